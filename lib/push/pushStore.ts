import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { isCorruption } from '../index/database.ts';
import type { Moment } from '../model/article.ts';
import type { Receiver, Told } from './told.ts';

/** An address in the queue. */
export type Waiting = { id: number; address: string };
/** How often a receiver has failed in a row, and until when it is left in peace. */
export type Trouble = { attempts: number; until: Moment };
/** A slug with its kind: all its languages are compared together. */
export type Cursor = { kind: Told['kind']; slug: string };

/**
 * What machines were told, and what they are still to be told, in a file of its own beside the index. Both change in one
 * transaction, so that nothing is told twice or never. Without the file everything counts as told.
 */
export type PushStore = {
  /** The origin whose addresses were told; undefined before the first look at the edition is whole. */
  origin(): string | undefined;
  setOrigin(origin: string): void;
  told(at: Cursor): Told[];
  /** The next slugs after one, at most `limit`. */
  slugsAfter(after: Cursor, limit: number): string[];
  put(page: Told): void;
  remove(page: Pick<Told, 'kind' | 'lang' | 'slug'>): void;
  forget(): void;
  /** Puts an address at the end of the line; one that waits already moves there. */
  add(receiver: Receiver, address: string): void;
  next(receiver: Receiver, limit: number): Waiting[];
  done(waiting: Waiting[]): void;
  /** Drops the oldest beyond `most`. Gives back how many. */
  shorten(most: number): number;
  size(): number;
  trouble(receiver: Receiver): Trouble;
  setTrouble(receiver: Receiver, trouble: Trouble): void;
  transaction<T>(work: () => T): T;
  close(): void;
};

const version = 1;
const schema = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE told (
  kind TEXT NOT NULL, slug TEXT NOT NULL, lang TEXT NOT NULL, data TEXT NOT NULL, PRIMARY KEY (kind, slug, lang)
) WITHOUT ROWID;
CREATE TABLE queue (
  id INTEGER PRIMARY KEY AUTOINCREMENT, receiver TEXT NOT NULL, address TEXT NOT NULL, UNIQUE (receiver, address)
);
CREATE TABLE trouble (receiver TEXT PRIMARY KEY, attempts INTEGER NOT NULL, until INTEGER NOT NULL) WITHOUT ROWID;
PRAGMA user_version = ${version};
`;

/** @throws Error when the data folder can't be written. */
export function openPushStore(dataDir: string): PushStore {
  const database = openFile(dataDir);
  const prepared = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  const prepare = (sql: string) => {
    const statement = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
  const run = (sql: string, ...values: SQLInputValue[]) => prepare(sql).run(...values);
  const text = (value: SQLInputValue | undefined) => (typeof value === 'string' ? value : undefined);
  return {
    origin: () => text(prepare("SELECT value FROM meta WHERE key = 'origin'").get()?.value),
    setOrigin: (origin) => void run("INSERT OR REPLACE INTO meta VALUES ('origin', ?)", origin),
    told: ({ kind, slug }) =>
      prepare('SELECT data FROM told WHERE kind = ? AND slug = ? ORDER BY lang')
        .all(kind, slug)
        .map((row): Told => JSON.parse(text(row.data) ?? '')),
    slugsAfter: ({ kind, slug }, limit) =>
      prepare('SELECT DISTINCT slug FROM told WHERE kind = ? AND slug > ? ORDER BY slug LIMIT ?')
        .all(kind, slug, limit)
        .map((row) => text(row.slug) ?? ''),
    put: (page) =>
      void run(
        'INSERT OR REPLACE INTO told VALUES (?, ?, ?, ?)',
        page.kind,
        page.slug,
        page.lang,
        JSON.stringify(page),
      ),
    remove: ({ kind, slug, lang }) =>
      void run('DELETE FROM told WHERE kind = ? AND slug = ? AND lang = ?', kind, slug, lang),
    forget: () => database.exec("DELETE FROM told; DELETE FROM queue; DELETE FROM meta WHERE key = 'origin'"),
    add: (receiver, address) =>
      void run('INSERT OR REPLACE INTO queue (receiver, address) VALUES (?, ?)', receiver, address),
    next: (receiver, limit) =>
      prepare('SELECT id, address FROM queue WHERE receiver = ? ORDER BY id LIMIT ?')
        .all(receiver, limit)
        .map(({ id, address }) => ({ id: Number(id), address: text(address) ?? '' })),
    done: (waiting) =>
      inTransaction(database, () => waiting.forEach(({ id }) => void run('DELETE FROM queue WHERE id = ?', id))),
    shorten: (most) =>
      Number(
        run('DELETE FROM queue WHERE id IN (SELECT id FROM queue ORDER BY id DESC LIMIT -1 OFFSET ?)', most).changes,
      ),
    size: () => Number(prepare('SELECT count(*) AS count FROM queue').get()?.count),
    trouble: (receiver) => {
      const row = prepare('SELECT attempts, until FROM trouble WHERE receiver = ?').get(receiver);
      return { attempts: Number(row?.attempts ?? 0), until: Number(row?.until ?? 0) };
    },
    setTrouble: (receiver, { attempts, until }) =>
      void run('INSERT OR REPLACE INTO trouble VALUES (?, ?, ?)', receiver, attempts, until),
    transaction: (work) => inTransaction(database, work),
    close: () => database.close(),
  };
}

/** A file that is damaged or of another version is begun anew: nothing is told twice, and sitemaps tell the rest. */
function openFile(dataDir: string): DatabaseSync {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'push.sqlite');
  try {
    const database = connect(file);
    const { user_version: found } = database.prepare('PRAGMA user_version').get() ?? {};
    if (found === version) return database;
    database.close();
  } catch (error) {
    if (!isCorruption(error)) throw error;
  }
  for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true });
  const database = connect(file);
  database.exec(`BEGIN; ${schema} COMMIT`);
  return database;
}

function connect(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: 5000 });
  // What was told must survive a loss of power, or it would be told again.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -2000;');
  return database;
}

function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
