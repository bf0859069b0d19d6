import { dependsOn } from '../dependencies.ts';
import { publicationStatus } from '../publication.ts';
import { authorIn } from './authorFiles.ts';
import { pagesOf } from './cardList.ts';
import type { Desk } from './desk.ts';
import { findList, publicCount } from './lists.ts';
import type { AddressStatus, ListName } from './newsroom.ts';
import { isStandingPage } from './standingPages.ts';

/** What an address means, before anything is rendered. */
export function addressStatus(
  desk: Desk,
  lang: string,
  kind: 'article' | 'author' | 'page',
  name: string,
): AddressStatus {
  if (kind === 'article') return articleStatus(desk, lang, name);
  const known = kind === 'author' ? authorIn(desk, lang, name) !== undefined : isStandingPage(desk, lang, name);
  return { status: known ? 'public' : 'unknown' };
}

/** How many pages a list has; `undefined` when there is no such list. */
export function pageCount(desk: Desk, list: ListName): number | undefined {
  const { kind, lang } = list;
  switch (kind) {
    case 'archive':
      return pagesOf(total(desk, lang, 'latest', ''));
    case 'month': {
      const month = `${String(list.year).padStart(4, '0')}-${String(list.month).padStart(2, '0')}`;
      const count = total(desk, lang, 'month', month);
      return count > 0 ? pagesOf(count) : undefined;
    }
    case 'topic': {
      const count = total(desk, lang, 'topic', list.id);
      return count > 0 ? pagesOf(count) : undefined;
    }
    case 'section': {
      const count = total(desk, lang, 'section', list.id);
      const isKnown = count > 0 || desk.site().sections.some((section) => section.id === list.id);
      return isKnown ? pagesOf(count) : undefined;
    }
    case 'author':
      return authorIn(desk, lang, list.id) && pagesOf(total(desk, lang, 'author', list.id));
  }
}

function total(desk: Desk, lang: string, kind: Parameters<typeof findList>[2], key: string): number {
  const list = findList(desk, lang, kind, key);
  return list ? publicCount(desk, list) : 0;
}

function articleStatus(desk: Desk, lang: string, slug: string): AddressStatus {
  dependsOn(`article:${lang}:${slug}`);
  const row = desk.database.get<{ draft: number; date: number; expires: number | null }>(
    'SELECT draft, date, expires FROM articles WHERE lang = :lang AND slug = :slug AND shown = 1',
    { lang, slug },
  );
  const status = row && publicationStatus({ ...row, draft: row.draft === 1 }, desk.now());
  if (status === 'public') return { status: 'public' };
  if (status === 'expired') return { status: 'gone', expired: row?.expires ?? 0 };
  return { status: 'unknown' };
}
