import { statSync, utimesSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const mostBytes = 512 * 1024 * 1024;
/** This part of the limit may be added before a folder is looked through again: other processes add to it as well. */
const unseen = 1 / 16;

type Count = { bytes: Promise<number>; added: number };
const counts = new Map<string, Count>();

/** Counts `added` bytes, and deletes the longest unused files of a folder when it has become larger than `limit` bytes. */
export async function keepWithin(folder: string, added: number, limit = mostBytes): Promise<void> {
  const count = counts.get(folder) ?? { bytes: Promise.resolve(0), added: Number.POSITIVE_INFINITY };
  counts.set(folder, count);
  count.added += added;
  if (count.added >= limit * unseen) {
    count.added = 0;
    count.bytes = measure(folder);
  }
  if ((await count.bytes) + count.added <= limit) return;
  count.added = 0;
  count.bytes = shrink(folder, limit * 0.9);
  await count.bytes;
}

/**
 * Notes that a file is still asked for: the longest unused make room for others. The time of its last change stays, by
 * which browsers know it again. Gives back false when there is no such file.
 */
export function stillUsed(file: string): boolean {
  const stats = statSync(file, { throwIfNoEntry: false });
  // As a date its own time would be rounded, and the picture have another tag.
  if (stats) utimesSync(file, Date.now() / 1000, stats.mtimeMs / 1000);
  return stats !== undefined;
}

type File = { path: string; size: number; used: number };

async function filesIn(folder: string): Promise<File[]> {
  // A data folder may be deleted at any time.
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
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
