/**
 * Every address of the portal is built here: site-relative, percent-encoded, the default language without a prefix
 * (`/articles/x`), the others under theirs (`/ar/articles/x`).
 */
import type { Site } from './model/site.ts';

type Languages = Pick<Site, 'languages'>;

/** Empty for the default language, `/<lang>` for the others. */
export function languagePrefix(site: Languages, lang: string): string {
  return lang === site.languages[0] ? '' : `/${encodeURIComponent(lang)}`;
}

export function homeHref(site: Languages, lang: string): string {
  return languagePrefix(site, lang) || '/';
}

export function articleHref(site: Languages, lang: string, slug: string): string {
  return `${languagePrefix(site, lang)}/articles/${encodeURIComponent(slug)}`;
}

export function sectionHref(site: Languages, lang: string, id: string): string {
  return `${languagePrefix(site, lang)}/sections/${encodeURIComponent(id)}`;
}

/** `id` as `topicId` makes it. */
export function topicHref(site: Languages, lang: string, id: string): string {
  return `${languagePrefix(site, lang)}/topics/${encodeURIComponent(id)}`;
}

export function topicsHref(site: Languages, lang: string): string {
  return `${languagePrefix(site, lang)}/topics`;
}

export function authorHref(site: Languages, lang: string, id: string): string {
  return `${languagePrefix(site, lang)}/authors/${encodeURIComponent(id)}`;
}

export function authorsHref(site: Languages, lang: string): string {
  return `${languagePrefix(site, lang)}/authors`;
}

export function archiveHref(site: Languages, lang: string): string {
  return `${languagePrefix(site, lang)}/archive`;
}

/** `month` from 1 to 12. */
export function monthHref(site: Languages, lang: string, year: number, month: number): string {
  return `${archiveHref(site, lang)}/${String(year).padStart(4, '0')}/${String(month).padStart(2, '0')}`;
}

/** Where readers find what they saved in this browser. */
export function savedHref(site: Languages, lang: string): string {
  return `${languagePrefix(site, lang)}/saved`;
}

/** Address of a standing page. */
export function pageHref(site: Languages, lang: string, slug: string): string {
  return `${languagePrefix(site, lang)}/${encodeURIComponent(slug)}`;
}

export function searchHref(site: Languages, lang: string, query?: string): string {
  const base = `${languagePrefix(site, lang)}/search`;
  return query ? `${base}?q=${encodeURIComponent(query)}` : base;
}

/** Page `page` (from 1) of the list at `base`; the first page is the base itself. */
export function listPageHref(base: string, page: number): string {
  return page <= 1 ? base : `${base === '/' ? '' : base}/page/${page}`;
}
