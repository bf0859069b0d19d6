import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { errorCode } from '../content/errorCode.ts';
import { versionOf } from '../content/fileVersion.ts';
import { isInside, walkContent } from '../content/walk.ts';

/** Whether a file of the edition is there, and really inside the content folder; what may not be looked at is. */
export function isThere(contentDir: string, path: string): boolean {
  try {
    if (!lookAt(join(contentDir, path))) return false;
    const real = realpathSync(join(contentDir, path));
    return isInside(real, realpathSync(contentDir)) && statSync(real).isFile();
  } catch (error) {
    // In a folder that is shut for a moment nothing is gone.
    return isShut(error);
  }
}

/** A file with its size in bytes, and its version (fileVersion.ts) where it was looked at by itself. */
export type ChangedFile = { size: number; version?: string };

/**
 * The files that changed paths mean: themselves, or, for folders, what is or was in them; `undefined` for one that is gone.
 * `paths` are below the content folder, or absolute inside it; `below` tells the files that are known in some folders, or by
 * their names.
 */
export function changedFiles(
  contentDir: string,
  paths: string[],
  below: (folders: string[]) => string[],
): Map<string, ChangedFile | undefined> {
  const root = realpathSync(contentDir);
  const files = new Map<string, ChangedFile | undefined>();
  const noFiles: string[] = [];
  for (const path of paths) {
    const own = isAbsolute(path) ? relative(path.startsWith(root + sep) ? root : contentDir, path) : path;
    const inside = own
      .split(sep)
      .join('/')
      .replace(/^\.\/|\/$/g, '');
    if (inside.startsWith('../') || inside === '..') continue;
    const seen = lookAt(join(root, inside));
    if (seen?.isFolder) for (const file of walkContent(root, undefined, inside)) files.set(file.path, file);
    else files.set(inside, seen);
    if (!seen?.isFile && inside !== '') noFiles.push(inside);
  }
  for (const file of noFiles.length > 0 ? below(noFiles) : []) {
    if (files.has(file)) continue;
    const there = lookAt(join(root, file));
    // A folder may have come in the place of a file.
    files.set(file, there?.isFolder ? undefined : there);
  }
  return files;
}

function isShut(error: unknown): boolean {
  return ['EACCES', 'EPERM'].includes(errorCode(error));
}

type Seen = ChangedFile & { isFile: boolean; isFolder: boolean };

/**
 * What is at this path, if anything is. What can't be looked at (a link that leads round, a folder that is shut) is there
 * and hides nothing beside it: whoever reads it will say what is wrong.
 */
function lookAt(path: string): Seen | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false, bigint: true });
    return (
      stats && {
        size: Number(stats.size),
        version: versionOf(stats),
        isFile: stats.isFile(),
        isFolder: stats.isDirectory(),
      }
    );
  } catch {
    return { size: 0, isFile: false, isFolder: false };
  }
}
