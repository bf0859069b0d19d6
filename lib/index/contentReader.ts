import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { encodingProblem } from '../content/encodingProblem.ts';
import { errorCode } from '../content/errorCode.ts';
import type { Problem } from '../content/problem.ts';
import { isInside } from '../content/walk.ts';

/** A file's text with what it was when it was read; `size` in bytes, times in milliseconds, `problem` when it is not UTF-8. */
export type ContentText = { text: string; size: number; mtime: number; ctime: number; problem?: Problem };

const leaves = 'it is a link that leaves the content folder';
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
      if (!isInside(realFolder(dirname(full)), root)) throw new Error(leaves);
      // Where the system can refuse a link (not on Windows), that spares looking whether it is one.
      if (constants.O_NOFOLLOW) return readWhole(full, constants.O_NOFOLLOW);
    } catch (error) {
      if (!isLink(error)) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    }
    try {
      if (!isInside(realpathSync(full), root)) throw new Error(leaves);
      return readWhole(full);
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  };
}

function readWhole(file: string, flags = 0): ContentText {
  // A pipe must not be waited for.
  const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK | flags);
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) throw new Error('it is not a file');
    if (stats.size > mostBytes) throw new Error(`it is longer than ${mostBytes / 1_000_000} MB`);
    const bytes = readBytes(descriptor, stats.size);
    const text = bytes.toString('utf8');
    const { size, mtimeMs: mtime, ctimeMs: ctime } = stats;
    return { text, size, mtime, ctime, problem: encodingProblem(bytes, text) };
  } finally {
    closeSync(descriptor);
  }
}

/** What is there now may be shorter than `size`, or longer: then it is read again once its writer is done. */
function readBytes(descriptor: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size);
  let length = 0;
  while (length < size) {
    const read = readSync(descriptor, bytes, length, size - length, length);
    if (read === 0) break;
    length += read;
  }
  return bytes.subarray(0, length);
}

/** How `O_NOFOLLOW` refuses a link: Linux and macOS, FreeBSD, NetBSD. */
function isLink(error: unknown): boolean {
  return ['ELOOP', 'EMLINK', 'EFTYPE'].includes(errorCode(error));
}

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(errorCode(error));
}
