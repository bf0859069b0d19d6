import type { Localized, Site } from '../model/site.ts';

/** The text in `lang`, in the default language, or in any. */
export function inLanguage(text: Localized, lang: string, site: Pick<Site, 'languages'>): string {
  return text[lang] ?? text[site.languages[0] ?? ''] ?? Object.values(text)[0] ?? '';
}

/** The languages to look something up in: the wanted one, the default one. */
export function languageOrder(lang: string, site: Pick<Site, 'languages'>): string[] {
  return [...new Set([lang, ...site.languages])];
}
