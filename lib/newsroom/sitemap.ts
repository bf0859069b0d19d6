import { articleHref } from '../addresses.ts';
import { dependsOn } from '../dependencies.ts';
import type { StoredArticle } from '../index/storedArticle.ts';
import type { ArticleCard } from '../model/views.ts';
import { type ImageRow, originalHref, resolveImage } from '../pictures/picture.ts';
import { publicCondition } from '../publication.ts';
import type { Desk } from './desk.ts';

export type SitemapEntry = {
  card: Pick<ArticleCard, 'lang' | 'slug' | 'href' | 'published' | 'updated'>;
  translations: { lang: string; href: string }[];
  image?: string;
};

type Row = { id: number; slug: string; date: number; updated: number | null };
/** Rows read at a time, so that no reader holds back the writer while a sitemap is written. */
const step = 1000;

/** Every public, indexable article of every language, in order of its address. */
export function* sitemapEntries(desk: Desk): Generator<SitemapEntry> {
  dependsOn('sitemap', 'site');
  for (const lang of desk.site().languages) {
    for (let rows = rowsAfter(desk, lang, ''); rows.length > 0; rows = rowsAfter(desk, lang, rows.at(-1)?.slug ?? ''))
      for (const row of rows) yield entryOf(desk, lang, row);
  }
}

function rowsAfter(desk: Desk, lang: string, slug: string): Row[] {
  return desk.database.all<Row>(
    `SELECT id, slug, date, updated FROM articles a WHERE a.lang = :lang AND a.slug > :slug AND a.shown = 1
     AND a.indexable = 1 AND ${publicCondition('a')} ORDER BY a.slug LIMIT ${step}`,
    { lang, slug, now: desk.now() },
  );
}

/** Looks up only what is asked for: most entries are counted or passed over. */
function entryOf(desk: Desk, lang: string, { id, slug, date, updated }: Row): SitemapEntry {
  const site = desk.site();
  return {
    card: { lang, slug, href: articleHref(site, lang, slug), published: date, updated: updated ?? undefined },
    get translations() {
      return site.languages
        .filter((other) => other !== lang && isIndexed(desk, other, slug))
        .map((other) => ({ lang: other, href: articleHref(site, other, slug) }));
    },
    get image() {
      return imageOf(desk, id);
    },
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
  const sql = `SELECT 1 FROM articles a WHERE a.lang = :lang AND a.slug = :slug AND a.shown = 1 AND a.indexable = 1
    AND ${publicCondition('a')}`;
  return desk.database.get(sql, { lang, slug, now: desk.now() }) !== undefined;
}
