import { LRUCache } from 'lru-cache';
import type { Encoding } from './page.ts';

/** What we have, the one we prefer first among those that a client likes as much. */
const ours: Encoding[] = ['br', 'gzip', 'identity'];
/** Other names of the same (RFC 9110, section 8.4.1.3). */
const aliases = new Map([['x-gzip', 'gzip']]);

/** Clients send a handful of different lists; reading one costs more than all the rest of a hit. */
const readLists = new LRUCache<string, readonly Encoding[]>({ max: 200 });
/** A longer list is read, and not remembered. */
const longestKept = 256;
const onlyIdentity: readonly Encoding[] = ['identity'];

/**
 * The codings of ours that a client takes by its `Accept-Encoding`, the one it likes best first. What has no coding is
 * taken by everybody, but by those who refuse it; it comes last unless it is named.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3
 */
export function wantedCodings(header: string | undefined): readonly Encoding[] {
  if (header === undefined) return onlyIdentity;
  let codings = readLists.get(header);
  if (!codings) {
    codings = read(header);
    if (header.length < longestKept) readLists.set(header, codings);
  }
  return codings;
}

function read(header: string): Encoding[] {
  const weights = new Map<string, number>();
  for (const part of header.split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    const weight = parameters.find((text) => text.startsWith('q='))?.slice(2);
    const isWeight = weight !== undefined && /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(weight);
    weights.set(aliases.get(name) ?? name, isWeight ? Number(weight) : 1);
  }
  const least = 0.000_1;
  const weightOf = (coding: Encoding): number =>
    weights.get(coding) ?? weights.get('*') ?? (coding === 'identity' ? least : 0);
  // Two as good as each other stay in our order.
  return ours.filter((coding) => weightOf(coding) > 0).sort((a, b) => weightOf(b) - weightOf(a));
}
