import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Keeps a data folder to one portal for as long as this process lives; the system frees it when the process ends,
 * however it ends. Two portals on one index would hide each other's changes.
 * @throws Error when another portal has the folder
 */
export function lockData(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true });
  const lock = new DatabaseSync(join(dataDir, 'lock.sqlite'));
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;');
  } catch {
    lock.close();
    throw new Error(`Another portal is using ${dataDir}. Stop it, or give this one a folder of its own with DATA_DIR.`);
  }
  held.push(lock);
}

/** Locks live as long as the process: a connection that nobody holds would be closed. */
const held: DatabaseSync[] = [];
