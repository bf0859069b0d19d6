import { statSync, utimesSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const mostBytes = 512 * 1024 * 1024;
const sizes = new Map<string, Promise<number>>();

/** Counts `added` bytes, and deletes the oldest files of a folder when it has become larger than `limit` bytes. */
export async function keepWithin(folder: string, added: number, limit = mostBytes): Promise<void> {
  const known = sizes.get(folder);
  const size = known ? known.then((bytes) => bytes + added) : measure(folder);
  sizes.set(folder, size);
  if ((await size) <= limit) return;
  sizes.set(folder, shrink(folder, limit * 0.9));
  await sizes.get(folder);
}

/**
 * Notes that a file is still asked for: the longest unused make room for others. The time of its last change stays, by
 * which browsers know it again. Gives back false when there is no such file.
 */
export function stillUsed(file: string): boolean {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats) utimesSync(file, new Date(), stats.mtime);
  return stats !== undefined;
}

type File = { path: string; size: number; used: number };

async function filesIn(folder: string): Promise<File[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: File[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const stats = await stat(path).catch(() => undefined);
    if (stats) files.push({ path, size: stats.size, used: stats.atimeMs });
  }
  return files;
}

async function measure(folder: string): Promise<number> {
  return (await filesIn(folder)).reduce((sum, { size }) => sum + size, 0);
}

async function shrink(folder: string, limit: number): Promise<number> {
  const files = (await filesIn(folder)).sort((a, b) => a.used - b.used);
  let size = files.reduce((sum, file) => sum + file.size, 0);
  for (const file of files) {
    if (size <= limit) break;
    await rm(file.path, { force: true });
    size -= file.size;
  }
  return size;
}
