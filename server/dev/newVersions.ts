import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { fileVersion } from '../../lib/content/fileVersion.ts';

/** Files remembered by their last version. */
const mostFiles = 10_000;

/**
 * Which of the files at some paths below `contentDir` are other ones than when last asked for: the system may tell of one
 * save more than once, and no page need be made twice for it.
 */
export function newVersions(contentDir: string): (paths: string[]) => string[] {
  const last = new LRUCache<string, string>({ max: mostFiles });
  return (paths) =>
    paths.filter((path) => {
      const version = fileVersion(join(contentDir, path));
      const isNew = last.get(path) !== version;
      last.set(path, version);
      return isNew;
    });
}
