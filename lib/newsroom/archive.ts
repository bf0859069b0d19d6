import { monthHref } from '../addresses.ts';
import { dependsOn } from '../dependencies.ts';
import { listName, partDependency } from '../index/listKeys.ts';
import type { ArchivePage, MonthCount, MonthLink, MonthPage } from '../model/views.ts';
import { cardList } from './cardList.ts';
import type { Desk } from './desk.ts';
import {
  boundOfHidden,
  findList,
  hiddenCount,
  type ListRow,
  neighboursIn,
  newestIn,
  oldestIn,
  peekList,
} from './lists.ts';

/** Everything public in a language, newest first, with the months it spreads over. */
export function archivePage(desk: Desk, lang: string, page: number): ArchivePage | undefined {
  const list = cardList(desk, lang, findList(desk, lang, 'latest'), page);
  return list && { list, months: months(desk, lang) };
}

/** A month of the archive, or `undefined` when nothing public is from it. `month` from 1 to 12. */
export function monthPage(desk: Desk, lang: string, year: number, month: number, page: number): MonthPage | undefined {
  const key = monthKey(year, month);
  const row = key === undefined ? undefined : findList(desk, lang, 'month', key);
  const list = row && cardList(desk, lang, row, page);
  if (key === undefined || !list || list.total === 0) return undefined;
  return { key, year, month, list, ...monthsBeside(desk, lang, row) };
}

/** The months of the articles that come before and after those of a month: nothing that lies farther away is named as read. */
function monthsBeside(desk: Desk, lang: string, month: ListRow): Pick<MonthPage, 'earlier' | 'later'> {
  const latest = peekList(desk, lang, 'latest');
  const [first = 0] = oldestIn(desk, month, 1);
  const [last = 0] = newestIn(desk, month, 1);
  const [before] = latest ? neighboursIn(desk, latest, 'older', first, 1) : [];
  const [after] = latest ? neighboursIn(desk, latest, 'newer', last, 1) : [];
  dependsOn(partDependency(listName(lang, 'latest', ''), before ?? 0, after));
  const linkOf = (id: number | undefined): MonthLink | undefined => {
    const row = id === undefined ? undefined : monthOf(desk, id);
    // In another time zone it may be of another month.
    if (row) dependsOn(partDependency(listName(lang, 'month', row.month), row.id, row.id));
    return row && linkTo(desk, lang, row.month);
  };
  return { earlier: linkOf(before), later: linkOf(after) };
}

/** Newest first. A newspaper of a thousand years has 12,000. */
function months(desk: Desk, lang: string): MonthCount[] {
  // A month comes or goes together with an entry of the latest list.
  findList(desk, lang, 'latest');
  const rows = desk.database.all<{ key: string; count: number }>(
    `SELECT l.key, l.count - ${hiddenCount('l.id')} AS count FROM lists l
     WHERE l.lang = :lang AND l.kind = 'month' ORDER BY l.key DESC LIMIT 12000`,
    { lang, ...boundOfHidden(desk) },
  );
  return rows.filter(({ count }) => count > 0).map(({ key, count }) => ({ ...linkTo(desk, lang, key), count }));
}

function monthOf(desk: Desk, id: number): { id: number; month: string } | undefined {
  return desk.database.get('SELECT id, month FROM articles WHERE id = :id', { id });
}

/** `key` is the month as lists name it, `2026-11`. */
function linkTo(desk: Desk, lang: string, key: string): MonthLink {
  const [year = 0, month = 0] = key.split('-').map(Number);
  return { year, month, href: monthHref(desk.site(), lang, year, month) };
}

function monthKey(year: number, month: number): string | undefined {
  if (!Number.isInteger(year) || !Number.isInteger(month) || year < 0 || year > 9999) return undefined;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}
