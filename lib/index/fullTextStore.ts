import type { Database } from './database.ts';

/** The columns of an article in the full text. */
export type SearchText = { headline: string; summary: string; names: string; text: string };

/**
 * The full text of the articles. Changes are held back and written in ascending order of ids: FTS5 writes down all it
 * has in memory whenever an id is not above the last one, and then each change costs as much as a transaction.
 */
export type FullTextStore = {
  /** To be called for an id that has no text, or whose text was removed. */
  put(id: number, text: SearchText): void;
  remove(id: number): void;
  /** Writes what was held back. To be called at the end of each transaction. */
  flush(): void;
  /** Forgets what was not written, after a transaction that failed. */
  forget(): void;
};

type Change = { isRemoved: boolean; text?: SearchText };

export function createFullTextStore(database: Database): FullTextStore {
  const changes = new Map<number, Change>();
  return {
    put: (id, text) => {
      changes.set(id, { isRemoved: changes.get(id)?.isRemoved ?? false, text });
    },
    remove: (id) => {
      const earlier = changes.get(id);
      // What this transaction has brought is in memory only.
      if (earlier && !earlier.isRemoved) changes.delete(id);
      else changes.set(id, { isRemoved: true });
    },
    flush: () => {
      for (const [id, { isRemoved, text }] of [...changes].sort(([a], [b]) => a - b)) {
        if (isRemoved) database.run('DELETE FROM search WHERE rowid = :id', { id });
        if (text)
          database.run(
            'INSERT INTO search (rowid, headline, summary, names, text) VALUES (:id, :headline, :summary, :names, :text)',
            { id, ...text },
          );
      }
      changes.clear();
    },
    forget: () => changes.clear(),
  };
}
