import { dependsOn } from '../dependencies.ts';
import { type ListKind, partDependency } from '../index/listKeys.ts';
import type { StoredArticle } from '../index/storedArticle.ts';
import { topicId } from '../topicId.ts';
import type { Desk } from './desk.ts';
import { type ListRow, neighboursIn, peekList } from './lists.ts';
import type { Frequencies } from './relatedScore.ts';

/** Articles looked at on either side of an article in each list it is in. */
const nearTopic = 8;
const nearAuthor = 4;
const nearSection = 8;
const mostAuthors = 5;

type Found = { kind: ListKind; key: string; list: ListRow };

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
  const lists = (kind: ListKind, keys: string[]): Found[] =>
    keys.flatMap((key) => {
      const list = peekList(desk, lang, kind, key);
      return list ? [{ kind, key, list }] : [];
    });
  const look = (found: Found, limit: number): void => {
    const newer = neighboursIn(desk, found.list, 'newer', article.rowId, limit);
    const older = neighboursIn(desk, found.list, 'older', article.rowId, limit);
    for (const id of [...newer, ...older]) ids.add(id);
    // Where a side is not full, whatever is published there comes in.
    dependsOn(partDependency(found.list.name, older[limit - 1] ?? 0, newer[limit - 1]));
  };
  const topics = lists('topic', [...new Set(article.tags.map(topicId))]).sort((a, b) => a.list.count - b.list.count);
  const authors = lists('author', article.authors.slice(0, mostAuthors));
  const [section] = lists('section', [article.section]);
  for (const found of topics) look(found, nearTopic);
  for (const found of authors) look(found, nearAuthor);
  if (section) look(section, nearSection);
  const counts = (of: Found[]) => new Map(of.map(({ key, list }) => [key, list.count]));
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
  return peekList(desk, lang, 'latest')?.count ?? 0;
}
