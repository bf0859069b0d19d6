import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Keeps a data folder to one portal for as long as this process lives; the system frees it when the process ends,
 * however it ends. Two portals on one index would hide each other's changes.
 * @throws Error when another portal has the folder, or nothing can be written there
 */
export function lockData(dataDir: string): void {
  proveWritable(dataDir);
  const lock = new DatabaseSync(join(dataDir, 'lock.sqlite'));
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;');
  } catch {
    lock.close();
    throw new Error(`Another portal is using ${dataDir}. Stop it, or give this one a folder of its own with DATA_DIR.`);
  }
  held.push(lock);
}

function proveWritable(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `Nothing can be written to the data folder ${dataDir} (${reason}). Make it a folder that this user may write to, or name another one with DATA_DIR.`,
    );
  }
}

/** Locks live as long as the process: a connection that nobody holds would be closed. */
const held: DatabaseSync[] = [];
