import { monthHref } from '../addresses.ts';
import type { ArchivePage, MonthCount, MonthPage } from '../model/views.ts';
import { cardList } from './cardList.ts';
import type { Desk } from './desk.ts';
import { findList, type ListRow, publicCount } from './lists.ts';

type MonthRow = ListRow & { key: string };

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
  const all = months(desk, lang);
  const at = all.findIndex((one) => one.year === year && one.month === month);
  return { key, year, month, list, later: at > 0 ? all[at - 1] : undefined, earlier: all[at + 1] };
}

/** Newest first. A newspaper of a thousand years has 12,000. */
function months(desk: Desk, lang: string): MonthCount[] {
  // A month comes or goes together with an entry of the latest list.
  findList(desk, lang, 'latest');
  const rows = desk.database.all<MonthRow>(
    "SELECT id, key, count FROM lists WHERE lang = :lang AND kind = 'month' ORDER BY key DESC LIMIT 12000",
    { lang },
  );
  return rows
    .map((row) => {
      const [year = 0, month = 0] = row.key.split('-').map(Number);
      return { year, month, count: publicCount(desk, row), href: monthHref(desk.site(), lang, year, month) };
    })
    .filter(({ count }) => count > 0);
}

function monthKey(year: number, month: number): string | undefined {
  if (!Number.isInteger(year) || !Number.isInteger(month) || year < 0 || year > 9999) return undefined;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}
