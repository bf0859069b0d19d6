import { createHash } from 'node:crypto';

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
  const named = keys.size > mostTags ? new Set([...keys].map(kindOf)) : keys;
  const tags = [...named].map(cacheTag);
  return tags.length > 0 ? { 'surrogate-key': tags.join(' '), 'cache-tag': tags.join(',') } : {};
}

function kindOf(key: string): string {
  return key.split(':', 1)[0] ?? key;
}
