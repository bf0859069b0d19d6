import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock } from './processLock.ts';

/**
 * Keeps a data folder to one portal for as long as this process lives; the system frees it when the process ends,
 * however it ends. Two portals on one index would hide each other's changes.
 * @throws Error when another portal has the folder, or nothing can be written there
 */
export function lockData(dataDir: string): void {
  proveWritable(dataDir);
  if (!takeLock(join(dataDir, 'lock.sqlite')))
    throw new Error(`Another portal is using ${dataDir}. Stop it, or give this one a folder of its own with DATA_DIR.`);
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
