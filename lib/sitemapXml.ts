import { Readable } from 'node:stream';
import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';
import { legalXml } from './legalXml.ts';
import type { Moment } from './model/article.ts';
import type { SitemapEntry } from './sitemap.ts';
import { xDefault } from './xDefault.ts';

/** One sitemap, with the languages of each page and its picture. */
export async function sitemapXml(
  entries: Iterable<SitemapEntry>,
  origin: string,
  defaultLang?: string,
): Promise<string> {
  const stream = new SitemapStream({
    hostname: origin,
    xmlns: { news: false, image: true, video: false, xhtml: true },
  });
  const items = (function* () {
    for (const { href, modified, translations = [], image } of entries) {
      const others = xDefault(translations, defaultLang);
      yield {
        url: legalXml(origin + href),
        lastmod: modified === undefined ? undefined : new Date(modified).toISOString(),
        links: [...translations, ...(others ? [{ lang: 'x-default', href: others.href }] : [])].map(
          ({ lang, href }) => ({
            lang,
            url: origin + href,
          }),
        ),
        img: image === undefined ? [] : [{ url: origin + image }],
      };
    }
  })();
  return (await streamToPromise(Readable.from(items).pipe(stream))).toString();
}

/** An index of sitemaps; addresses are site-relative. */
export async function sitemapIndexXml(
  sitemaps: Iterable<{ href: string; modified?: Moment }> | AsyncIterable<{ href: string; modified?: Moment }>,
  origin: string,
): Promise<string> {
  const items = (async function* () {
    for await (const { href, modified } of sitemaps)
      yield { url: origin + href, lastmod: modified === undefined ? undefined : new Date(modified).toISOString() };
  })();
  return (await streamToPromise(Readable.from(items).pipe(new SitemapIndexStream()))).toString();
}
