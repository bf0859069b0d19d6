import { closeSync, fstatSync, openSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { isInside } from '../content/walk.ts';

/** A file's text with what it was when it was read; `size` in bytes, `mtime` in milliseconds. */
export type ContentText = { text: string; size: number; mtime: number };

/** No text of an edition is longer; the parser's own limit is lower and says more. */
const mostBytes = 16_000_000;

/**
 * Reads the file at `path` below `root` (a real path). `undefined` when there is none.
 * @throws Error when it is no file, is far too long, can't be read, or lies outside `root`.
 */
export function readContentText(root: string, path: string): ContentText | undefined {
  const full = join(root, path);
  try {
    if (!isInside(realpathSync(full), root)) throw new Error('it is a link that leaves the content folder');
    const descriptor = openSync(full, 'r');
    try {
      const stats = fstatSync(descriptor);
      if (!stats.isFile()) throw new Error('it is not a file');
      if (stats.size > mostBytes) throw new Error(`it is longer than ${mostBytes / 1_000_000} MB`);
      return { text: readFileSync(descriptor, 'utf8'), size: stats.size, mtime: stats.mtimeMs };
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
