import { closeSync, fstatSync, lstatSync, openSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { encodingProblem } from '../content/encodingProblem.ts';
import type { Problem } from '../content/problem.ts';
import { isInside } from '../content/walk.ts';

/** A file's text with what it was when it was read; `size` in bytes, `mtime` in milliseconds, `problem` when it is not UTF-8. */
export type ContentText = { text: string; size: number; mtime: number; problem?: Problem };

/** No text of an edition is longer; the parser's own limit is lower and says more. */
const mostBytes = 16_000_000;

/**
 * Reads files below `root` (a real path) by their paths there; it remembers folders, so it is for one batch.
 * Gives `undefined` for a file that is not there, and throws for what is no file, is far too long, can't be read, or
 * lies outside `root`.
 */
export function createContentReader(root: string): (path: string) => ContentText | undefined {
  const folders = new Map<string, string>();
  const realFolder = (folder: string): string => {
    const known = folders.get(folder) ?? realpathSync(folder);
    folders.set(folder, known);
    return known;
  };
  return (path) => {
    const full = join(root, path);
    try {
      const real = lstatSync(full).isSymbolicLink() ? realpathSync(full) : realFolder(dirname(full));
      if (!isInside(real, root)) throw new Error('it is a link that leaves the content folder');
      return readWhole(full);
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  };
}

function readWhole(file: string): ContentText {
  const descriptor = openSync(file, 'r');
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) throw new Error('it is not a file');
    if (stats.size > mostBytes) throw new Error(`it is longer than ${mostBytes / 1_000_000} MB`);
    const bytes = readFileSync(descriptor);
    const text = bytes.toString('utf8');
    return { text, size: stats.size, mtime: stats.mtimeMs, problem: encodingProblem(bytes, text) };
  } finally {
    closeSync(descriptor);
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
