import { Readable } from 'node:stream';
import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';
import { legalXml } from './legalXml.ts';
import type { Moment } from './model/article.ts';
import { xDefault } from './xDefault.ts';

/** One page of the site; addresses are site-relative, `modified` is the last material change. */
export type SitemapEntry = {
  href: string;
  modified?: Moment;
  /** The page in all its languages, itself included; empty when there is one only. */
  translations?: { lang: string; href: string }[];
  image?: string;
};

/** Addresses in one sitemap: far below the 50,000 and 52,428,800 bytes that https://www.sitemaps.org/protocol.html allows. */
export const sitemapSize = 10_000;

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

/** The index of `count` sitemaps at `/sitemaps/1.xml`, `/sitemaps/2.xml`, …; `folder` is their first part. */
export async function sitemapIndexXml(count: number, origin: string, folder = 'sitemaps'): Promise<string> {
  const items = Array.from({ length: count }, (_, n) => ({ url: `${origin}/${folder}/${n + 1}.xml` }));
  return (await streamToPromise(Readable.from(items).pipe(new SitemapIndexStream()))).toString();
}
