import { Readable } from 'node:stream';
import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';
import { legalXml } from './legalXml.ts';
import type { Moment } from './model/article.ts';

/** One page of the site; addresses are site-relative, `modified` is the last material change. */
export type SitemapEntry = { href: string; modified?: Moment; translations?: { lang: string; href: string }[] };

/** Addresses in one sitemap: far below the 50,000 and 52,428,800 bytes that https://www.sitemaps.org/protocol.html allows. */
export const sitemapSize = 10_000;

/** One sitemap, with the other languages of each page. */
export async function sitemapXml(entries: Iterable<SitemapEntry>, origin: string): Promise<string> {
  const stream = new SitemapStream({
    hostname: origin,
    xmlns: { news: false, image: false, video: false, xhtml: true },
  });
  const items = (function* () {
    for (const { href, modified, translations = [] } of entries) {
      yield {
        url: legalXml(origin + href),
        lastmod: modified === undefined ? undefined : new Date(modified).toISOString(),
        links: translations.map(({ lang, href }) => ({ lang, url: origin + href })),
      };
    }
  })();
  return (await streamToPromise(Readable.from(items).pipe(stream))).toString();
}

/** The index of `count` sitemaps at `/sitemaps/1.xml`, `/sitemaps/2.xml`, … */
export async function sitemapIndexXml(count: number, origin: string): Promise<string> {
  const items = Array.from({ length: count }, (_, n) => ({ url: `${origin}/sitemaps/${n + 1}.xml` }));
  return (await streamToPromise(Readable.from(items).pipe(new SitemapIndexStream()))).toString();
}
