import { type Address, type SiteFile, siteFiles } from '../lib/internalRoutes.ts';
import type { ListName, Newsroom } from '../lib/newsroom/newsroom.ts';

/** What a public address means, decided by look-ups alone and before anything is rendered. */
export type Reading =
  | { do: 'render'; address: Address; key: string }
  | { do: 'redirect'; to: string }
  | { do: 'refuse'; status: 404 | 410; lang: string };

const longest = 2_048;
const pageNumber = /^[1-9][0-9]{0,5}$/;

function decodeSegments(pathname: string): string[] | undefined {
  try {
    const segments = pathname
      .slice(1)
      .split('/')
      .map((part) => decodeURIComponent(part).normalize('NFC'));
    // A decoded slash or control character is no part of any address of ours.
    return segments.some((part) => /[/\\\p{Cc}]/u.test(part)) ? undefined : segments;
  } catch {
    return undefined;
  }
}

/** `/a/b c` from its decoded parts, in the one spelling that our links use. */
function spell(segments: string[]): string {
  return `/${segments.map(encodeURIComponent).join('/')}`;
}

/** Takes `/page/N` off the end: the page, 1 without it, or undefined when it isn't a page number from 2 on. */
function takePage(segments: string[]): { rest: string[]; page: number } | undefined {
  if (segments.at(-2) !== 'page') return { rest: segments, page: 1 };
  const page = segments.at(-1) ?? '';
  if (!pageNumber.test(page)) return undefined;
  return { rest: segments.slice(0, -2), page: Number(page) };
}

const isSiteFile = (name: string): name is SiteFile => (siteFiles as readonly string[]).includes(name);

/** Reads decoded parts, without a language, as an address; nothing is looked up yet. */
function readParts(lang: string, parts: string[], query: URLSearchParams): Address | undefined {
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
    if (isSiteFile(room)) return { kind: 'file', lang, name: room };
    return { kind: 'page', lang, slug: room };
  }
  if (room === 'sitemaps') {
    const number = id.match(/^([1-9][0-9]{0,4})\.xml$/)?.[1];
    return month === undefined && number ? { kind: 'sitemap', lang, page: Number(number) } : undefined;
  }
  if (room === 'archive') {
    if (month === undefined || !/^[0-9]{4}$/.test(id) || !/^(0[1-9]|1[0-2])$/.test(month)) return undefined;
    return { kind: 'month', lang, year: Number(id), month: Number(month), page };
  }
  if (month !== undefined) return undefined;
  if (room === 'articles') return { kind: 'article', lang, slug: id };
  if (room === 'sections') return { kind: 'section', lang, id, page };
  if (room === 'topics') return { kind: 'topic', lang, id, page };
  if (room === 'authors') return { kind: 'author', lang, id, page };
  return undefined;
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

function hasPage(newsroom: Newsroom, list: ListName & { page: number }): boolean {
  return list.page <= (newsroom.pageCount(list) ?? 0);
}

/** Whether the newsroom has what an address names; every case is an index look-up. */
function exists(newsroom: Newsroom, address: Address): 'here' | 'gone' | 'unknown' {
  switch (address.kind) {
    case 'article':
    case 'page': {
      const { status } = newsroom.address(address.lang, address.kind, address.slug);
      return status === 'public' ? 'here' : status;
    }
    case 'author':
    case 'section':
    case 'topic':
    case 'archive':
    case 'month':
      return hasPage(newsroom, address) ? 'here' : 'unknown';
    case 'file':
      return address.name === 'feed.xml' || address.lang === newsroom.site().languages[0] ? 'here' : 'unknown';
    case 'sitemap':
      return address.lang === newsroom.site().languages[0] ? 'here' : 'unknown';
    default:
      return 'here';
  }
}

/**
 * Reads a request's address. Slugs are looked up in the index and never joined to a path;
 * an alias, another case, a trailing slash and the default language's prefix lead to the one address in one hop.
 */
export function readAddress(newsroom: Newsroom, target: string): Reading {
  const [pathname = '/', search = ''] = target.split('?', 2);
  const { languages } = newsroom.site();
  const [defaultLang = 'en'] = languages;
  const unknown: Reading = { do: 'refuse', status: 404, lang: defaultLang };
  if (!target.startsWith('/') || target.length > longest) return unknown;
  const segments = decodeSegments(pathname);
  if (!segments) return unknown;

  const trimmed = segments.filter((part, at) => part !== '' || at === 0);
  const [first = '', ...rest] = trimmed;
  const named = languages.find((lang) => lang.toLowerCase() === first.toLowerCase());
  const lang = named ?? defaultLang;
  const parts = (named ? rest : trimmed).filter((part) => part !== '');
  const refuse = (status: 404 | 410): Reading => ({ do: 'refuse', status, lang });

  // `//host` would leave the house if it were ever echoed into a redirect.
  if (segments.length > 1 && first === '') return refuse(404);

  const alias = newsroom.alias(`/${trimmed.join('/')}`) ?? newsroom.alias(`/${segments.join('/')}`);
  if (alias !== undefined) return { do: 'redirect', to: alias };

  const query = new URLSearchParams(search);
  const read = (from: string[]): { address: Address; found: 'here' | 'gone' } | undefined => {
    const address = readParts(lang, from, query);
    const found = address && exists(newsroom, address);
    return address && found && found !== 'unknown' ? { address, found } : undefined;
  };
  const firstPage = parts.at(-2) === 'page' && parts.at(-1) === '1' ? parts.slice(0, -2) : parts;
  const lower = firstPage.map((part) => part.toLowerCase());
  const exact = read(firstPage);
  const chosen = exact ?? read(lower);
  if (!chosen) return refuse(404);
  if (chosen.found === 'gone') return refuse(410);

  const spelled = exact ? firstPage : lower;
  const canonical = spell(lang === defaultLang ? spelled : [lang, ...spelled]);
  const suffix = chosen.address.kind === 'search' ? searchSuffix(chosen.address) : '';
  if (canonical !== spell(segments)) return { do: 'redirect', to: canonical + suffix };
  return { do: 'render', address: chosen.address, key: canonical + suffix };
}

function searchSuffix(address: Extract<Address, { kind: 'search' }>): string {
  if (!address.query) return '';
  const query = new URLSearchParams({ q: address.query });
  if (address.page > 1) query.set('page', String(address.page));
  return `?${query}`;
}
