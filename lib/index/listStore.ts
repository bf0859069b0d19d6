import type { Database } from './database.ts';
import type { ListKind, ListName } from './listKeys.ts';

export type ListEntry = { article: number; date: number; expires: number | null };

/** The lists of every language, with the number of their entries. */
export type ListStore = {
  enter(lang: string, list: ListName, entry: ListEntry): void;
  leave(lang: string, list: ListName, article: number): void;
  /** Counts one entry less, or one more, whose row stays. */
  count(lang: string, list: ListName, by: 1 | -1): void;
  /** Writes the counts. To be called at the end of each transaction. */
  flush(): void;
  /** Forgets what was not written, after a transaction that failed. */
  forget(): void;
};

type Known = { id: number; delta: number; isLeft: boolean };
/** Ids kept between transactions; beyond it they are looked up again. */
const keptLists = 20_000;

export function createListStore(database: Database): ListStore {
  let known = new Map<string, Known>();
  const touched = new Set<Known>();
  const find = (lang: string, kind: ListKind, key: string): Known => {
    const name = `${lang}\n${kind}\n${key}`;
    let list = known.get(name);
    if (list) return list;
    const sql = 'SELECT id FROM lists WHERE lang = :lang AND kind = :kind AND key = :key';
    const row =
      database.get<{ id: number }>(sql, { lang, kind, key }) ??
      database.get<{ id: number }>(
        'INSERT INTO lists (lang, kind, key, count) VALUES (:lang, :kind, :key, 0) RETURNING id',
        { lang, kind, key },
      );
    list = { id: row?.id ?? 0, delta: 0, isLeft: false };
    known.set(name, list);
    return list;
  };
  const count = (list: Known, by: number): void => {
    list.delta += by;
    touched.add(list);
  };
  /** True when nothing was left in it, and its row has gone. */
  const dropIfEmpty = ({ id }: Known): boolean => {
    const isEmpty = 'count = 0 AND NOT EXISTS (SELECT 1 FROM entries WHERE list = :id)';
    return database.get(`DELETE FROM lists WHERE id = :id AND ${isEmpty} RETURNING id`, { id }) !== undefined;
  };
  return {
    enter: (lang, { kind, key, label }, entry) => {
      const list = find(lang, kind, key);
      database.run('INSERT INTO entries VALUES (:list, :article, 0, :date, :expires, :label)', {
        list: list.id,
        label: label ?? null,
        ...entry,
      });
      count(list, 1);
    },
    leave: (lang, { kind, key }, article) => {
      const list = find(lang, kind, key);
      database.run('DELETE FROM entries WHERE list = :list AND article = :article', { list: list.id, article });
      list.isLeft = true;
      count(list, -1);
    },
    count: (lang, { kind, key }, by) => count(find(lang, kind, key), by),
    flush: () => {
      let isAnyDropped = false;
      for (const list of touched) {
        if (list.delta !== 0)
          database.run('UPDATE lists SET count = count + :delta WHERE id = :id', { id: list.id, delta: list.delta });
        if (list.isLeft && dropIfEmpty(list)) isAnyDropped = true;
        list.delta = 0;
        list.isLeft = false;
      }
      touched.clear();
      if (isAnyDropped || known.size > keptLists) known = new Map();
    },
    forget: () => {
      known = new Map();
      touched.clear();
    },
  };
}
