import { aiCrawlers } from './aiCrawlers.ts';
import type { Site } from './model/site.ts';

/**
 * `robots.txt`: every page may be read, by AI crawlers as the publisher says; pages that should stay out of an index
 * say so themselves (`noindex`).
 * @see https://www.rfc-editor.org/rfc/rfc9309
 */
export function robotsTxt(origin: string, { ai }: NonNullable<Site['crawlers']> = { ai: 'allow' }): string {
  const refused = { allow: [], search: aiCrawlers.training, deny: [...aiCrawlers.training, ...aiCrawlers.answers] }[ai];
  const groups = ['User-agent: *\nDisallow:\n'];
  if (refused.length > 0) groups.push(`${refused.map((name) => `User-agent: ${name}\n`).join('')}Disallow: /\n`);
  groups.push(`Sitemap: ${origin}/sitemap.xml\nSitemap: ${origin}/news-sitemap.xml\n`);
  return groups.join('\n');
}
