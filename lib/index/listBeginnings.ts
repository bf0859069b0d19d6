import type { Database } from './database.ts';
import type { TextJob } from './readTexts.ts';
import type { TextBeginnings } from './textBeginnings.ts';

/** Articles that the first pages of lists show together, about: the front page, sections, feeds, the archive. */
const shown = 400;
/** Texts of one delivery that are read for them. */
const most = 100;
const day = 86_400_000;

/**
 * Those articles among `texts` that lists begin with, the latest first, by what their first lines say: dates are compared
 * by their days, and a day more is let in, for they are written in any time zone.
 */
export function listBeginnings(
  database: Database,
  beginnings: TextBeginnings,
  texts: TextJob[],
  languages: readonly string[],
): TextJob[] {
  const last = database.get<{ date: number }>(
    'SELECT date FROM articles WHERE shown = 1 AND draft = 0 ORDER BY date DESC LIMIT 1 OFFSET :shown',
    { shown },
  );
  const since = last ? new Date(last.date - day).toISOString().slice(0, 10) : '';
  return texts
    .filter(({ kind }) => kind === 'article')
    .map((text) => ({ text, date: beginnings.of(text.path, languages).date }))
    .filter(({ date }) => date.slice(0, 10) >= since)
    .sort((a, b) => Number(a.date < b.date) - Number(a.date > b.date))
    .slice(0, most)
    .map(({ text }) => text);
}
