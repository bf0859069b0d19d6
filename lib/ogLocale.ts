/**
 * A language as cards name it, `language_TERRITORY`: the territory of the tag, or the one where most of its readers are.
 * https://ogp.me/#optional
 */
export function ogLocale(lang: string): string {
  try {
    const { language, region } = new Intl.Locale(lang).maximize();
    return region ? `${language}_${region}` : language;
  } catch {
    return lang;
  }
}
