import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFrontMatter } from '../content/frontMatter.ts';
import type { DataPath, Position } from '../content/problem.ts';

/** Tells where a value of a file's front matter stands. Reads the file again: for the few that have a problem. */
export type Locator = (file: string, path: DataPath) => Position;

export function createLocator(contentDir: string): Locator {
  return (file, path) => {
    try {
      return readFrontMatter(readFileSync(join(contentDir, file), 'utf8')).locate(path);
    } catch {
      return { line: 1, column: 1 };
    }
  };
}
