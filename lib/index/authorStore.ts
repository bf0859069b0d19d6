import type { Author } from '../model/author.ts';
import type { Database } from './database.ts';

export type AuthorStore = {
  /** Whether a file of this author is there now. */
  isKnown(id: string): boolean;
  /** Every author with a file, for did-you-means. */
  ids(): string[];
  put(author: Author): string[];
  /** Takes the file away; `kept` leaves its last good version to the articles that name it. */
  remove(path: string, kept: (id: string) => boolean): string[];
  /** Drops the last good version of an author whose file is gone. */
  drop(id: string): string[];
  /** Forgets what was not written, after a transaction that failed. */
  forget(): void;
};

type Row = { path: string; id: string; gone: number; data: string };

export function createAuthorStore(database: Database): AuthorStore {
  const byPath = (path: string): Row | undefined => database.get('SELECT * FROM authors WHERE path = :path', { path });
  // Asked for each author of each article.
  let known: Set<string> | undefined;
  const ids = (): Set<string> => {
    const there = 'SELECT DISTINCT id FROM authors WHERE gone = 0';
    known ??= new Set(database.all<{ id: string }>(there).map((row) => row.id));
    return known;
  };
  const forget = (): void => {
    known = undefined;
  };
  const isKnown = (id: string): boolean => ids().has(id);
  return {
    isKnown,
    ids: () => [...ids()],
    forget,
    put: (author) => {
      const { path, id, lang } = author;
      const data = JSON.stringify(author);
      const earlier = byPath(path);
      if (earlier?.data === data && earlier.gone === 0) return [];
      database.run('DELETE FROM authors WHERE id = :id AND gone = 1', { id });
      database.run('INSERT OR REPLACE INTO authors VALUES (:path, :id, :lang, 0, :data)', { path, id, lang, data });
      known?.add(id);
      return [`author:${id}`, 'authors'];
    },
    remove: (path, kept) => {
      const row = byPath(path);
      if (!row || row.gone) return [];
      const { id } = row;
      database.run('UPDATE authors SET gone = 1 WHERE path = :path', { path });
      forget();
      if (isKnown(id) || !kept(id)) database.run('DELETE FROM authors WHERE path = :path', { path });
      return [`author:${id}`, 'authors'];
    },
    drop: (id) => {
      if (!database.get('SELECT 1 FROM authors WHERE id = :id AND gone = 1', { id })) return [];
      database.run('DELETE FROM authors WHERE id = :id AND gone = 1', { id });
      return [`author:${id}`, 'authors'];
    },
  };
}
