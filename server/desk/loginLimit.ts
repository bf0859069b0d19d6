import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** What every process of a portal must know of the desk's door. */
export type LoginLimit = {
  /** Counts an attempt before it is looked at. False when this client, or all of them together, had too many. */
  attempt(client: string, now: number): boolean;
  /** Forgets the attempts of a client that knew the token. */
  succeed(client: string): void;
  /** Ends a session before its time. */
  endSession(session: { id: string; ends: number }, now: number): void;
  hasEnded(id: string): boolean;
  close(): void;
};

/** Attempts that count, in milliseconds; and how many may be made in that time by one client, and by all. */
export const window = 15 * 60_000;
export const mostPerClient = 10;
export const mostOfAll = 300;

/** How long another program may hold the file before an attempt fails, in milliseconds. */
const longestWait = 50;

const schema = `
CREATE TABLE IF NOT EXISTS attempts (client TEXT NOT NULL, at INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS attempts_by_client ON attempts (client, at);
CREATE INDEX IF NOT EXISTS attempts_by_time ON attempts (at);
CREATE TABLE IF NOT EXISTS ended (id TEXT PRIMARY KEY, ends INTEGER NOT NULL) WITHOUT ROWID;
`;

/** One small file in the data folder, which all processes of a portal share: the limit holds for them together, and over a restart. */
export function openLoginLimit(dataDir: string): LoginLimit {
  mkdirSync(dataDir, { recursive: true });
  const database = new DatabaseSync(join(dataDir, 'desk.sqlite'), { timeout: 5000 });
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; ${schema}`);
  // From here on the thread that waits is the one that answers readers.
  database.exec(`PRAGMA busy_timeout = ${longestWait}`);
  const count = (where: string, values: Record<string, string | number>): number =>
    Number(database.prepare(`SELECT count(*) AS count FROM attempts ${where}`).get(values)?.count ?? 0);
  return {
    attempt: (client, now) => {
      database.exec('BEGIN IMMEDIATE');
      try {
        database.prepare('DELETE FROM attempts WHERE at <= :since').run({ since: now - window });
        const allowed = count('', {}) < mostOfAll && count('WHERE client = :client', { client }) < mostPerClient;
        if (allowed) database.prepare('INSERT INTO attempts VALUES (:client, :now)').run({ client, now });
        return allowed;
      } finally {
        database.exec('COMMIT');
      }
    },
    succeed: (client) => {
      database.prepare('DELETE FROM attempts WHERE client = :client').run({ client });
    },
    endSession: ({ id, ends }, now) => {
      database.prepare('DELETE FROM ended WHERE ends <= :now').run({ now });
      database.prepare('INSERT OR IGNORE INTO ended VALUES (:id, :ends)').run({ id, ends });
    },
    hasEnded: (id) => database.prepare('SELECT 1 FROM ended WHERE id = :id').get({ id }) !== undefined,
    close: () => database.close(),
  };
}
