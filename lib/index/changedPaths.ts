import { realpathSync, type Stats, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { isInside, walkContent } from '../content/walk.ts';

/** Whether nothing at all is at this path. What can't be looked at is there: whoever reads it will say what is wrong. */
export function isGone(contentDir: string, path: string): boolean {
  try {
    return !statSync(join(contentDir, path), { throwIfNoEntry: false });
  } catch {
    return false;
  }
}

/** Whether a file of the edition is there, and really inside the content folder. */
export function isThere(contentDir: string, path: string): boolean {
  try {
    if (isGone(contentDir, path)) return false;
    const real = realpathSync(join(contentDir, path));
    return isInside(real, realpathSync(contentDir)) && statSync(real).isFile();
  } catch {
    return false;
  }
}

/**
 * The files that a changed path means: itself, or, for a folder, what is or was in it. `path` is below the content
 * folder, or absolute inside it; `below` tells the files that are known in a folder.
 */
export function changedPaths(contentDir: string, path: string, below: (folder: string) => string[]): string[] {
  const root = realpathSync(contentDir);
  const own = isAbsolute(path) ? relative(path.startsWith(root + sep) ? root : contentDir, path) : path;
  const inside = own
    .split(sep)
    .join('/')
    .replace(/^\.\/|\/$/g, '');
  if (inside.startsWith('../') || inside === '..') return [];
  const stats = statsOf(join(contentDir, inside));
  if (stats?.isFile()) return [inside];
  const known = inside === '' ? [] : below(inside);
  if (!stats?.isDirectory()) return [inside, ...known];
  return [...Array.from(walkContent(root, undefined, inside), (file) => file.path), ...known];
}

/** What cannot be looked at (a link that leads round, a folder that is shut) is not there, and hides nothing beside it. */
function statsOf(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
}
