import type { Database } from './database.ts';
import type { TextJob } from './readTexts.ts';

/** So many of the latest articles go before all others: they are what lists begin with. */
const latest = 200;

/**
 * The given texts, the latest articles first as they stand, then those that the index has nothing of, then the rest: what is
 * new moves every page of a list behind it, and what has changed is only shown by a few.
 */
export function newFirst(database: Database, texts: TextJob[]): TextJob[] {
  const others = texts.filter(({ kind }) => kind !== 'article');
  const articles = texts.filter(({ kind }) => kind === 'article');
  const rest = articles.slice(latest);
  const known = new Set(
    database
      .all<{ path: string }>('SELECT f.path FROM json_each(:paths) p JOIN files f ON f.path = p.value', {
        paths: JSON.stringify(rest.map(({ path }) => path)),
      })
      .map(({ path }) => path),
  );
  const { fresh = [], changed = [] } = Object.groupBy(rest, ({ path }) => (known.has(path) ? 'changed' : 'fresh'));
  return [...others, ...articles.slice(0, latest), ...fresh, ...changed];
}
