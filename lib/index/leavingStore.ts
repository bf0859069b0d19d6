import type { Placement } from './changedKeys.ts';
import type { Database } from './database.ts';
import type { ListStore } from './listStore.ts';

/** Shown articles that are out of their lists, and nothing more, at a tenth of the cost of erasing them (`leaving` in schema.ts). */
export type LeavingStore = {
  has({ id }: { id: number }): boolean;
  /** Takes it out of its lists: it is to be erased, or brought back. */
  withdraw(article: Placement): void;
  /** Puts one that was withdrawn into its lists again. To be called before its row is erased. */
  bringBack(article: Placement): void;
  /** After a transaction that failed. */
  forget(): void;
};

/** Brings back whatever a process had begun to take out when it ended, for it may be there again. */
export function createLeavingStore(database: Database, lists: ListStore): LeavingStore {
  const leaving = new Set<number>();
  const count = ({ draft, lang, lists: names }: Placement, by: 1 | -1): void => {
    if (!draft) for (const name of names) lists.count(lang, name, by);
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
    withdraw: (article) => {
      const { id } = article;
      if (leaving.has(id)) return;
      leaving.add(id);
      database.run('INSERT INTO leaving VALUES (:id)', { id });
      count(article, -1);
    },
    bringBack: (article) => {
      const { id } = article;
      if (!leaving.delete(id)) return;
      database.run('DELETE FROM leaving WHERE article = :id', { id });
      count(article, 1);
    },
    forget: () => {
      leaving.clear();
      for (const { article } of database.all<{ article: number }>('SELECT article FROM leaving')) leaving.add(article);
    },
  };
}
