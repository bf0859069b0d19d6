import { articleHref } from '../../addresses.ts';
import type { StoredArticle } from '../../index/storedArticle.ts';
import type { Moment } from '../../model/article.ts';
import { type ImageRow, originalHref, resolveImage } from '../../pictures/picture.ts';
import { publicCondition, stayingCondition } from '../../publication.ts';
import type { SitemapEntry } from '../../sitemap.ts';
import type { Desk } from '../desk.ts';
import type { Cursor, Entries } from './sitemapFiles.ts';

type Row = { id: number; lang: string; slug: string; date: number; updated: number | null };

/**
 * Every public, indexable article of every language, the oldest first: a new one is put at the end, and the files before
 * stay as they were. Read from one index (`articles_in_sitemaps`) without a look at the articles themselves.
 */
export const articleEntries: Entries = {
  upTo: (desk, after, size) => {
    const rows = `SELECT a.date, a.lang, a.slug, a.updated FROM articles a INDEXED BY articles_in_sitemaps WHERE ${condition} ${order}`;
    const parameters = { ...bound(desk, after), size };
    const sums = desk.database.get<{ count: number; modified: Moment | null }>(
      `SELECT count(*) AS count, max(coalesce(updated, date)) AS modified FROM (${rows})`,
      parameters,
    );
    const last = desk.database.get<{ date: number; lang: string; slug: string }>(
      `SELECT date, lang, slug FROM (${rows}) LIMIT 1 OFFSET :last`,
      { ...parameters, last: size - 1 },
    );
    return {
      count: sums?.count ?? 0,
      modified: sums?.modified ?? undefined,
      next: last && [last.date, last.lang, last.slug],
    };
  },
  read: (desk, after, size) =>
    desk.database
      .all<Row>(
        `SELECT a.id, a.lang, a.slug, a.date, a.updated FROM articles a INDEXED BY articles_in_sitemaps WHERE ${condition} ${order}`,
        {
          ...bound(desk, after),
          size,
        },
      )
      .map((row) => entryOf(desk, row)),
};

const indexable = `a.shown = 1 AND a.draft = 0 AND a.indexable = 1 AND ${stayingCondition('a.id')}`;
const condition = `${indexable} AND ${publicCondition('a')} AND (a.date, a.lang, a.slug) > (:date, :lang, :slug)
  AND +a.lang IN (SELECT value FROM json_each(:languages))`;
const order = 'ORDER BY a.date, a.lang, a.slug LIMIT :size';

function bound(desk: Desk, [date = Number.MIN_SAFE_INTEGER, lang = '', slug = '']: Cursor) {
  return { date, lang, slug, now: desk.now(), languages: JSON.stringify(desk.site().languages) };
}

/** Alternates name the page itself too, and every one of them says the same. */
function entryOf(desk: Desk, { id, lang, slug, date, updated }: Row): SitemapEntry {
  const site = desk.site();
  const languages = site.languages.filter((other) => other === lang || isIndexed(desk, other, slug));
  const translations = languages.map((each) => ({ lang: each, href: articleHref(site, each, slug) }));
  return {
    href: articleHref(site, lang, slug),
    modified: updated ?? date,
    translations: translations.length > 1 ? translations : [],
    image: imageOf(desk, id),
  };
}

/** Names no picture as read: thousands of names don't fit into the headers of a sitemap, so each is part of `sitemap`. */
function imageOf(desk: Desk, id: number): string | undefined {
  const stored = desk.database.get<{ data: string }>('SELECT data FROM articles WHERE id = :id', { id });
  if (!stored) return undefined;
  const { path, image }: StoredArticle = JSON.parse(stored.data);
  const file = image && resolveImage(path, image.src);
  const row = file && desk.database.get<ImageRow>('SELECT * FROM images WHERE path = :path', { path: file });
  return row ? originalHref(row) : undefined;
}

function isIndexed(desk: Desk, lang: string, slug: string): boolean {
  const sql = `SELECT 1 FROM articles a WHERE a.lang = :lang AND a.slug = :slug AND ${indexable} AND ${publicCondition('a')}`;
  return desk.database.get(sql, { lang, slug, now: desk.now() }) !== undefined;
}
