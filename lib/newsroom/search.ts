import { changedAt, dependsOn } from '../dependencies.ts';
import { searchQuery } from '../index/searchText.ts';
import type { SearchPage } from '../model/views.ts';
import { publicCondition, stayingCondition } from '../publication.ts';
import { cardsOf } from './cards.ts';
import type { Desk } from './desk.ts';
import { changeOf } from './lists.ts';

const cardsPerPage = 20;
/** Matches that are ranked, the newest ones: more are neither counted nor shown. */
const mostMatches = 1000;

/** Articles that have every word of a query, best first. `undefined` for a page beyond the end. */
export function searchPage(desk: Desk, lang: string, query: string, page: number): SearchPage | undefined {
  dependsOn(`search:${lang}`);
  changedAt(changeOf(desk, `search:${lang}`));
  const asked = query.normalize('NFC').trim().slice(0, 200);
  const match = searchQuery(asked);
  const ids = match ? matches(desk, lang, match) : [];
  const pages = Math.max(1, Math.ceil(ids.length / cardsPerPage));
  if (!Number.isInteger(page) || page < 1 || page > pages) return undefined;
  const cards = cardsOf(desk, lang, ids.slice((page - 1) * cardsPerPage, page * cardsPerPage));
  return { query: asked, list: { cards, page, pages, total: ids.length } };
}

/** Newest first as far as `mostMatches`, then by where the words are: headline, names, summary, text. */
function matches(desk: Desk, lang: string, match: string): number[] {
  const rows = desk.database.all<{ id: number; score: number }>(
    `SELECT search.rowid AS id, bm25(search, 10, 4, 6, 1) AS score FROM search CROSS JOIN articles a ON a.id = search.rowid
     WHERE search MATCH :match AND a.lang = :lang AND a.shown = 1 AND ${publicCondition('a')} AND ${stayingCondition('a.id')}
     ORDER BY search.rowid DESC LIMIT ${mostMatches}`,
    { match, lang, now: desk.now() },
  );
  return rows.sort((a, b) => a.score - b.score || b.id - a.id).map((row) => row.id);
}
