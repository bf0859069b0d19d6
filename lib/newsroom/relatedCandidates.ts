import { dependsOn } from '../dependencies.ts';
import { type ListKind, listDependency, nearDependency } from '../index/listKeys.ts';
import { monthIn } from '../index/monthIn.ts';
import type { StoredArticle } from '../index/storedArticle.ts';
import type { Moment } from '../model/article.ts';
import { publicCondition } from '../publication.ts';
import { topicId } from '../topicId.ts';
import type { Desk } from './desk.ts';
import { type ListRow, peekList } from './lists.ts';
import type { Frequencies } from './relatedScore.ts';

/** Articles looked at on either side of an article in each list it is in. */
const nearTopic = 8;
const nearAuthor = 4;
const nearSection = 8;
const mostAuthors = 5;
/** Beyond so many months the whole list is named instead. */
const mostMonths = 12;

type Found = { kind: ListKind; key: string; list: ListRow };
type Neighbour = { article: number; date: Moment };

/** The one statement that finds candidates: a walk along the primary key of `entries`, `limit` rows long. */
export function neighboursSql(side: 'newer' | 'older'): string {
  const [than, order] = side === 'newer' ? ['>', 'ASC'] : ['<', 'DESC'];
  return `SELECT e.article, e.date FROM entries e WHERE e.list = :list AND e.article ${than} :id AND ${publicCondition('e')}
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
  const lists = (kind: ListKind, keys: string[]): Found[] =>
    keys.flatMap((key) => {
      const list = peekList(desk, lang, kind, key);
      return list ? [{ kind, key, list }] : [];
    });
  const look = (found: Found, limit: number): void => {
    const [newer, older] = (['newer', 'older'] as const).map((side) =>
      desk.database.all<Neighbour>(neighboursSql(side), {
        list: found.list.id,
        id: article.rowId,
        limit,
        now: desk.now(),
      }),
    );
    for (const neighbour of [...(newer ?? []), ...(older ?? [])]) ids.add(neighbour.article);
    const isFull = newer?.length === limit && older?.length === limit;
    const last = older?.at(-1)?.date ?? article.date;
    const months = isFull ? monthsBetween(desk, last, newer.at(-1)?.date ?? article.date) : undefined;
    // Where a side is not full, whatever is published there comes in.
    if (months) dependsOn(...months.map((month) => nearDependency(lang, found.kind, found.key, month)));
    else dependsOn(listDependency(lang, found.kind, found.key));
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

/** Months from the earlier to the later moment, both included; `undefined` when they are too many to be named. */
function monthsBetween(desk: Desk, earlier: Moment, later: Moment): string[] | undefined {
  const { timeZone } = desk.site();
  const last = monthIn(timeZone, later);
  const months: string[] = [];
  for (let month = monthIn(timeZone, earlier); month <= last; month = monthAfter(month)) {
    if (months.push(month) > mostMonths) return undefined;
  }
  return months;
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const [next, of] = number === 12 ? [1, year + 1] : [number + 1, year];
  return `${String(of).padStart(4, '0')}-${String(next).padStart(2, '0')}`;
}

/** Read without naming it: the number of all articles hardly moves a score. */
function totalOf(desk: Desk, lang: string): number {
  return peekList(desk, lang, 'latest')?.count ?? 0;
}
