import { closeSync, constants, openSync, readSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { aliasKey } from '../content/alias.ts';
import { nameOfFile } from '../content/contentFile.ts';
import { readFrontMatter } from '../content/frontMatter.ts';
import { createContentReader } from './contentReader.ts';

/**
 * The last parts of all addresses that the text at `path` (below the content folder) stands for: its own, and the old
 * ones among its `aliases`. Never throws: whoever puts the text into the index will say what is wrong.
 */
export function namesOfText(contentDir: string, path: string, languages: readonly string[]): string[] {
  const own = nameOfFile(path, languages);
  const names = own === undefined ? [] : [own];
  try {
    if (!mayHaveAliases(join(contentDir, path))) return names;
    const text = createContentReader(realpathSync(contentDir))(path)?.text ?? '';
    const aliases = readFrontMatter(text).data?.aliases;
    if (!Array.isArray(aliases)) return names;
    const keys = aliases.filter((alias) => typeof alias === 'string').map(aliasKey);
    return [...names, ...keys.map((key) => key.slice(key.lastIndexOf('/') + 1))];
  } catch {
    return names;
  }
}

const head = Buffer.alloc(16_384);

/** A look at the beginning of a file, for there may be thousands and few have any. */
function mayHaveAliases(file: string): boolean {
  // A pipe must not be waited for.
  const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const length = readSync(descriptor, head, 0, head.length, 0);
    const begin = head.subarray(0, length);
    const end = begin.indexOf('\n---', 3);
    const at = begin.indexOf('aliases');
    return at >= 0 ? end < 0 || at < end : end < 0 && length === head.length;
  } finally {
    closeSync(descriptor);
  }
}
