import { type Change, touches } from '../lib/change.ts';
import { listDependency } from '../lib/index/listKeys.ts';
import type { Address } from '../lib/internalRoutes.ts';
import type { Page } from './page.ts';

/** `around` while only what surrounds the subject of a page has changed since it was made. */
export type Staleness = false | 'around' | 'itself';

/** The key of what an address is about. A list is about the articles it shows, an error's document about nothing that it shows. */
export function subjectOf(address: Address): string | undefined {
  if (address.kind === 'alternate') return subjectOf(address.of);
  if (address.kind === 'status') return `status:${address.status}`;
  return address.kind === 'article' ? `article:${address.lang}:${address.slug}` : undefined;
}

/** What a page is after these changes; `earlier` is what it was before them. */
export function staleness(
  page: Pick<Page, 'keys' | 'parts' | 'subject'>,
  changes: Change[],
  earlier: Staleness = false,
): Staleness {
  if (earlier === 'itself') return earlier;
  const seen = changes.filter((change) => touches(change, page));
  if (seen.length === 0) return earlier;
  return seen.some((change) => isOfSubject(change, page)) ? 'itself' : 'around';
}

/** What becomes of all of a list beside the part that is shown is how many articles it has. */
function isOfSubject(change: Change, { keys, parts, subject }: Pick<Page, 'keys' | 'parts' | 'subject'>): boolean {
  if (subject !== undefined) return change.keys.has(subject);
  const counted = new Set(parts.map(({ list }) => listDependency(list)));
  return touches(change, { keys: keys.difference(counted), parts });
}
