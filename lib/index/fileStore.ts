import type { Database } from './database.ts';

/** A file as it was when it was read; `mtime` and `ctime` in milliseconds. `good` is false while a problem keeps it out. */
export type FileRow = { path: string; kind: string; size: number; mtime: number; ctime: number; good: number };

/** The same in short, for there are many. */
export type KnownFile = [path: string, kind: string, size: number, mtime: number, ctime: number];

export type FileStore = {
  /** Every file by path. */
  all(): Map<string, KnownFile>;
  get(path: string): FileRow | undefined;
  /** Those of these paths of which the index has nothing. */
  unknown(paths: string[]): Set<string>;
  put(row: FileRow): void;
  remove(path: string): void;
  /** Paths of the files in some folders and below them, and of those that had their names. */
  below(folders: string[]): string[];
  /** Lets the next scan read every text again. */
  forgetTexts(): void;
};

export function createFileStore(database: Database): FileStore {
  return {
    all: () => {
      const known = new Map<string, KnownFile>();
      for (const file of database.tuples<KnownFile>('SELECT path, kind, size, mtime, ctime FROM files'))
        known.set(file[0], file);
      return known;
    },
    get: (path) => database.get('SELECT * FROM files WHERE path = :path', { path }),
    unknown: (paths) => {
      const sql = 'SELECT value AS path FROM json_each(:paths) WHERE value NOT IN (SELECT path FROM files)';
      return new Set(database.all<{ path: string }>(sql, { paths: JSON.stringify(paths) }).map(({ path }) => path));
    },
    put: (row) => database.run('INSERT OR REPLACE INTO files VALUES (:path, :kind, :size, :mtime, :ctime, :good)', row),
    remove: (path) => database.run('DELETE FROM files WHERE path = :path', { path }),
    below: (folders) =>
      database
        .all<{ path: string }>(
          // With OR it takes four times as long, and a delivery asks for all files that are gone.
          `SELECT f.path FROM json_each(:folders) p CROSS JOIN files f ON f.path = p.value
           UNION ALL SELECT f.path FROM json_each(:folders) p CROSS JOIN files f
           ON f.path > p.value || '/' AND f.path < p.value || '0'`,
          { folders: JSON.stringify(folders) },
        )
        .map((row) => row.path),
    forgetTexts: () => database.run("UPDATE files SET mtime = -1 WHERE kind <> 'image'"),
  };
}
