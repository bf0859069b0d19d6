import type { Translation } from '../model/views.ts';

type Localized = { lang: string; href: string };
type Page = Localized & { noindex: boolean; canonical?: string; translations: Translation[] };

/**
 * The languages of a page that search engines may index, itself included; none when it is not to be indexed itself, or
 * only repeats an original elsewhere: each of them must name all others, and an address that is not indexed names none.
 * @see https://developers.google.com/search/docs/specialty/international/localized-versions
 */
export function indexedLanguages({ lang, href, noindex, canonical, translations }: Page): Localized[] {
  if (noindex || canonical !== undefined) return [];
  return [{ lang, href }, ...translations.filter(({ indexable }) => indexable)].map((each) => ({
    lang: each.lang,
    href: each.href,
  }));
}
