import type { Article } from '../model/article.ts';
import { articleId } from './articleId.ts';
import { keysOfChange, type Placement } from './changedKeys.ts';
import type { Database } from './database.ts';
import type { FullTextStore } from './fullTextStore.ts';
import { type ListName, listsOf } from './listKeys.ts';
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
  /** Undefined when the index has nothing of the file. */
  remove(path: string): { keys: string[]; lang: string; slug: string; alone: boolean } | undefined;
  /** Paths of every file with this language and slug; the first is the one that is shown. */
  claimants(lang: string, slug: string): string[];
};

export function createArticleStore(database: Database, lists: ListStore, fullText: FullTextStore): ArticleStore {
  const byPath = (path: string): Row | undefined =>
    database.get<Row>('SELECT id, path, lang, slug, shown, month, data FROM articles WHERE path = :path', { path });
  const claimed = (lang: string, slug: string): Row[] =>
    database.all<Row>(
      'SELECT id, path, lang, slug, shown, month, data FROM articles WHERE slug = :slug AND lang = :lang ORDER BY path',
      { lang, slug },
    );

  const enter = ({ id, lang }: Row, { date, expires }: StoredArticle, names: ListName[]): void => {
    for (const name of names) lists.enter(lang, name, { article: id, date, expires: expires ?? null });
  };
  const leave = ({ id, lang }: Row, names: ListName[]): void => {
    for (const name of names) lists.leave(lang, name, id);
  };
  const list = (row: Row, enters: boolean, article = read(row)): void => {
    const names = publicLists(article, row.month);
    if (enters) enter(row, article, names);
    else leave(row, names);
  };
  const show = (row: Row, shown: boolean): void => {
    list(row, shown);
    database.run('UPDATE articles SET shown = :shown WHERE id = :id', { id: row.id, shown: shown ? 1 : 0 });
  };
  const erase = (row: Row): void => {
    if (row.shown) list(row, false);
    for (const table of ['articles', 'bodies']) database.run(`DELETE FROM ${table} WHERE id = :id`, { id: row.id });
    fullText.remove(row.id);
  };
  const freeId = (wanted: number): number => {
    let id = wanted;
    while (database.get('SELECT 1 FROM articles WHERE id = :id', { id })) id++;
    return id;
  };
  const writeText = (id: number, article: Article, searchText: string): void =>
    fullText.put(id, {
      headline: spacedForSearch(article.title),
      summary: spacedForSearch(article.summary),
      names: spacedForSearch([...article.tags, ...article.guests.map((guest) => guest.name)].join('\n')),
      text: spacedForSearch(searchText),
    });
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
      { ...row, ...columnsOf(article), date: article.date, mark },
    );
    database.run('INSERT INTO bodies VALUES (:id, :body)', { id: row.id, body });
    writeText(row.id, article, searchText);
    if (shown) list(row, true, data);
  };
  /** Writes a new version over a shown one of the same address and date; only the lists that differ are touched. */
  const rewrite = (row: Row, earlier: StoredArticle, article: Article, { mark, searchText }: PutOptions): void => {
    const { id, month } = row;
    const { body, ...data } = article;
    database.run(
      `UPDATE articles SET draft = :draft, updated = :updated, expires = :expires, indexable = :indexable,
       section = :section, pictured = :pictured, standfirst = :standfirst, mark = :mark, data = :data WHERE id = :id`,
      { id, ...columnsOf(article), mark, data: JSON.stringify(data) },
    );
    database.run('UPDATE bodies SET body = :body WHERE id = :id', { id, body });
    fullText.remove(id);
    writeText(id, article, searchText);
    const before = publicLists(earlier, month);
    const after = publicLists(article, month);
    const isAlike = (earlier.expires ?? null) === (article.expires ?? null);
    leave(row, isAlike ? without(before, after) : before);
    enter(row, data, isAlike ? without(after, before) : after);
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
      const alone = rivals.every((row) => row.path === article.path);
      if (earlier && alone && !moved && earlier.month === month) {
        const stored = read(earlier);
        if (stored.date === article.date) {
          rewrite(earlier, stored, article, options);
          return { keys: keysOfChange(before, placementOf(article, month)), alone };
        }
      }
      if (earlier) erase(earlier);
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
      if (!row) return undefined;
      const { lang, slug } = row;
      const rivals = claimed(lang, slug);
      const alone = rivals.length === 1;
      const shown = rivals.find((rival) => rival.shown);
      const before = shown && placementOf(read(shown), shown.month);
      erase(row);
      if (!row.shown) return { keys: [], lang, slug, alone };
      if (!alone) settle(lang, slug);
      const after = alone ? undefined : placementAt(lang, slug);
      return { keys: keysOfChange(before, after), lang, slug, alone };
    },
  };
}

function read(row: Row): StoredArticle {
  const article: StoredArticle = JSON.parse(row.data);
  return article;
}

/** The columns that a new version of an article may change. */
function columnsOf(article: Article) {
  return {
    draft: article.draft ? 1 : 0,
    updated: article.updated ?? null,
    expires: article.expires ?? null,
    indexable: article.noindex || article.canonical ? 0 : 1,
    section: article.section,
    pictured: article.image ? 1 : 0,
    standfirst: article.hasStandfirst ? 1 : 0,
  };
}

function publicLists(article: StoredArticle, month: string): ListName[] {
  return article.draft ? [] : listsOf(article, month);
}

function without(lists: ListName[], others: ListName[]): ListName[] {
  const nameOf = ({ kind, key, label = '' }: ListName): string => `${kind}\n${key}\n${label}`;
  const left = new Set(others.map(nameOf));
  return lists.filter((list) => !left.has(nameOf(list)));
}

function isSame(database: Database, earlier: Row, article: Article): boolean {
  const { body, ...data } = article;
  if (JSON.stringify(data) !== earlier.data) return false;
  return database.get<{ body: string }>('SELECT body FROM bodies WHERE id = :id', { id: earlier.id })?.body === body;
}
