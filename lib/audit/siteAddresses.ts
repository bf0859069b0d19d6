/** An address of the site as the audit keeps it: path and query, and the fragment apart. */
export type SiteAddress = { path: string; fragment: string };

/**
 * Tells addresses of the site from all others. A site may be read where it runs (`crawled`) while it names itself by its
 * canonical origin: both are the same site.
 */
export function siteAddresses(crawled: string, canonical: string) {
  const origins = new Set([new URL(crawled).origin, new URL(canonical).origin]);
  const canonicalOrigin = new URL(canonical).origin;
  return {
    origin: canonicalOrigin,
    /** `href` as it stands on the page at `from`; undefined when it leads elsewhere or is no address. */
    read(href: string, from: string): SiteAddress | undefined {
      const url = URL.parse(href, canonicalOrigin + from);
      if (!url || !origins.has(url.origin)) return undefined;
      return { path: url.pathname + url.search, fragment: url.hash.slice(1) };
    },
    absolute: (path: string): string => canonicalOrigin + path,
    /** Whether `href` is absolute, on the canonical origin, and names `path`. */
    names(href: string, path: string): boolean {
      const url = URL.parse(href);
      return url !== null && url.origin === canonicalOrigin && url.pathname + url.search + url.hash === path;
    },
  };
}

export type SiteAddresses = ReturnType<typeof siteAddresses>;
