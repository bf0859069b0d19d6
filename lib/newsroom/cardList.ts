import { dependsOnSome } from '../dependencies.ts';
import { partDependency } from '../index/listKeys.ts';
import type { CardList } from '../model/views.ts';
import { cardsOf } from './cards.ts';
import type { Desk } from './desk.ts';
import { again, type ListRow, newestIn, oldestIn, publicCount } from './lists.ts';

const cardsPerPage = 20;

/** How many pages a list of `total` articles has; an empty list has one. */
export function pagesOf(total: number): number {
  return Math.max(1, Math.ceil(total / cardsPerPage));
}

/** One page of a list; `undefined` beyond its end. An empty list has one page. */
export function cardList(desk: Desk, lang: string, list: ListRow | undefined, page: number): CardList | undefined {
  const total = list ? publicCount(desk, list) : 0;
  const pages = pagesOf(total);
  if (!Number.isInteger(page) || page < 1 || page > pages) return undefined;
  if (!list) return { cards: [], page, pages, total };
  const ids = pageIds(desk, list, page, total);
  // Whoever asked for the list has named all of it; these changes are told of before those of the rest (gatherKeys.ts).
  // A page that is not full shows whatever comes at its end. One that comes for one that goes moves no page behind both.
  const part = partDependency(list.name, (ids.length < cardsPerPage ? undefined : ids.at(-1)) ?? 0);
  dependsOnSome(part, () => String(pageIds(desk, again(desk, list), page)) === String(ids));
  return { cards: cardsOf(desk, lang, ids), page, pages, total };
}

/** Counts from whichever end of the list is nearer; none beyond its end. */
function pageIds(
  desk: Desk,
  list: ListRow | undefined,
  page: number,
  total = list ? publicCount(desk, list) : 0,
): number[] {
  if (!list) return [];
  const offset = (page - 1) * cardsPerPage;
  // SQLite takes a negative LIMIT for none.
  if (offset >= total) return [];
  if (offset <= total / 2) return newestIn(desk, list, cardsPerPage, offset);
  const end = Math.min(total, offset + cardsPerPage);
  return oldestIn(desk, list, end - offset, total - end).reverse();
}
