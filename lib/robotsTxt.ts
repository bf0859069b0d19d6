/**
 * `robots.txt`: every page may be read; pages that should stay out of an index say so themselves (`noindex`).
 * @see https://www.rfc-editor.org/rfc/rfc9309
 */
export function robotsTxt(origin: string): string {
  return `User-agent: *\nDisallow:\n\nSitemap: ${origin}/sitemap.xml\nSitemap: ${origin}/news-sitemap.xml\n`;
}
