import type { Address } from '../lib/internalRoutes.ts';
import type { ListName, Newsroom } from '../lib/newsroom/newsroom.ts';
import { readParts } from './readParts.ts';

/** What a public address means, decided by look-ups alone and before anything is rendered. */
export type Reading =
  | { do: 'render'; address: Address; key: string }
  | { do: 'redirect'; to: string }
  | { do: 'refuse'; status: 404 | 410; lang: string };

const longest = 2_048;

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
    case 'feed':
      return !address.list || hasPage(newsroom, { ...address.list, lang: address.lang, page: 1 }) ? 'here' : 'unknown';
    case 'file':
    case 'sitemap':
    case 'news-sitemap':
      return address.lang === newsroom.site().languages[0] ? 'here' : 'unknown';
    default:
      return 'here';
  }
}

/**
 * Reads a request's address. Slugs are looked up in the index and never joined to a path;
 * an alias, another case, a trailing slash and the default language's prefix lead to the one address in one hop.
 */
export function readAddress(newsroom: Newsroom, requested: string): Reading {
  // Proxies may ask in absolute form (RFC 9112, section 3.2.2); whose host it names is not for us to use.
  const target = requested.replace(/^https?:\/\/[^/?#]*/i, '') || '/';
  const asked = target.indexOf('?');
  const pathname = asked < 0 ? target : target.slice(0, asked);
  const search = asked < 0 ? '' : target.slice(asked + 1);
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
  if (!chosen || chosen.found === 'gone') {
    // What is live goes before an alias: a file must not take over another page's address.
    const alias = newsroom.alias(`/${trimmed.join('/')}`) ?? newsroom.alias(`/${segments.join('/')}`);
    if (alias !== undefined && alias !== spell(segments)) return { do: 'redirect', to: alias };
    return refuse(chosen ? 410 : 404);
  }

  const spelled = exact ? firstPage : lower;
  const canonical = spell(lang === defaultLang ? spelled : [lang, ...spelled]);
  const suffix = chosen.address.kind === 'search' ? searchSuffix(chosen.address) : '';
  // Compared as it was asked: `/%61bout` is another spelling of `/about`.
  if (canonical !== pathname) return { do: 'redirect', to: canonical + suffix };
  return { do: 'render', address: chosen.address, key: canonical + suffix };
}

function searchSuffix(address: Extract<Address, { kind: 'search' }>): string {
  if (!address.query) return '';
  const query = new URLSearchParams({ q: address.query });
  if (address.page > 1) query.set('page', String(address.page));
  return `?${query}`;
}
