import type { Article } from '../model/article.ts';
import { articleId } from './articleId.ts';
import { keysOfChange, type Placement } from './changedKeys.ts';
import type { Database } from './database.ts';
import { listsOf } from './listKeys.ts';
import type { ListStore } from './listStore.ts';
import { monthIn } from './monthIn.ts';
import { spacedForSearch } from './searchText.ts';
import { placementOf, type StoredArticle } from './storedArticle.ts';

type Row = { id: number; path: string; lang: string; slug: string; shown: number; month: string; data: string };

/** `isNew` when the index has nothing of the file yet; `mark` and `searchText` as in `ParsedFile`. */
export type PutOptions = { timeZone: string; mark: string; searchText: string; isNew: boolean };

/**
 * Articles with their lists and full text. Each change gives back the dependencies it makes stale;
 * `alone` when no other file has the same language and slug.
 */
export type ArticleStore = {
  put(article: Article, how: PutOptions): { keys: string[]; alone: boolean };
  remove(path: string): string[];
  /** Paths of every file with this language and slug; the first is the one that is shown. */
  claimants(lang: string, slug: string): string[];
};

export function createArticleStore(database: Database, lists: ListStore): ArticleStore {
  const byPath = (path: string): Row | undefined =>
    database.get<Row>('SELECT id, path, lang, slug, shown, month, data FROM articles WHERE path = :path', { path });
  const claimed = (lang: string, slug: string): Row[] =>
    database.all<Row>(
      'SELECT id, path, lang, slug, shown, month, data FROM articles WHERE slug = :slug AND lang = :lang ORDER BY path',
      { lang, slug },
    );

  const list = (row: Row, enter: boolean, article = read(row)): void => {
    if (article.draft) return;
    const entry = { article: row.id, date: article.date, expires: article.expires ?? null };
    for (const name of listsOf(article, row.month)) {
      if (enter) lists.enter(row.lang, name, entry);
      else lists.leave(row.lang, name, row.id);
    }
  };
  const show = (row: Row, shown: boolean): void => {
    list(row, shown);
    database.run('UPDATE articles SET shown = :shown WHERE id = :id', { id: row.id, shown: shown ? 1 : 0 });
  };
  const erase = (row: Row): void => {
    if (row.shown) list(row, false);
    for (const table of ['articles WHERE id', 'bodies WHERE id', 'search WHERE rowid'])
      database.run(`DELETE FROM ${table} = :id`, { id: row.id });
  };
  const freeId = (wanted: number): number => {
    let id = wanted;
    while (database.get('SELECT 1 FROM articles WHERE id = :id', { id })) id++;
    return id;
  };
  const insert = (article: Article, month: string, shown: boolean, { mark, searchText }: PutOptions): void => {
    const { body, ...data } = article;
    const row: Row = {
      id: freeId(articleId(article.date, article.lang, article.slug)),
      path: article.path,
      lang: article.lang,
      slug: article.slug,
      shown: shown ? 1 : 0,
      month,
      data: JSON.stringify(data),
    };
    database.run(
      `INSERT INTO articles VALUES
       (:id, :lang, :slug, :path, :shown, :draft, :date, :updated, :expires, :indexable, :section, :month, :pictured,
       :standfirst, :mark, :data)`,
      {
        ...row,
        draft: article.draft ? 1 : 0,
        date: article.date,
        updated: article.updated ?? null,
        expires: article.expires ?? null,
        indexable: article.noindex || article.canonical ? 0 : 1,
        section: article.section,
        pictured: article.image ? 1 : 0,
        standfirst: article.hasStandfirst ? 1 : 0,
        mark,
      },
    );
    database.run('INSERT INTO bodies VALUES (:id, :body)', { id: row.id, body });
    database.run(
      'INSERT INTO search (rowid, headline, summary, names, text) VALUES (:id, :headline, :summary, :names, :text)',
      {
        id: row.id,
        headline: spacedForSearch(article.title),
        summary: spacedForSearch(article.summary),
        names: spacedForSearch([...article.tags, ...article.guests.map((guest) => guest.name)].join('\n')),
        text: spacedForSearch(searchText),
      },
    );
    if (shown) list(row, true, data);
  };
  /** Lets the first file by path have the address. */
  const settle = (lang: string, slug: string): void => {
    claimed(lang, slug).forEach((row, at) => {
      if (at > 0 && row.shown) show(row, false);
    });
    const first = claimed(lang, slug)[0];
    if (first && !first.shown) show(first, true);
  };
  const placementAt = (lang: string, slug: string): Placement | undefined => {
    const row = claimed(lang, slug).find((row) => row.shown);
    return row && placementOf(read(row), row.month);
  };

  return {
    claimants: (lang, slug) => claimed(lang, slug).map((row) => row.path),
    put: (article, options) => {
      const { timeZone, isNew } = options;
      const month = monthIn(timeZone, article.date);
      const earlier = isNew ? undefined : byPath(article.path);
      if (earlier && earlier.month === month && isSame(database, earlier, article)) return { keys: [], alone: false };
      const moved = earlier && (earlier.lang !== article.lang || earlier.slug !== article.slug);
      const left = moved ? placementAt(earlier.lang, earlier.slug) : undefined;
      const rivals = claimed(article.lang, article.slug);
      const shownBefore = rivals.find((row) => row.shown);
      const before = shownBefore && placementOf(read(shownBefore), shownBefore.month);
      if (earlier) erase(earlier);
      const alone = rivals.every((row) => row.path === article.path);
      insert(article, month, alone, options);
      const keys: string[] = [];
      if (moved) {
        settle(earlier.lang, earlier.slug);
        keys.push(...keysOfChange(left, placementAt(earlier.lang, earlier.slug)));
      }
      if (alone) return { keys: [...keys, ...keysOfChange(before, placementOf(article, month))], alone };
      settle(article.lang, article.slug);
      const winner = claimed(article.lang, article.slug)[0];
      if (winner?.path === shownBefore?.path && winner?.path !== article.path) return { keys, alone };
      return { keys: [...keys, ...keysOfChange(before, placementAt(article.lang, article.slug))], alone };
    },
    remove: (path) => {
      const row = byPath(path);
      if (!row) return [];
      const before = placementAt(row.lang, row.slug);
      erase(row);
      if (!row.shown) return [];
      settle(row.lang, row.slug);
      return keysOfChange(before, placementAt(row.lang, row.slug));
    },
  };
}

function read(row: Row): StoredArticle {
  const article: StoredArticle = JSON.parse(row.data);
  return article;
}

function isSame(database: Database, earlier: Row, article: Article): boolean {
  const { body, ...data } = article;
  if (JSON.stringify(data) !== earlier.data) return false;
  return database.get<{ body: string }>('SELECT body FROM bodies WHERE id = :id', { id: earlier.id })?.body === body;
}
