import { authorHref, monthHref, sectionHref, topicHref } from '../../addresses.ts';
import type { Moment } from '../../model/article.ts';
import type { Site } from '../../model/site.ts';
import { publicCondition } from '../../publication.ts';
import type { Desk } from '../desk.ts';
import type { Cursor, Entries } from './sitemapFiles.ts';

type Kind = 'author' | 'month' | 'section' | 'topic';
type Row = { lang: string; kind: Kind; key: string; modified: Moment };

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
    rowsAfter(desk, after, size).map(({ lang, kind, key, modified }) => ({
      href: hrefOf[kind](desk.site(), lang, key),
      modified,
    })),
};

const hrefOf = {
  author: authorHref,
  month: (site, lang, key) => monthHref(site, lang, Number(key.slice(0, -3)), Number(key.slice(-2))),
  section: sectionHref,
  topic: topicHref,
} as const satisfies Record<Kind, (site: Site, lang: string, key: string) => string>;

function rowsAfter(desk: Desk, [lang = '', kind = '', key = '']: Cursor, size: number): Row[] {
  return desk.database.all<Row>(
    `SELECT lang, kind, key, modified FROM (
       SELECT l.lang, l.kind, l.key, (SELECT e.date FROM entries e
         WHERE e.list = l.id AND ${publicCondition('e')} ORDER BY e.article DESC LIMIT 1) AS modified
       FROM lists l WHERE (l.lang, l.kind, l.key) > (:lang, :kind, :key) AND l.kind <> 'latest'
         AND +l.lang IN (SELECT value FROM json_each(:languages)) ORDER BY l.lang, l.kind, l.key)
     WHERE modified IS NOT NULL LIMIT :size`,
    { lang, kind, key, size, now: desk.now(), languages: JSON.stringify(desk.site().languages) },
  );
}
