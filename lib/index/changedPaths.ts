import { realpathSync, type Stats, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { isInside, walkContent } from '../content/walk.ts';

/** Whether a file of the edition is there, and really inside the content folder. */
export function isThere(contentDir: string, path: string): boolean {
  try {
    if (sizeOf(join(contentDir, path)) === undefined) return false;
    const real = realpathSync(join(contentDir, path));
    return isInside(real, realpathSync(contentDir)) && statSync(real).isFile();
  } catch {
    return false;
  }
}

/**
 * The files that changed paths mean: themselves, or, for folders, what is or was in them. Each with its size in bytes,
 * `undefined` when it is gone. `paths` are below the content folder, or absolute inside it; `below` tells the files that
 * are known in a folder.
 */
export function changedFiles(
  contentDir: string,
  paths: string[],
  below: (folder: string) => string[],
): Map<string, number | undefined> {
  const root = realpathSync(contentDir);
  const files = new Map<string, number | undefined>();
  for (const path of paths) {
    const own = isAbsolute(path) ? relative(path.startsWith(root + sep) ? root : contentDir, path) : path;
    const inside = own
      .split(sep)
      .join('/')
      .replace(/^\.\/|\/$/g, '');
    if (inside.startsWith('../') || inside === '..') continue;
    const stats = statsOf(join(root, inside));
    if (stats?.isDirectory()) for (const file of walkContent(root, undefined, inside)) files.set(file.path, file.size);
    else files.set(inside, sizeOf(join(root, inside)));
    if (stats?.isFile() || inside === '') continue;
    for (const file of below(inside)) if (!files.has(file)) files.set(file, sizeOf(join(root, file)));
  }
  return files;
}

/** What can't be looked at (a link that leads round, a folder that is shut) hides nothing beside it. */
function statsOf(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Bytes of what is at this path, if anything is. What can't be looked at is there: whoever reads it will say what is wrong. */
function sizeOf(file: string): number | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false })?.size;
  } catch {
    return 0;
  }
}
