import type { ImageReference } from '../model/article.ts';
import { resolveImage } from '../pictures/picture.ts';
import type { Database } from './database.ts';

/** Which points of which pictures the files of the edition want to keep in sight. */
export type FocalStore = {
  /** Notes the focal point that the file at `path` gives its picture, instead of an earlier one unless the file is new. */
  put(path: string, image: ImageReference | undefined, isNew: boolean): void;
  remove(path: string): void;
  rename(from: string, to: string): void;
};

export function createFocalStore(database: Database): FocalStore {
  const remove = (path: string): void => database.run('DELETE FROM focals WHERE path = :path', { path });
  return {
    remove,
    rename: (from, to) => database.run('UPDATE OR REPLACE focals SET path = :to WHERE path = :from', { from, to }),
    put: (path, image, isNew) => {
      if (!isNew) remove(path);
      const file = image?.focal && resolveImage(path, image.src);
      if (!file) return;
      const [x, y] = image.focal ?? [];
      database.run('INSERT OR REPLACE INTO focals VALUES (:path, :image, :x, :y)', {
        path,
        image: file,
        x: x ?? 0,
        y: y ?? 0,
      });
    },
  };
}
