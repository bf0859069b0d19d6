import { dependsOn } from '../dependencies.ts';
import type { ImageReference } from '../model/article.ts';
import type { Picture } from '../model/views.ts';
import { type ImageRow, resolveImage, toPicture } from '../pictures/picture.ts';
import type { Focal } from '../pictures/shapes.ts';
import type { Desk } from './desk.ts';

/** The picture that the file at `from` names, or `undefined` when there is no such file in the edition. */
export function pictureIn(desk: Desk, from: string, reference: ImageReference | undefined): Picture | undefined {
  const path = reference && resolveImage(from, reference.src);
  if (!path) return undefined;
  const row = imageRow(desk, path);
  return row && toPicture(row, reference);
}

/** A picture file by its path below the content folder. */
export function imageRow(desk: Desk, path: string): ImageRow | undefined {
  dependsOn(`image:${path}`);
  return desk.database.get('SELECT * FROM images WHERE path = :path', { path });
}

/** The focal points that files of the edition give a picture, each once. */
export function focalsOf(desk: Desk, path: string): Focal[] {
  return desk.database
    .all<{ x: number; y: number }>('SELECT DISTINCT x, y FROM focals WHERE image = :path', { path })
    .map(({ x, y }) => [x, y]);
}

/** The pictures of a text by `src` as it writes them. */
export function picturesIn(desk: Desk, from: string, sources: string[]): Record<string, Picture> {
  const pictures: Record<string, Picture> = {};
  for (const src of sources) {
    const picture = pictureIn(desk, from, { src, alt: '' });
    if (picture) pictures[src] = picture;
  }
  return pictures;
}
