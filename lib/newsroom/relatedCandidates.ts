import type { StoredArticle } from '../index/articleStore.ts';
import type { ListKind } from '../index/listKeys.ts';
import { publicCondition } from '../publication.ts';
import { topicId } from '../topicId.ts';
import type { Desk } from './desk.ts';
import { findList, type ListRow } from './lists.ts';
import type { Frequencies } from './relatedScore.ts';

/** Articles looked at on either side of an article in each list it is in. */
const nearTopic = 8;
const nearAuthor = 4;
const nearSection = 8;
const mostAuthors = 5;

/** The one statement that finds candidates: a walk along the primary key of `entries`, `limit` rows long. */
export function neighboursSql(side: 'newer' | 'older'): string {
  const [than, order] = side === 'newer' ? ['>', 'ASC'] : ['<', 'DESC'];
  return `SELECT e.article FROM entries e WHERE e.list = :list AND e.article ${than} :id AND ${publicCondition('e')}
    ORDER BY e.article ${order} LIMIT :limit`;
}

/**
 * Ids of the articles nearest in time in each topic (rarest first), author and section of an article: a bounded number,
 * however many articles share them; and how many do.
 */
export function relatedCandidates(
  desk: Desk,
  article: StoredArticle & { rowId: number },
): { ids: number[]; frequencies: Frequencies } {
  const ids = new Set<number>();
  const { lang } = article;
  const lists = (kind: ListKind, keys: string[]): { key: string; list: ListRow }[] =>
    keys.flatMap((key) => {
      const list = findList(desk, lang, kind, key);
      return list ? [{ key, list }] : [];
    });
  const look = (list: ListRow, limit: number): void => {
    for (const side of ['newer', 'older'] as const) {
      const parameters = { list: list.id, id: article.rowId, limit, now: desk.now() };
      for (const row of desk.database.all<{ article: number }>(neighboursSql(side), parameters)) ids.add(row.article);
    }
  };
  const topics = lists('topic', [...new Set(article.tags.map(topicId))]).sort((a, b) => a.list.count - b.list.count);
  const authors = lists('author', article.authors.slice(0, mostAuthors));
  const [section] = lists('section', [article.section]);
  for (const { list } of topics) look(list, nearTopic);
  for (const { list } of authors) look(list, nearAuthor);
  if (section) look(section.list, nearSection);
  const counts = (of: { key: string; list: ListRow }[]) => new Map(of.map(({ key, list }) => [key, list.count]));
  const frequencies: Frequencies = {
    total: totalOf(desk, lang),
    topics: counts(topics),
    authors: counts(authors),
    section: section?.list.count ?? 0,
  };
  return { ids: [...ids], frequencies };
}

/** Read without naming it: the number of all articles hardly moves a score. */
function totalOf(desk: Desk, lang: string): number {
  const sql = "SELECT count FROM lists WHERE lang = :lang AND kind = 'latest' AND key = ''";
  return desk.database.get<{ count: number }>(sql, { lang })?.count ?? 0;
}
