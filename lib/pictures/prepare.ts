import { randomUUID } from 'node:crypto';
import { mkdirSync, realpathSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { isInside } from '../content/walk.ts';
import { type ImageRow, type PictureFormat, pictureFormats, pictureVersion, variantWidths } from './picture.ts';
import { keepWithin } from './pictureFolder.ts';

export type PictureRequest = {
  contentDir: string;
  dataDir: string;
  /** As the index has it: no other file is ever read. */
  row: ImageRow;
  width: number;
  format: PictureFormat;
};

/** Larger pictures are shown as they are, never prepared. */
const mostPixels = 100_000_000;
const underWay = new Map<string, Promise<string>>();

/**
 * Path of the picture in one of its widths and formats, prepared once and kept in the data folder.
 * @throws RangeError for a width or format that is not offered, Error when the original can't be read.
 */
export function preparePicture(request: PictureRequest): Promise<string> {
  const { dataDir, row, width, format } = request;
  if (!variantWidths(row).includes(width) || !pictureFormats.includes(format))
    return Promise.reject(new RangeError(`${row.path} is not offered ${width} pixels wide as ${format}`));
  const file = join(dataDir, 'pictures', pictureVersion(row), `${row.path}.${width}.${format}`);
  const running = underWay.get(file);
  if (running) return running;
  const preparing = prepare(request, file).finally(() => underWay.delete(file));
  underWay.set(file, preparing);
  return preparing;
}

async function prepare({ contentDir, dataDir, row, width, format }: PictureRequest, file: string): Promise<string> {
  if (statSync(file, { throwIfNoEntry: false })) {
    const now = new Date();
    // The oldest pictures make room for others: what is still asked for is not old.
    utimesSync(file, now, now);
    return file;
  }
  const original = realpathSync(join(contentDir, row.path));
  if (!isInside(original, realpathSync(contentDir))) throw new Error(`${row.path} leaves the content folder`);
  mkdirSync(dirname(file), { recursive: true });
  const half = `${file}.${randomUUID()}.half`;
  const upright = sharp(original, { limitInputPixels: mostPixels })
    .rotate()
    .resize({ width, withoutEnlargement: true });
  try {
    await (format === 'avif' ? upright.avif({ quality: 55, effort: 2 }) : upright.webp({ quality: 78 })).toFile(half);
    renameSync(half, file);
  } finally {
    rmSync(half, { force: true });
  }
  await keepWithin(join(dataDir, 'pictures'), statSync(file).size);
  return file;
}
