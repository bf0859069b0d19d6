import type { Database } from './database.ts';
import type { ListKind, ListName } from './listKeys.ts';

export type ListEntry = { article: number; date: number; expires: number | null };

/** The lists of every language, with the number of their entries. */
export type ListStore = {
  enter(lang: string, list: ListName, entry: ListEntry): void;
  leave(lang: string, list: ListName, article: number): void;
  /** Writes the counts. To be called at the end of each transaction. */
  flush(): void;
  /** Forgets what was not written, after a transaction that failed. */
  forget(): void;
};

type Known = { id: number; delta: number };
/** Ids kept between transactions; beyond it they are looked up again. */
const keptLists = 20_000;

export function createListStore(database: Database): ListStore {
  let known = new Map<string, Known>();
  const touched = new Set<Known>();
  const find = (lang: string, kind: ListKind, key: string): Known => {
    const name = `${lang}\n${kind}\n${key}`;
    let list = known.get(name);
    if (list) return list;
    const insert = 'INSERT INTO lists (lang, kind, key, count) VALUES (:lang, :kind, :key, 0) ON CONFLICT DO NOTHING';
    database.run(insert, { lang, kind, key });
    const sql = 'SELECT id FROM lists WHERE lang = :lang AND kind = :kind AND key = :key';
    list = { id: database.get<{ id: number }>(sql, { lang, kind, key })?.id ?? 0, delta: 0 };
    known.set(name, list);
    return list;
  };
  const count = (list: Known, by: number): void => {
    list.delta += by;
    touched.add(list);
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
      count(list, -1);
    },
    flush: () => {
      let emptied = false;
      for (const list of touched) {
        if (list.delta !== 0)
          database.run('UPDATE lists SET count = count + :delta WHERE id = :id', { id: list.id, delta: list.delta });
        emptied ||= list.delta < 0;
        list.delta = 0;
        if (emptied) database.run('DELETE FROM lists WHERE id = :id AND count = 0', { id: list.id });
      }
      touched.clear();
      if (emptied || known.size > keptLists) known = new Map();
    },
    forget: () => {
      known = new Map();
      touched.clear();
    },
  };
}
