import { readXml } from './readXml.ts';

export type SitemapPage = {
  loc: string;
  lastmod?: string;
  alternates: { lang: string; href: string }[];
  images: string[];
  news?: { name?: string; language?: string; date?: string; title?: string };
};
export type Sitemap = { maps: string[]; pages: SitemapPage[]; problems: string[] };

const moment = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/;
const most = { urls: 50_000, bytes: 52_428_800, news: 1_000 };

/**
 * What a sitemap, or an index of them, lists, and what is wrong with it.
 * @see https://www.sitemaps.org/protocol.html
 * @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export function readSitemap(xml: string): Sitemap {
  const maps: string[] = [];
  const pages: SitemapPage[] = [];
  const problems: string[] = [];
  let page: SitemapPage | undefined;
  const broken = readXml(xml, {
    open(name, attributes) {
      if (name === 'url') page = { loc: '', alternates: [], images: [] };
      if (name === 'news:news' && page) page.news = {};
      if (name === 'xhtml:link' && page)
        page.alternates.push({ lang: attributes.hreflang ?? '', href: attributes.href ?? '' });
    },
    close(name, text) {
      if (name === 'loc' && !page) maps.push(text);
      else if (page) readPart(page, name, text);
      if (name !== 'url' || !page) return;
      pages.push(page);
      page = undefined;
    },
  });
  if (broken) problems.push(`it is not well-formed: ${broken}`);
  if (pages.length + maps.length > most.urls) problems.push(`it has more than ${most.urls} addresses`);
  if (Buffer.byteLength(xml) > most.bytes) problems.push(`it has more than ${most.bytes} bytes`);
  const news = pages.filter((each) => each.news);
  if (news.length > most.news) problems.push(`it has more than ${most.news} news`);
  for (const each of pages) problems.push(...pageProblems(each));
  return { maps, pages, problems };
}

function readPart(page: SitemapPage, name: string, text: string): void {
  if (name === 'loc') page.loc = text;
  if (name === 'lastmod') page.lastmod = text;
  if (name === 'image:loc') page.images.push(text);
  if (!page.news) return;
  if (name === 'news:name') page.news.name = text;
  if (name === 'news:language') page.news.language = text;
  if (name === 'news:publication_date') page.news.date = text;
  if (name === 'news:title') page.news.title = text;
}

function pageProblems({ loc, lastmod, news }: SitemapPage): string[] {
  const problems: string[] = [];
  if (!URL.canParse(loc)) problems.push(`"${loc}" is not absolute`);
  if (lastmod !== undefined && !moment.test(lastmod)) problems.push(`${loc} has the lastmod "${lastmod}"`);
  if (!news) return problems;
  for (const part of ['name', 'language', 'date', 'title'] as const)
    if (!news[part]) problems.push(`${loc} has no news ${part}`);
  if (news.date && !moment.test(news.date)) problems.push(`${loc} has the publication date "${news.date}"`);
  return problems;
}
