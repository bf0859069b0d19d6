import { type ArticleRow, listsOfRow } from './articleRows.ts';
import type { Database } from './database.ts';
import type { ListStore } from './listStore.ts';

/** Shown articles that are out of their lists, and nothing more, at a tenth of the cost of erasing them (`leaving` in schema.ts). */
export type LeavingStore = {
  has(row: ArticleRow): boolean;
  /** Takes it out of its lists: it is to be erased, or brought back. */
  withdraw(row: ArticleRow): void;
  /** Puts one that was withdrawn into its lists again; false when it was not. To be called before its row is erased. */
  bringBack(row: ArticleRow): boolean;
  /** After a transaction that failed. */
  forget(): void;
};

/** Brings back whatever a process had begun to take out when it ended, for it may be there again. */
export function createLeavingStore(database: Database, lists: ListStore): LeavingStore {
  const leaving = new Set<number>();
  const count = (row: ArticleRow, by: 1 | -1): void => {
    for (const name of listsOfRow(row)) lists.count(row.lang, name, by);
  };
  if (database.get('SELECT 1 FROM leaving LIMIT 1'))
    database.transaction(() => {
      database.run(
        `UPDATE lists SET count = (SELECT count(*) FROM entries WHERE list = lists.id)
         WHERE id IN (SELECT list FROM entries WHERE article IN (SELECT article FROM leaving))`,
      );
      database.run('DELETE FROM leaving');
    });
  return {
    has: ({ id }) => leaving.has(id),
    withdraw: (row) => {
      if (leaving.has(row.id)) return;
      leaving.add(row.id);
      database.run('INSERT INTO leaving VALUES (:id)', { id: row.id });
      count(row, -1);
    },
    bringBack: (row) => {
      if (!leaving.delete(row.id)) return false;
      database.run('DELETE FROM leaving WHERE article = :id', { id: row.id });
      count(row, 1);
      return true;
    },
    forget: () => {
      leaving.clear();
      for (const { article } of database.all<{ article: number }>('SELECT article FROM leaving')) leaving.add(article);
    },
  };
}
