import { readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { uptime } from 'node:os';
import type { Database } from './database.ts';

/** Lets nothing wait for the disk until `secure`: a quarter less time for 100,000 articles. */
export function beginFilling(database: Database): void {
  database.run("INSERT INTO meta VALUES ('filling', :boot)", { boot: bootOfMachine() });
  database.run('PRAGMA synchronous = OFF');
}

/**
 * Goes on with filling if that is what the index was left in. False when it can't be trusted: a process that ends does
 * no harm, but what the machine had not put on its disk when it went down is lost in no order
 * (https://www.sqlite.org/pragma.html#pragma_synchronous).
 */
export function resumeFilling(database: Database): boolean {
  const boot = bootOfFilling(database);
  if (boot === undefined) return true;
  if (boot !== bootOfMachine()) return false;
  database.run('PRAGMA synchronous = OFF');
  return true;
}

/** Puts what was filled on the disk, beside other work; from then on every change is safe in its turn. */
export async function secure(database: Database, file: string): Promise<void> {
  if (bootOfFilling(database) === undefined) return;
  // Most of it goes to the disk here, where nobody waits for it.
  await toDisk(file);
  database.run('PRAGMA synchronous = NORMAL');
  database.run('PRAGMA wal_checkpoint(TRUNCATE)');
  for (const part of [file, `${file}-wal`]) await toDisk(part);
  database.run("DELETE FROM meta WHERE key = 'filling'");
}

function bootOfFilling(database: Database): string | undefined {
  return database.get<{ value: string }>("SELECT value FROM meta WHERE key = 'filling'")?.value;
}

async function toDisk(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Another one after every start of the machine. It may be another one without, which costs only time. */
function bootOfMachine(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return String(Math.round((Date.now() / 1000 - uptime()) / 10));
  }
}
