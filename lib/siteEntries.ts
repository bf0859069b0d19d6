import type { Newsroom } from './newsroom/newsroom.ts';
import type { SitemapEntry } from './sitemap.ts';

/** Every page of the site that is no article: fronts, sections, topics, authors and standing pages of each language. */
export async function* siteEntries(newsroom: Newsroom): AsyncGenerator<SitemapEntry> {
  for (const lang of newsroom.site().languages) {
    const { homeHref, sections, pages, languages } = newsroom.frame(lang);
    yield { href: homeHref, translations: languages };
    for (const { href } of sections) yield { href };
    for (const { href } of newsroom.topics(lang)) yield { href };
    for (const { href, count } of await newsroom.authors(lang)) if (count > 0) yield { href };
    for (const { href } of pages) yield { href };
  }
}
