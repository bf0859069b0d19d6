import { createHash } from 'node:crypto';

/** The name under which a shared cache knows a dependency (lib/dependencies.ts): six characters, to keep answers short. */
export function cacheTag(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 6);
}

/**
 * The headers by which a CDN purges exactly the pages that a change touches:
 * `Surrogate-Key` (Fastly, Varnish) and `Cache-Tag` (Cloudflare, Akamai).
 */
export function cacheTags(keys: ReadonlySet<string>): Record<string, string> {
  const tags = [...keys].map(cacheTag);
  return tags.length > 0 ? { 'surrogate-key': tags.join(' '), 'cache-tag': tags.join(',') } : {};
}
