import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { ImageReference } from '../model/article.ts';
import type { Picture } from '../model/views.ts';
import type { Focal } from './shapes.ts';

/** The only widths that a picture is prepared in, in pixels. */
export const pictureWidths = [320, 480, 640, 960, 1280, 1920] as const;
/** Best first. */
export const pictureFormats = ['avif', 'webp'] as const;
export type PictureFormat = (typeof pictureFormats)[number] | 'jpg';

/** A picture file of the edition; `size` in bytes, `mtime` in milliseconds, sides in pixels. */
export type ImageRow = { path: string; size: number; mtime: number; width: number; height: number };

/**
 * Path below the content folder of what `src` means in the file at `from`: beside that file, or from the content
 * folder when it begins with `/`. `undefined` for other sites and for anything outside the content folder.
 */
export function resolveImage(from: string, src: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^\/\/|\\/i.test(src)) return undefined;
  const bare = src.replace(/[?#].*$/, '');
  const decoded = decode(bare);
  const path = decoded.startsWith('/')
    ? posix.normalize(decoded.slice(1))
    : posix.normalize(posix.join(posix.dirname(from), decoded));
  return path === '.' || path === '..' || path.startsWith('../') || path.startsWith('/') ? undefined : path;
}

/** Changes with the file, and for crops with the focal point, so that its addresses can be kept for ever. */
export function pictureVersion(row: Pick<ImageRow, 'size' | 'mtime'>, focal?: Focal): string {
  const point = focal ? ` ${focal[0]} ${focal[1]}` : '';
  return createHash('sha1')
    .update(`${row.size} ${Math.round(row.mtime)}${point}`)
    .digest('hex')
    .slice(0, 8);
}

/** Address of the original; with a focal point, what the addresses of crops around it begin with. */
export function originalHref(row: ImageRow, focal?: Focal): string {
  return `/media/${pictureVersion(row, focal)}/${row.path.split('/').map(encodeURIComponent).join('/')}`;
}

/** The widths a picture is offered in: those of the list that are not above its own. */
export function variantWidths(row: Pick<ImageRow, 'path' | 'width'>): number[] {
  if (/\.(svg|gif)$/i.test(row.path)) return [];
  return pictureWidths.filter((width) => width <= row.width);
}

/** A picture that is ready to be shown, with the editor's words about it. */
export function toPicture(row: ImageRow, { alt, caption, credit, focal }: Omit<ImageReference, 'src'>): Picture {
  const src = originalHref(row);
  const widths = variantWidths(row);
  const sources = pictureFormats.map((format) => ({
    type: `image/${format}`,
    srcset: widths.map((width) => `${src}/${width}.${format} ${width}w`).join(', '),
  }));
  const { width, height, size } = row;
  const cropBase = /\.svg$/i.test(row.path) ? undefined : originalHref(row, focal);
  return {
    src,
    width,
    height,
    bytes: size,
    alt,
    sources: widths.length > 0 ? sources : [],
    cropBase,
    caption,
    credit,
    focal,
  };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
