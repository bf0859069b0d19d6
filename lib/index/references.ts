import { aliasKey } from '../content/alias.ts';
import type { Article } from '../model/article.ts';
import type { Database } from './database.ts';

/** What articles name that lives in other files: authors, pinned articles, old addresses. */
export type References = {
  /** Notes what the file names, in place of what it named before. */
  put(article: Article, isNew: boolean): void;
  /** Notes the authors of a version that is not shown, beside what the shown one names. */
  await(article: Article): void;
  remove(path: string): void;
  /** What one file named is named by another from now on. */
  rename(from: string, to: string): void;
  /** Paths of the articles that name an author. */
  naming(author: string): string[];
  /** Paths of those of them whose file is kept out. */
  waitingFor(author: string): string[];
  /** Whether a shown article names an author. */
  isNamed(author: string): boolean;
  namedBy(path: string): string[];
};

export function createReferences(database: Database): References {
  const remove = (path: string): void => {
    for (const table of ['mentions', 'pins', 'aliases'])
      database.run(`DELETE FROM ${table} WHERE path = :path`, { path });
  };
  const rename = (from: string, to: string): void => {
    for (const table of ['mentions', 'pins', 'aliases'])
      database.run(`UPDATE OR REPLACE ${table} SET path = :to WHERE path = :from`, { from, to });
  };
  const mention = ({ path, authors, postedBy }: Article): void => {
    for (const author of postedBy === undefined ? authors : [...authors, postedBy])
      database.run('INSERT OR IGNORE INTO mentions VALUES (:author, :path)', { author, path });
  };
  const paths = (sql: string, author: string): string[] =>
    database.all<{ path: string }>(sql, { author }).map((row) => row.path);
  return {
    remove,
    rename,
    await: mention,
    put: (article, isNew) => {
      const { path } = article;
      if (!isNew) remove(path);
      mention(article);
      for (const slug of article.related)
        database.run('INSERT OR IGNORE INTO pins VALUES (:slug, :path)', { slug, path });
      for (const alias of article.aliases.map(aliasKey))
        database.run('INSERT OR IGNORE INTO aliases VALUES (:alias, :path)', { alias, path });
    },
    naming: (author) => paths('SELECT path FROM mentions WHERE author = :author', author),
    waitingFor: (author) =>
      paths(
        'SELECT m.path FROM mentions m JOIN files f ON f.path = m.path WHERE m.author = :author AND f.good = 0',
        author,
      ),
    isNamed: (author) =>
      paths('SELECT m.path FROM mentions m JOIN articles a ON a.path = m.path WHERE m.author = :author LIMIT 1', author)
        .length > 0,
    namedBy: (path) =>
      database
        .all<{ author: string }>('SELECT author FROM mentions WHERE path = :path', { path })
        .map((row) => row.author),
  };
}
