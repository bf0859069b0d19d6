import { closeSync, constants, openSync, readSync, realpathSync } from 'node:fs';
import { join, posix } from 'node:path';
import { aliasKey } from '../content/alias.ts';
import { nameOfFile } from '../content/contentFile.ts';
import { readFrontMatter } from '../content/frontMatter.ts';
import { createContentReader } from './contentReader.ts';

/**
 * What the first lines of a text tell before it is parsed: the last parts of all addresses that it stands for, its own
 * and the old ones among its `aliases`, and its date as it is written, empty where there is none.
 */
export type Beginning = { names: string[]; date: string };

/** For sorting by dates as they are written, the latest first. */
export function laterFirst(a: { date: string }, b: { date: string }): number {
  return Number(a.date < b.date) - Number(a.date > b.date);
}

/**
 * Reads the beginning of the text at `path` (below the content folder). Never throws: whoever puts the text into the
 * index will say what is wrong.
 */
export function beginningOfText(contentDir: string, path: string, languages: readonly string[]): Beginning {
  const own = nameOfFile(path, languages);
  const names = own === undefined ? [] : [own];
  try {
    const text = readBegin(join(contentDir, path)) ?? createContentReader(realpathSync(contentDir))(path)?.text ?? '';
    const [, date = ''] = /^date: *["']?(\d[^"'\s]*)/m.exec(text) ?? [];
    // Thousands may be looked at, and few have any.
    const aliases = text.includes('aliases') ? readFrontMatter(text).data?.aliases : [];
    const keys = [aliases]
      .flat()
      .filter((alias) => typeof alias === 'string')
      .map(aliasKey);
    return { names: [...names, ...keys.map((key) => posix.basename(key))], date };
  } catch {
    return { names, date: '' };
  }
}

const buffer = Buffer.alloc(16_384);

/** A file to the end of its front matter; undefined when that goes on beyond the first bytes. */
function readBegin(file: string): string | undefined {
  // A pipe must not be waited for.
  const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const length = readSync(descriptor, buffer, 0, buffer.length, 0);
    const bytes = buffer.subarray(0, length);
    const close = bytes.indexOf('\n---', bytes.indexOf('---') + 3);
    if (close < 0) return length < buffer.length ? buffer.toString('utf8', 0, length) : undefined;
    const end = bytes.indexOf('\n', close + 1);
    return buffer.toString('utf8', 0, end < 0 ? length : end + 1);
  } finally {
    closeSync(descriptor);
  }
}
