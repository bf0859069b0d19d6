import { realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isInside } from '../content/walk.ts';
import type { ImageRow } from '../pictures/picture.ts';
import type { Database } from './database.ts';

export type ImageStore = { put(row: ImageRow): string[]; remove(path: string): string[] };

export function createImageStore(database: Database): ImageStore {
  return {
    put: (row) => {
      database.run('INSERT OR REPLACE INTO images VALUES (:path, :size, :mtime, :width, :height)', row);
      return [`image:${row.path}`, 'sitemap'];
    },
    remove: (path) => {
      if (!database.get('SELECT 1 FROM images WHERE path = :path', { path })) return [];
      database.run('DELETE FROM images WHERE path = :path', { path });
      return [`image:${path}`, 'sitemap'];
    },
  };
}

/**
 * Measures a picture of the edition as a reader sees it, turned upright. `undefined` when it is no picture (yet), or
 * lies outside `root` (a real path).
 */
export async function measureImage(root: string, path: string): Promise<ImageRow | undefined> {
  try {
    const full = realpathSync(join(root, path));
    if (!isInside(full, root)) return undefined;
    const stats = statSync(full);
    // A pipe would be waited for.
    if (!stats.isFile()) return undefined;
    const { size, mtimeMs } = stats;
    // Loaded with the first picture: an edition without any has no use for the library's memory.
    const { default: sharp } = await import('sharp');
    const { width, height, orientation = 1 } = await sharp(full).metadata();
    const [across, down] = orientation >= 5 ? [height, width] : [width, height];
    return across > 0 && down > 0 ? { path, size, mtime: mtimeMs, width: across, height: down } : undefined;
  } catch {
    return undefined;
  }
}
