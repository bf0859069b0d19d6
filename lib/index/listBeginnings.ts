import { laterFirst } from './beginningOfText.ts';
import type { Database } from './database.ts';
import type { TextJob } from './readTexts.ts';
import { betweenPauses, type TextBeginnings } from './textBeginnings.ts';

/** Articles that the first pages of lists show together, about: the front page, sections, feeds, the archive. */
const shown = 400;
const day = 86_400_000;

/**
 * Those articles among `texts` that lists begin with, the latest first, by what their first lines say: dates are compared
 * by their days, and a day more is let in, for they are written in any time zone. Waits for `pause` now and then where there
 * are many.
 */
export async function listBeginnings(
  database: Database,
  beginnings: TextBeginnings,
  texts: TextJob[],
  languages: readonly string[],
  pause?: () => Promise<void>,
): Promise<TextJob[]> {
  const last = database.get<{ date: number }>(
    'SELECT date FROM articles WHERE shown = 1 AND draft = 0 ORDER BY date DESC LIMIT 1 OFFSET :shown',
    { shown },
  );
  const since = last ? new Date(last.date - day).toISOString().slice(0, 10) : '';
  const latest: { text: TextJob; date: string }[] = [];
  for (const [at, text] of texts.entries()) {
    if (at > 0 && at % betweenPauses === 0) await pause?.();
    if (text.kind !== 'article') continue;
    const { date } = beginnings.of(text, languages);
    if (date.slice(0, 10) >= since) latest.push({ text, date });
  }
  return latest.sort(laterFirst).map(({ text }) => text);
}
