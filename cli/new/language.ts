import type { Site } from '../../lib/model/site.ts';
import { choice } from './choice.ts';

/** The language asked for, or the site's first. @throws Misuse when the site has no such language. */
export function languageFor(site: Site, asked: string | undefined): string {
  return asked === undefined ? (site.languages[0] ?? 'en') : choice('--lang', asked, site.languages);
}

/** What stands between a file's slug and its ending: nothing for the first language, `.ar` for Arabic. */
export function languageEnding(site: Site, lang: string): string {
  return lang === site.languages[0] ? '' : `.${lang}`;
}
