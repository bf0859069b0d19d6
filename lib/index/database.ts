import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beginFilling, resumeFilling } from './firstFill.ts';
import { type NamedStatement, type Parameters, prepareNamed } from './namedStatement.ts';
import { schema, schemaFormat } from './schema.ts';

/** A connection to the index that keeps its prepared statements. */
export type Database = {
  get<Row>(sql: string, parameters?: Parameters): Row | undefined;
  all<Row>(sql: string, parameters?: Parameters): Row[];
  /** Rows as tuples in the order of their columns: a third less work where there are many. */
  tuples<Row extends unknown[]>(sql: string): Row[];
  run(sql: string, parameters?: Parameters): void;
  /** Runs `work` in one transaction: all of it is kept, or nothing. */
  transaction<T>(work: () => T): T;
  close(): void;
};

const format = schemaFormat((text) => createHash('sha256').update(text).digest('hex').slice(0, 16));

/** Path of the index in the data folder. */
export function indexFile(dataDir: string): string {
  return join(dataDir, 'index.sqlite');
}

/** Deletes the index with the files SQLite keeps beside it. It costs time to build it again, never data. */
export function deleteIndex(dataDir: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(indexFile(dataDir) + ending, { force: true });
}

/**
 * Opens the index for writing. A file of another format, one that SQLite can't read, or one that was still being filled
 * when the machine went down is deleted and made anew.
 * @throws Error when the data folder can't be written.
 */
export function openIndex(dataDir: string): Database {
  mkdirSync(dataDir, { recursive: true });
  try {
    const database = wrap(connect(indexFile(dataDir), false));
    if (isCurrent(database) && resumeFilling(database)) return database;
    database.close();
  } catch (error) {
    if (!isCorruption(error)) throw error;
  }
  deleteIndex(dataDir);
  const connection = connect(indexFile(dataDir), false);
  connection.exec(`BEGIN; ${schema} COMMIT`);
  const database = wrap(connection);
  database.run("INSERT INTO meta VALUES ('format', :format)", { format });
  beginFilling(database);
  return database;
}

/**
 * Opens the index for reading, beside a writer.
 * @throws Error when there is no index yet, or when its format is another.
 */
export function openReader(dataDir: string): Database {
  const database = wrap(connect(indexFile(dataDir), true));
  if (!isCurrent(database)) throw new Error('The index is of another format.');
  return database;
}

/** What SQLite says of an error: https://www.sqlite.org/rescode.html. */
function codeOf(error: unknown): number {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
}

/** Whether SQLite says that the file is damaged or none of its own. */
export function isCorruption(error: unknown): boolean {
  return [11, 26].includes(codeOf(error));
}

/** Whether there is no room left for the index. */
export function isDiskFull(error: unknown): boolean {
  return codeOf(error) === 13;
}

/** Whether what failed is the machine (no memory, no room, no right to write), and not what was to be written. */
export function isOfTheMachine(error: unknown): boolean {
  return [5, 6, 7, 8, 10, 13, 14].includes(codeOf(error));
}

function connect(file: string, readOnly: boolean): DatabaseSync {
  const database = new DatabaseSync(file, { readOnly, timeout: 5000 });
  // 16 MB of pages for the writer, 8 MB for a reader: enough for the upper levels of every tree at 100,000 articles.
  database.exec(`PRAGMA cache_size = ${readOnly ? -8000 : -16000}; PRAGMA temp_store = MEMORY;`);
  if (!readOnly)
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 4000;');
  return database;
}

function isCurrent(database: Database): boolean {
  if (!database.get("SELECT 1 FROM sqlite_schema WHERE name = 'meta'")) return false;
  return database.get<{ value: string }>("SELECT value FROM meta WHERE key = 'format'")?.value === format;
}

function wrap(database: DatabaseSync): Database {
  const statements = new Map<string, NamedStatement>();
  const prepare = (sql: string): NamedStatement => {
    const known = statements.get(sql);
    if (known) return known;
    const statement = prepareNamed(database, sql);
    statements.set(sql, statement);
    return statement;
  };
  return {
    // The rows' shapes are what the schema beside says; nothing outside this folder writes the file.
    get: <Row>(sql: string, parameters: Parameters = {}) => prepare(sql).get(parameters) as Row | undefined,
    all: <Row>(sql: string, parameters: Parameters = {}) => prepare(sql).all(parameters) as Row[],
    tuples: <Row extends unknown[]>(sql: string) => {
      const statement = database.prepare(sql);
      statement.setReturnArrays(true);
      // As above: the columns are what the statement beside its type names.
      return statement.all() as unknown[] as Row[];
    },
    run: (sql, parameters = {}) => prepare(sql).run(parameters),
    transaction: (work) => {
      database.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        database.exec('COMMIT');
        return result;
      } catch (error) {
        if (database.isTransaction) database.exec('ROLLBACK');
        throw error;
      }
    },
    close: () => {
      statements.clear();
      database.close();
    },
  };
}
