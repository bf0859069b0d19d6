import type { Moment } from '../model/article.ts';
import type { Site } from '../model/site.ts';
import { listedCondition } from '../publication.ts';
import type { Database } from './database.ts';
import { dayIn } from './monthIn.ts';

/**
 * Watches the day of each language's newest public article, which every page shows in its masthead. Gives back
 * `edition:LANG` for the languages where it changed, among those whose latest list is in `keys`.
 */
export function createEditionDay(
  database: Database,
  now: () => Moment,
  site: () => Site,
): (keys: Set<string>) => string[] {
  const days = new Map<string, string>();
  const dayOf = (lang: string): string => newestDay(database, lang, site().timeZone, now());
  for (const lang of site().languages) days.set(lang, dayOf(lang));
  return (keys) => {
    const changed: string[] = [];
    for (const lang of site().languages) {
      if (!keys.has(`list:${lang}:latest`) && !keys.has('site')) continue;
      const day = dayOf(lang);
      if (days.get(lang) !== day) changed.push(`edition:${lang}`);
      days.set(lang, day);
    }
    return changed;
  };
}

/** Day of a language's newest public article at a moment; empty when there is none. */
export function newestDay(database: Database, lang: string, timeZone: string, now: Moment): string {
  const row = database.get<{ date: number }>(
    `SELECT e.date FROM entries e WHERE e.list = (SELECT id FROM lists WHERE lang = :lang AND kind = 'latest' AND key = '')
     AND ${listedCondition('e')} ORDER BY e.article DESC LIMIT 1`,
    { lang, now },
  );
  return row ? dayIn(timeZone, row.date) : '';
}
