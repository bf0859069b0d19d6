import { isFeedName } from '../lib/feeds/feedNames.ts';
import { type Address, type SiteFile, siteFiles } from '../lib/internalRoutes.ts';
import type { FeedList } from '../lib/newsroom/newsroom.ts';
import { isWrittenFile } from '../lib/siteFiles/writtenFiles.ts';
import { sitemapSets } from '../lib/sitemap.ts';

const pageNumber = /^[1-9][0-9]{0,5}$/;

/** Takes `/page/N` off the end: the page, 1 without it, or undefined when it isn't a page number from 2 on. */
function takePage(segments: string[]): { rest: string[]; page: number } | undefined {
  if (segments.at(-2) !== 'page') return { rest: segments, page: 1 };
  const page = segments.at(-1) ?? '';
  if (!pageNumber.test(page) || page === '1') return undefined;
  return { rest: segments.slice(0, -2), page: Number(page) };
}

/** The lists by the first part of their addresses. */
const listKinds: Record<string, FeedList['kind']> = { sections: 'section', topics: 'topic', authors: 'author' };

const isSiteFile = (name: string): name is SiteFile => siteFiles.some((each) => each === name) || isWrittenFile(name);

/** Reads decoded parts, without a language, as an address; nothing is looked up yet. */
export function readParts(lang: string, parts: string[], query: URLSearchParams): Address | undefined {
  const paged = takePage(parts);
  if (!paged) return undefined;
  const { page, rest } = paged;
  const [room, id, month, ...more] = rest;
  if (more.length > 0) return undefined;
  const listed = page === 1 || ['sections', 'topics', 'authors', 'archive'].includes(room ?? '');
  if (!listed) return undefined;
  if (room === undefined) return { kind: 'front', lang };
  if (id === undefined) {
    if (room === 'archive') return { kind: 'archive', lang, page };
    if (page > 1) return undefined;
    if (room === 'authors' || room === 'topics' || room === 'saved') return { kind: room, lang };
    if (room === 'search') return readSearch(lang, query);
    if (isFeedName(room)) return { kind: 'feed', lang, name: room };
    if (isSiteFile(room)) return { kind: 'file', lang, name: room };
    return { kind: 'page', lang, slug: room };
  }
  const nested = `${room}/${id}`;
  if (month === undefined && isWrittenFile(nested)) return { kind: 'file', lang, name: nested };
  if (room === 'sitemaps' || room === 'news-sitemaps')
    return month === undefined ? readSitemap(lang, room, id) : undefined;
  if (room === 'archive') {
    if (month === undefined || !/^[0-9]{4}$/.test(id) || !/^(0[1-9]|1[0-2])$/.test(month)) return undefined;
    return { kind: 'month', lang, year: Number(id), month: Number(month), page };
  }
  const kind = Object.hasOwn(listKinds, room) ? listKinds[room] : undefined;
  if (month !== undefined)
    return kind && isFeedName(month) && page === 1
      ? { kind: 'feed', lang, name: month, list: { kind, id } }
      : undefined;
  if (room === 'articles') return { kind: 'article', lang, slug: id };
  return kind && { kind, lang, id, page };
}

/** `articles-2.xml` of `/sitemaps/`, `2.xml` of `/news-sitemaps/`. */
function readSitemap(lang: string, room: 'sitemaps' | 'news-sitemaps', name: string): Address | undefined {
  const [, written = '', number] = /^(?:([a-z]+)-)?([1-9][0-9]{0,4})\.xml$/.exec(name) ?? [];
  if (!number) return undefined;
  const page = Number(number);
  if (room === 'news-sitemaps') return written ? undefined : { kind: 'news-sitemap', lang, page };
  const set = sitemapSets.find((each) => each === written);
  return set && { kind: 'sitemap', lang, set, page };
}

function readSearch(lang: string, query: URLSearchParams): Address {
  const words = (query.get('q') ?? '')
    .normalize('NFC')
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, 200)
    .toWellFormed();
  const page = query.get('page') ?? '1';
  return { kind: 'search', lang, query: words, page: pageNumber.test(page) ? Number(page) : 1 };
}
