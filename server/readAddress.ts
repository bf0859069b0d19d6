import { type AlternateForm, withoutForm } from '../lib/alternates.ts';
import { type Address, isPage } from '../lib/internalRoutes.ts';
import type { Newsroom } from '../lib/newsroom/newsroom.ts';
import { existence } from './existence.ts';
import { originForm } from './originForm.ts';
import { readParts } from './readParts.ts';

/**
 * What a public address means, decided by look-ups alone and before anything is rendered. `form` is the one that a
 * refused address named.
 */
export type Reading =
  | { do: 'render'; address: Address; key: string }
  | { do: 'redirect'; to: string }
  | { do: 'refuse'; status: 404 | 410; lang: string; form?: AlternateForm };

type Found = { address: Address; parts: string[]; gone: boolean };

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

/** The spellings by which an address may be meant, the likeliest first; an earlier one that is there goes before. */
function spellings(parts: string[]): string[][] {
  const all = [parts];
  if (parts.length === 0) return all;
  const add = (change: (parts: string[]) => string[]) => {
    for (const each of [...all]) {
      const changed = change(each);
      if (changed.length !== each.length || changed.some((part, at) => part !== each[at])) all.push(changed);
    }
  };
  add((each) => each.map((part) => part.toLowerCase()));
  // Files that servers show for a folder, and the endings that addresses have elsewhere.
  add((each) => (/^index\.html?$/.test(each.at(-1) ?? '') ? each.slice(0, -1) : each));
  add((each) => [...each.slice(0, -1), ...each.slice(-1).map((last) => last.replace(/(?<=.)\.html?$/, ''))]);
  add(withoutFirstPage);
  return all;
}

/** `/sections/world/page/1` is `/sections/world`, and so in each form. */
function withoutFirstPage(parts: string[]): string[] {
  const named = parts.at(-2) === 'page' ? /^1(\.[a-z]+)?$/.exec(parts.at(-1) ?? '') : null;
  if (!named) return parts;
  const list = parts.slice(0, -2);
  const [, ending = ''] = named;
  return list.length > 0 || !ending
    ? [...list.slice(0, -1), ...list.slice(-1).map((last) => last + ending)]
    : [`index${ending}`];
}

/** The page, file or alternate that parts without a language name in `lang`. */
function find(newsroom: Newsroom, lang: string, parts: string[], query: URLSearchParams): Found | undefined {
  const address = readParts(lang, parts, query);
  const here = address ? existence(newsroom, address) : 'unknown';
  if (address && here !== 'unknown') return { address, parts, gone: here === 'gone' };
  const named = withoutForm(parts);
  const of = named && find(newsroom, lang, named.parts, query);
  if (!of || !isPage(of.address)) return undefined;
  return { address: { kind: 'alternate', lang, form: named.form, of: of.address }, parts, gone: of.gone };
}

/**
 * Reads a request's address. Slugs are looked up in the index and never joined to a path;
 * an alias, another case, a trailing slash and the default language's prefix lead to the one address in one hop.
 */
export function readAddress(newsroom: Newsroom, requested: string): Reading {
  const target = originForm(requested).replace(/#.*$/s, '') || '/';
  const asked = target.indexOf('?');
  const pathname = asked < 0 ? target : target.slice(0, asked);
  const { languages } = newsroom.site();
  const [defaultLang = 'en'] = languages;
  if (!target.startsWith('/') || target.length > longest) return { do: 'refuse', status: 404, lang: defaultLang };
  const segments = decodeSegments(pathname);
  if (!segments) return { do: 'refuse', status: 404, lang: defaultLang };
  const query = new URLSearchParams(asked < 0 ? '' : target.slice(asked + 1));

  const trimmed = segments.filter((part) => part !== '');
  const { lang, parts, prefixed } = readLanguage(languages, trimmed);
  const form = withoutForm(trimmed)?.form;
  let gone = false;
  for (const spelled of spellings(parts)) {
    const found = find(newsroom, lang, spelled, query);
    if (found && !found.gone) return lead(found.address, addressOf(found, defaultLang), pathname);
    gone ||= found !== undefined;
  }
  // What is live goes before an alias: a file must not take over another page's address.
  const olds = new Set([trimmed, parts, segments, ...spellings(trimmed)].map((each) => `/${each.join('/')}`));
  const alias = [...olds].map((path) => newsroom.alias(path)).find((to) => to !== undefined);
  if (alias !== undefined && alias !== spell(segments)) return { do: 'redirect', to: alias };
  const moved = gone || prefixed ? undefined : inOtherLanguage(newsroom, spellings(parts), query);
  if (moved !== undefined) return { do: 'redirect', to: moved };
  gone ||= [...olds].some((path) => newsroom.isAliasGone(path));
  return { do: 'refuse', status: gone ? 410 : 404, lang, ...(form ? { form } : {}) };
}

/** Takes the language off the front; `/ar.json` is an alternate of the front page `/ar`. */
function readLanguage(languages: string[], trimmed: string[]) {
  const [first = '', ...rest] = trimmed;
  const isNamed = (name: string) => languages.find((lang) => lang.toLowerCase() === name.toLowerCase());
  const named = isNamed(first);
  if (named) return { lang: named, parts: rest, prefixed: true };
  const front = rest.length === 0 ? withoutForm([first.toLowerCase()]) : undefined;
  const ofFront = front && isNamed(front.parts[0] ?? '');
  if (ofFront) return { lang: ofFront, parts: [`index.${front.form}`], prefixed: true };
  return { lang: languages[0] ?? 'en', parts: trimmed, prefixed: false };
}

/** The one address of what was found, from the site's root. */
function addressOf({ address, parts }: Found, defaultLang: string): string {
  const { lang } = address;
  const isFrontAlternate = address.kind === 'alternate' && address.of.kind === 'front';
  if (lang === defaultLang) return spell(parts);
  return isFrontAlternate ? `${spell([lang])}.${address.form}` : spell([lang, ...parts]);
}

function lead(address: Address, canonical: string, pathname: string): Reading {
  const key = canonical + searchSuffix(address);
  // Compared as it was asked: `/%61bout` is another spelling of `/about`.
  if (canonical !== pathname) return { do: 'redirect', to: key };
  return { do: 'render', address, key };
}

/** An article that stands under another language only: the site's default language was another one when the link was made. */
function inOtherLanguage(newsroom: Newsroom, spelled: string[][], query: URLSearchParams): string | undefined {
  const [defaultLang = '', ...others] = newsroom.site().languages;
  for (const parts of spelled) {
    if (parts[0] !== 'articles' && parts[0] !== 'topics') continue;
    for (const lang of others) {
      const found = find(newsroom, lang, parts, query);
      if (found && !found.gone) return addressOf(found, defaultLang);
    }
  }
  return undefined;
}

function searchSuffix(address: Address): string {
  const search = address.kind === 'alternate' ? address.of : address;
  if (search.kind !== 'search' || !search.query) return '';
  const query = new URLSearchParams({ q: search.query });
  if (search.page > 1) query.set('page', String(search.page));
  return `?${query}`;
}
