import { imageSources } from '../markdown/imageSources.ts';
import type { Article } from '../model/article.ts';
import { type ArticleRow, createArticleRows, readArticle } from './articleRows.ts';
import { articleKey, keysOfChange, keysOfLists, type Placement } from './changedKeys.ts';
import type { Database } from './database.ts';
import type { FullTextStore } from './fullTextStore.ts';
import { createLeavingStore } from './leavingStore.ts';
import type { ListStore } from './listStore.ts';
import { monthIn } from './monthIn.ts';
import { placementOf } from './storedArticle.ts';

/**
 * `isNew` when the index has nothing of the file yet; `mark` and `searchText` as in `ParsedFile`; `isGone` tells of a path
 * whether there is no such file any more.
 */
export type PutOptions = {
  timeZone: string;
  mark: string;
  searchText: string;
  isNew: boolean;
  isGone: (path: string) => boolean;
};

/**
 * Articles with their lists and full text. Each change gives back the dependencies it makes stale;
 * `alone` when no other file has the same language and slug.
 */
export type ArticleStore = {
  put(article: Article, how: PutOptions): { keys: string[]; alone: boolean };
  /**
   * Lets the file at `path` keep its version in the index, or where it has none, that of a file with the same address which
   * `isGone`. Gives back the path of that file, and the dependencies that this makes stale.
   */
  inherit(
    path: string,
    lang: string,
    slug: string,
    isGone: (path: string) => boolean,
  ): { from?: string; keys: string[] };
  /** Undefined when the index has nothing of the file. */
  remove(path: string): { keys: string[]; lang: string; slug: string; alone: boolean } | undefined;
  /**
   * Takes the article of a file that is gone out of its lists; all else of it stays until it is removed, which tells nothing
   * of those lists again. Gives back the dependencies that this makes stale; none where another file has the same address.
   */
  withdraw(path: string): string[];
  /** Puts those that were withdrawn and whose file is not gone into their lists again. Gives back the same. */
  stay(paths: string[], isGone: (path: string) => boolean): string[];
  /** After a transaction that failed. */
  forget(): void;
  /** Paths of every file with this language and slug; the first is the one that is shown. */
  claimants(lang: string, slug: string): string[];
};

export function createArticleStore(database: Database, lists: ListStore, fullText: FullTextStore): ArticleStore {
  const rows = createArticleRows(database, lists, fullText);
  const leaving = createLeavingStore(database, lists);
  /** Lets the first file by path have the address. */
  const settle = (lang: string, slug: string): void => {
    rows.claimed(lang, slug).forEach((row, at) => {
      if (at > 0 && row.shown) rows.show(row, false);
    });
    const first = rows.claimed(lang, slug)[0];
    if (first && !first.shown) rows.show(first, true);
  };
  const placementAt = (lang: string, slug: string): Placement | undefined => {
    const row = rows.claimed(lang, slug).find((row) => row.shown);
    return row && placementIn(row);
  };

  /** What was withdrawn and is not to go. Gives back the dependencies that this makes stale. */
  const bringBack = (back: ArticleRow[]): string[] =>
    back.filter(leaving.has).flatMap((row) => {
      const placement = placementIn(row);
      leaving.bringBack(placement);
      return keysOfLeaving(placement);
    });

  return {
    forget: leaving.forget,
    withdraw: (path) => {
      const row = rows.byPath(path);
      if (!row?.shown || !rows.isAlone(row)) return [];
      const placement = placementIn(row);
      leaving.withdraw(placement);
      return keysOfLeaving(placement);
    },
    stay: (paths, isGone) => {
      const there = paths
        .flatMap((path) => rows.byPath(path) ?? [])
        .filter((row) => leaving.has(row) && !isGone(row.path));
      return bringBack(there);
    },
    claimants: (lang, slug) => rows.claimed(lang, slug).map((row) => row.path),
    put: (article, options) => {
      const { timeZone, isNew, isGone } = options;
      const month = monthIn(timeZone, article.date);
      const claimed = (): ArticleRow[] => rows.claimed(article.lang, article.slug);
      const others = isNew ? claimed() : undefined;
      // A file that came from another place stays in its lists, and may show other pictures.
      const moved = others?.find((row) => isGone(row.path));
      if (moved) rows.rename(moved, article.path);
      const keys = moved ? ['sitemap', ...(showsPictures(article) ? [articleKey(article)] : [])] : [];
      const earlier = isNew && !moved ? undefined : rows.byPath(article.path);
      if (earlier) keys.push(...bringBack([earlier]));
      // Another file of this address may be the first by path now.
      const isRivalled = moved && (others?.length ?? 0) > 1;
      if (earlier && !isRivalled && earlier.month === month && rows.isSame(earlier, article))
        return { keys, alone: false };
      const isReadressed = earlier && (earlier.lang !== article.lang || earlier.slug !== article.slug);
      const left = isReadressed ? placementAt(earlier.lang, earlier.slug) : undefined;
      const rivals = others && !moved ? others : claimed();
      keys.push(...bringBack(rivals));
      const shownBefore = rivals.find((row) => row.shown);
      const before = shownBefore && placementIn(shownBefore);
      const alone = rivals.every((row) => row.path === article.path);
      if (earlier && alone && !isReadressed && earlier.month === month) {
        const stored = readArticle(earlier);
        if (stored.date === article.date) {
          rows.rewrite(earlier, stored, article, options);
          return { keys: [...keys, ...keysOfChange(before, placementOf(article, month, earlier.id))], alone };
        }
      }
      if (earlier) rows.erase(earlier);
      const id = rows.insert(article, month, alone, options);
      if (isReadressed) {
        settle(earlier.lang, earlier.slug);
        keys.push(...keysOfChange(left, placementAt(earlier.lang, earlier.slug)));
      }
      if (alone) return { keys: [...keys, ...keysOfChange(before, placementOf(article, month, id))], alone };
      settle(article.lang, article.slug);
      const winner = rows.claimed(article.lang, article.slug)[0];
      if (winner?.path === shownBefore?.path && winner?.path !== article.path) return { keys, alone };
      return { keys: [...keys, ...keysOfChange(before, placementAt(article.lang, article.slug))], alone };
    },
    inherit: (path, lang, slug, isGone) => {
      const own = rows.byPath(path);
      if (own) return { keys: bringBack([own]) };
      const heirless = rows.claimed(lang, slug).find((row) => isGone(row.path));
      if (!heirless) return { keys: [] };
      const keys = bringBack([heirless]);
      const before = placementAt(lang, slug);
      rows.rename(heirless, path);
      settle(lang, slug);
      keys.push(...keysOfChange(before, placementAt(lang, slug)), 'sitemap');
      return { from: heirless.path, keys };
    },
    remove: (path) => {
      const row = rows.byPath(path);
      if (!row) return undefined;
      const { lang, slug } = row;
      const rivals = rows.claimed(lang, slug);
      const alone = rivals.length === 1;
      const shown = rivals.find((rival) => rival.shown);
      const before = shown && placementIn(shown);
      const told = before && alone && leaving.has(row) ? keysOfLists(before) : new Set<string>();
      if (leaving.has(row)) leaving.bringBack(placementIn(row));
      rows.erase(row);
      if (!row.shown) return { keys: [], lang, slug, alone };
      if (!alone) settle(lang, slug);
      const after = alone ? undefined : placementAt(lang, slug);
      return { keys: keysOfChange(before, after).filter((key) => !told.has(key)), lang, slug, alone };
    },
  };
}

/** What an article that leaves its lists and is still there makes stale, and one that comes back: whatever lists articles. */
function keysOfLeaving(placement: Placement): string[] {
  return [...keysOfLists(placement), 'sitemap', 'news', `search:${placement.lang}`];
}

function showsPictures({ image, body, corrections }: Article): boolean {
  const texts = [body, ...corrections.map(({ text }) => text)];
  return image !== undefined || texts.some((text) => imageSources(text).length > 0);
}

function placementIn(row: ArticleRow): Placement {
  return placementOf(readArticle(row), row.month, row.id);
}
