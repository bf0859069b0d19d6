import { createHash } from 'node:crypto';
import { readPart } from '../lib/index/listKeys.ts';

/** More would not fit into the 4 KB that proxies such as nginx hold ready for the head of an answer; they answer 502 then. */
const mostTags = 150;

/** The name under which a shared cache knows a dependency (lib/dependencies.ts): six characters, to keep answers short. */
export function cacheTag(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 6);
}

/**
 * The headers by which a CDN purges exactly the pages that a change touches:
 * `Surrogate-Key` (Fastly, Varnish) and `Cache-Tag` (Cloudflare, Akamai).
 * A page that was made of very much, such as a long feed, names only of what kind all that was (`article`, `author`, …).
 */
export function cacheTags(keys: ReadonlySet<string>): Record<string, string> {
  const whole = new Set([...keys].map(wholeOf));
  const named = whole.size > mostTags ? new Set([...whole].map(kindOf)) : whole;
  const tags = [...named].map(cacheTag);
  return tags.length > 0 ? { 'surrogate-key': tags.join(' '), 'cache-tag': tags.join(',') } : {};
}

/** A part of a list goes by the name of the list: whoever purges does not know of parts. */
function wholeOf(key: string): string {
  const part = readPart(key);
  return part ? `list:${part.list}` : key;
}

function kindOf(key: string): string {
  return key.split(':', 1)[0] ?? key;
}
