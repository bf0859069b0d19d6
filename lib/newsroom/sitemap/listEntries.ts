import type { Moment } from '../../model/article.ts';
import { listedCondition } from '../../publication.ts';
import type { Desk } from '../desk.ts';
import { type LocalList, listHref } from '../listHref.ts';
import { filledLists } from '../listLanguages.ts';
import type { Cursor, Entries } from './sitemapFiles.ts';

type Row = { lang: string; kind: LocalList; key: string; modified: Moment };

/** Every list with a public article in it, changed last when its newest article came. */
export const listEntries: Entries = {
  upTo: (desk, after, size) => {
    const rows = rowsAfter(desk, after, size);
    const last = rows.length === size ? rows.at(-1) : undefined;
    const moments = rows.map(({ modified }) => modified);
    return {
      count: rows.length,
      modified: moments.length > 0 ? Math.max(...moments) : undefined,
      next: last && [last.lang, last.kind, last.key],
    };
  },
  read: (desk, after, size) =>
    rowsAfter(desk, after, size).map(({ lang, kind, key, modified }) => {
      const translations = filledLists(desk, kind, key);
      return {
        href: listHref(desk.site(), lang, kind, key),
        modified,
        translations: translations.length > 1 ? translations : [],
      };
    }),
};

function rowsAfter(desk: Desk, [lang = '', kind = '', key = '']: Cursor, size: number): Row[] {
  return desk.database.all<Row>(
    `SELECT lang, kind, key, modified FROM (
       SELECT l.lang, l.kind, l.key, (SELECT e.date FROM entries e
         WHERE e.list = l.id AND ${listedCondition('e')} ORDER BY e.article DESC LIMIT 1) AS modified
       FROM lists l WHERE (l.lang, l.kind, l.key) > (:lang, :kind, :key) AND l.kind <> 'latest'
         AND +l.lang IN (SELECT value FROM json_each(:languages)) ORDER BY l.lang, l.kind, l.key)
     WHERE modified IS NOT NULL LIMIT :size`,
    { lang, kind, key, size, now: desk.now(), languages: JSON.stringify(desk.site().languages) },
  );
}
