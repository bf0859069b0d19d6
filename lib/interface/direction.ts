const rightToLeftScripts = new Set(['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

export type Direction = 'ltr' | 'rtl';

/** The script that `lang` is usually written in, as ISO 15924 names it, e.g. "Latn". */
export function scriptOf(lang: string): string {
  try {
    return new Intl.Locale(lang).maximize().script ?? 'Latn';
  } catch {
    return 'Latn';
  }
}

/** The direction in which `lang` is written, by its script. */
export function direction(lang: string): Direction {
  return rightToLeftScripts.has(scriptOf(lang)) ? 'rtl' : 'ltr';
}
