import type { Article } from '../model/article.ts';
import { articleId } from './articleId.ts';
import type { Database } from './database.ts';
import type { FullTextStore } from './fullTextStore.ts';
import { type ListName, listsOf } from './listKeys.ts';
import type { ListStore } from './listStore.ts';
import { spacedForSearch } from './searchText.ts';
import type { StoredArticle } from './storedArticle.ts';

export type ArticleRow = {
  id: number;
  path: string;
  lang: string;
  slug: string;
  shown: number;
  month: string;
  data: string;
};

/** `mark` and `searchText` as in `ParsedFile`. */
type Written = { mark: string; searchText: string };

/** The rows of articles, with what belongs to them: body, full text and, while they are shown, entries of lists. */
export type ArticleRows = {
  byPath(path: string): ArticleRow | undefined;
  /** Every file with this language and slug, by path. */
  claimed(lang: string, slug: string): ArticleRow[];
  /** Whether no other file has its language and slug. */
  isAlone(row: ArticleRow): boolean;
  /** Whether the index has exactly this version. */
  isSame(row: ArticleRow, article: Article): boolean;
  /** Gives back the id of the new row. */
  insert(article: Article, month: string, shown: boolean, how: Written): number;
  /** Writes a new version over a shown one of the same address and date; only the lists that differ are touched. */
  rewrite(row: ArticleRow, earlier: StoredArticle, article: Article, how: Written): void;
  show(row: ArticleRow, shown: boolean): void;
  /** Another file is this version's from now on. */
  rename(row: ArticleRow, path: string): void;
  erase(row: ArticleRow): void;
};

const columns = 'id, path, lang, slug, shown, month, data';

export function createArticleRows(database: Database, lists: ListStore, fullText: FullTextStore): ArticleRows {
  const enter = ({ id, lang }: ArticleRow, { date, expires }: StoredArticle, names: ListName[]): void => {
    for (const name of names) lists.enter(lang, name, { article: id, date, expires: expires ?? null });
  };
  const leave = ({ id, lang }: ArticleRow, names: ListName[]): void => {
    for (const name of names) lists.leave(lang, name, id);
  };
  const list = (row: ArticleRow, enters: boolean, article = readArticle(row)): void => {
    const names = publicLists(article, row.month);
    if (enters) enter(row, article, names);
    else leave(row, names);
  };
  const show = (row: ArticleRow, shown: boolean): void => {
    list(row, shown);
    database.run('UPDATE articles SET shown = :shown WHERE id = :id', { id: row.id, shown: shown ? 1 : 0 });
  };
  const erase = (row: ArticleRow): void => {
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
  const insert = (article: Article, month: string, shown: boolean, { mark, searchText }: Written): number => {
    const { body, ...data } = article;
    const row: ArticleRow = {
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
    return row.id;
  };
  const rewrite = (row: ArticleRow, earlier: StoredArticle, article: Article, { mark, searchText }: Written): void => {
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
  return {
    byPath: (path) => database.get(`SELECT ${columns} FROM articles WHERE path = :path`, { path }),
    claimed: (lang, slug) =>
      database.all(`SELECT ${columns} FROM articles WHERE slug = :slug AND lang = :lang ORDER BY path`, { lang, slug }),
    isAlone: ({ lang, slug }) => {
      const sql = 'SELECT count(*) AS count FROM articles WHERE slug = :slug AND lang = :lang';
      return database.get<{ count: number }>(sql, { lang, slug })?.count === 1;
    },
    isSame: ({ id, data: earlier }, article) => {
      const { body, ...data } = article;
      if (JSON.stringify(data) !== earlier) return false;
      return database.get<{ body: string }>('SELECT body FROM bodies WHERE id = :id', { id })?.body === body;
    },
    insert,
    rewrite,
    show,
    rename: ({ id }, path) =>
      database.run("UPDATE articles SET path = :path, data = json_set(data, '$.path', :path) WHERE id = :id", {
        id,
        path,
      }),
    erase,
  };
}

export function readArticle(row: ArticleRow): StoredArticle {
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
