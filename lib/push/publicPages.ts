import { createHash } from 'node:crypto';
import { articleHref, authorHref, homeHref, pageHref, sectionHref, topicHref } from '../addresses.ts';
import type { Database } from '../index/database.ts';
import { listsOf } from '../index/listKeys.ts';
import type { StoredArticle } from '../index/storedArticle.ts';
import type { Moment } from '../model/article.ts';
import type { Site } from '../model/site.ts';
import type { StandingPage } from '../model/standingPage.ts';
import { forMachines, listedCondition, publicCondition } from '../publication.ts';
import type { Cursor } from './pushStore.ts';
import type { ListInFeed, Told } from './told.ts';

/** The edition as machines may know it: what is public and not kept from them, at one moment. */
export type PublicPages = {
  /** A slug in every language in which it is public. */
  at(cursor: Cursor): Told[];
  slugsAfter(after: Cursor, limit: number): string[];
  /** Slugs of the articles that went public or expired after `from`, up to now. */
  turnedSince(from: Moment): string[];
  /** The next moment at which one does. */
  nextTurn(): Moment | undefined;
  /** Whether the feeds of a list have an article of this date in them, or would have. */
  isInFeed(lang: string, list: ListInFeed, date: Moment): boolean;
};

export function publicPages(database: Database, site: Site, now: Moment): PublicPages {
  return {
    at: (cursor) =>
      cursor.kind === 'page' ? standing(database, site, cursor.slug) : articles(database, site, cursor.slug, now),
    slugsAfter: ({ kind, slug }, limit) =>
      database
        .all<{ slug: string }>(
          kind === 'page'
            ? 'SELECT DISTINCT slug FROM pages WHERE slug > :slug ORDER BY slug LIMIT :limit'
            : 'SELECT DISTINCT slug FROM articles WHERE slug > :slug ORDER BY slug LIMIT :limit',
          { slug, limit },
        )
        .map((row) => row.slug),
    turnedSince: (from) =>
      database
        .all<{ slug: string }>(
          `SELECT slug FROM articles WHERE shown = 1 AND draft = 0 AND date > :from AND date <= :now
           UNION SELECT slug FROM articles
           WHERE shown = 1 AND draft = 0 AND expires IS NOT NULL AND expires > :from AND expires <= :now`,
          { from, now },
        )
        .map((row) => row.slug),
    nextTurn: () => {
      const next = database.get<{ date: number | null; expires: number | null }>(
        `SELECT (SELECT min(date) FROM articles WHERE shown = 1 AND draft = 0 AND date > :now) AS date,
         (SELECT min(expires) FROM articles WHERE shown = 1 AND draft = 0 AND expires IS NOT NULL AND expires > :now)
         AS expires`,
        { now },
      );
      const moments = [next?.date, next?.expires].filter((moment) => moment != null);
      return moments.length > 0 ? Math.min(...moments) : undefined;
    },
    isInFeed: (lang, { kind, key }, date) => {
      const list = database.get<{ id: number }>(
        'SELECT id FROM lists WHERE lang = :lang AND kind = :kind AND key = :key',
        {
          lang,
          kind,
          key,
        },
      );
      // A topic that nothing has any more has no feed any more.
      if (!list) return kind !== 'topic';
      const last = database.get<{ date: number }>(
        `SELECT e.date FROM entries e JOIN articles a ON a.id = e.article WHERE e.list = :list
         AND ${listedCondition('e')} AND ${forMachines('a')} ORDER BY e.article DESC LIMIT 1 OFFSET :offset`,
        { list: list.id, now, offset: site.feeds.items - 1 },
      );
      return !last || last.date <= date;
    },
  };
}

function articles(database: Database, site: Site, slug: string, now: Moment): Told[] {
  const rows = database
    .all<{ month: string; mark: string; indexable: number; data: string }>(
      `SELECT month, mark, indexable, data FROM articles a WHERE a.slug = :slug AND a.shown = 1 AND ${publicCondition('a')}
       ORDER BY a.lang`,
      { slug, now },
    )
    .map(({ data, ...row }) => ({ ...row, article: read<StoredArticle>(data) }))
    .filter(({ article }) => site.languages.includes(article.lang));
  const languages = rows.map(({ article }) => article.lang).join(' ');
  return rows
    .filter(({ article }) => !article.noindex)
    .map(({ article, mark, month, indexable }) => ({
      kind: 'article',
      lang: article.lang,
      slug,
      href: articleHref(site, article.lang, slug),
      // A page names its translations, so it changes when one comes or goes.
      mark: `${mark} ${languages}`,
      date: article.date,
      indexed: indexable === 1,
      feeds: listsInFeeds(site, article, month),
    }));
}

const pageOfList = {
  latest: homeHref,
  section: sectionHref,
  topic: topicHref,
  author: authorHref,
} as const satisfies Record<ListInFeed['kind'], (site: Site, lang: string, key: string) => string>;

function listsInFeeds(site: Site, article: StoredArticle, month: string): ListInFeed[] {
  const lists = listsOf(article, month).flatMap(({ kind, key }) => (kind === 'month' ? [] : [{ kind, key }]));
  return lists.map(({ kind, key }) => ({ kind, key, href: pageOfList[kind](site, article.lang, key) }));
}

function standing(database: Database, site: Site, slug: string): Told[] {
  return database
    .all<{ data: string }>('SELECT data FROM pages WHERE slug = :slug AND draft = 0 ORDER BY lang, path', { slug })
    .map(({ data }) => ({ data, page: read<StandingPage>(data) }))
    .filter(({ page }, at, all) => all[at - 1]?.page.lang !== page.lang)
    .filter(({ page }) => !page.noindex && site.languages.includes(page.lang))
    .map(({ data, page }) => ({
      kind: 'page',
      lang: page.lang,
      slug,
      href: pageHref(site, page.lang, slug),
      mark: createHash('sha256').update(data).digest('base64url').slice(0, 16),
      date: page.updated ?? 0,
      indexed: true,
      feeds: [],
    }));
}

/** What the index keeps was checked when it was put there. */
function read<T extends object>(data: string): T {
  return JSON.parse(data);
}
