import { relative, resolve } from 'node:path';

/** `path` from the working directory, when it is inside; else whole. */
export function shownPath(path: string): string {
  const below = relative(process.cwd(), resolve(path));
  return below === '' || below.startsWith('..') ? resolve(path) : below;
}
