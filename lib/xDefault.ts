type Alternate = { lang: string; href: string };

/**
 * The one of a page's languages for readers of all others (`hreflang="x-default"`): the same from whichever of them one
 * asks. Undefined for a page in one language only.
 * @see https://developers.google.com/search/docs/specialty/international/localized-versions
 */
export function xDefault(alternates: Alternate[], defaultLang: string | undefined): Alternate | undefined {
  if (alternates.length < 2) return undefined;
  const inDefault = alternates.find(({ lang }) => lang === defaultLang);
  return inDefault ?? alternates.toSorted((a, b) => (a.lang < b.lang ? -1 : 1))[0];
}
