import { Readable } from 'node:stream';
import { SitemapStream, streamToPromise } from 'sitemap';
import { legalXml } from './legalXml.ts';
import type { Moment } from './model/article.ts';
import { sitemapIndexXml } from './sitemapXml.ts';

/** An article of the last two days; `href` is site-relative. */
export type NewsSitemapEntry = { lang: string; href: string; headline: string; published: Moment; siteName: string };

/** How many articles are news, and some of them, the newest first. */
export type News = { count: number; entries(limit: number, offset: number): NewsSitemapEntry[] };

/** The most that one news sitemap may hold. */
export const newsSitemapSize = 1_000;

/** The library refuses to write a sitemap of nothing, which is what a quiet weekend needs. */
const empty =
  '<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"></urlset>';

/**
 * The news sitemap; of more articles than one may hold it is the index of several, at `/news-sitemaps/1.xml`, …, and
 * `page` (from 1) is one of those: undefined beyond the last.
 * @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export async function newsSitemap(
  { count, entries }: News,
  origin: string,
  page?: number,
): Promise<string | undefined> {
  const pages = Math.ceil(count / newsSitemapSize);
  if (page === undefined && pages > 1) {
    const hrefs = Array.from({ length: pages }, (_, n) => ({ href: `/news-sitemaps/${n + 1}.xml` }));
    return sitemapIndexXml(hrefs, origin);
  }
  if (page !== undefined && page > pages) return undefined;
  return urlset(entries(newsSitemapSize, ((page ?? 1) - 1) * newsSitemapSize), origin);
}

async function urlset(entries: NewsSitemapEntry[], origin: string): Promise<string> {
  if (entries.length === 0) return empty;
  const stream = new SitemapStream({ xmlns: { news: true, image: false, video: false, xhtml: false } });
  const items = entries.map(({ lang, href, headline, published, siteName }) => ({
    url: origin + href,
    news: {
      publication: { name: legalXml(siteName), language: newsLanguage(lang) },
      publication_date: new Date(published).toISOString(),
      title: legalXml(headline),
    },
  }));
  return (await streamToPromise(Readable.from(items).pipe(stream))).toString();
}

/** A language as news sitemaps name it: two or three letters, but Chinese by its script. */
export function newsLanguage(lang: string): string {
  const { language, script } = new Intl.Locale(lang).maximize();
  if (language === 'zh') return script === 'Hant' ? 'zh-tw' : 'zh-cn';
  return language;
}
