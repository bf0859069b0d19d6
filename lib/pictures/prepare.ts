import { randomUUID } from 'node:crypto';
import { mkdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Sharp } from 'sharp';
import { isInside } from '../content/walk.ts';
import { type ImageRow, pictureVersion } from './picture.ts';
import { keepWithin, stillUsed } from './pictureFolder.ts';
import { cropHeight, cropOf, type Focal } from './shapes.ts';
import { isOffered, type Variant, variantName } from './variant.ts';

export type PictureRequest = {
  contentDir: string;
  dataDir: string;
  /** As the index has it: no other file is ever read. */
  row: ImageRow;
  variant: Variant;
  /** As the index has it; the middle otherwise. Only crops look at it. */
  focal?: Focal;
};

/** Larger pictures are shown as they are, never prepared. */
const mostPixels = 100_000_000;
const encoders = {
  avif: (picture) => picture.avif({ quality: 55, effort: 2 }),
  webp: (picture) => picture.webp({ quality: 78 }),
  // JPEG knows no transparency.
  jpg: (picture) => picture.flatten({ background: '#fff' }).jpeg({ quality: 82, mozjpeg: true }),
} as const satisfies Record<Variant['format'], (picture: Sharp) => Sharp>;
const underWay = new Map<string, Promise<string>>();

type Prepared = Omit<PictureRequest, 'contentDir'>;

function fileOf({ dataDir, row, variant, focal }: Prepared): string {
  const version = pictureVersion(row, variant.shape && focal);
  return join(dataDir, 'pictures', version, `${row.path}.${variantName(variant)}`);
}

/** Path of the picture if it was prepared before: then nobody needs to wait in line for it. */
export function preparedPicture(request: Prepared): string | undefined {
  const file = fileOf(request);
  return stillUsed(file) ? file : undefined;
}

/**
 * Path of the picture in one of its widths and formats, prepared once and kept in the data folder.
 * @throws RangeError for a width or format that is not offered, Error when the original can't be read.
 */
export function preparePicture(request: PictureRequest): Promise<string> {
  const { row, variant } = request;
  if (!isOffered(row, variant))
    return Promise.reject(new RangeError(`${row.path} is not offered as ${variantName(variant)}`));
  const file = fileOf(request);
  const running = underWay.get(file);
  if (running) return running;
  const preparing = prepare(request, file).finally(() => underWay.delete(file));
  underWay.set(file, preparing);
  return preparing;
}

async function prepare({ contentDir, dataDir, row, variant, focal }: PictureRequest, file: string): Promise<string> {
  if (stillUsed(file)) return file;
  const original = realpathSync(join(contentDir, row.path));
  if (!isInside(original, realpathSync(contentDir))) throw new Error(`${row.path} leaves the content folder`);
  mkdirSync(dirname(file), { recursive: true });
  const half = `${file}.${randomUUID()}.half`;
  const { shape, width, format } = variant;
  // Brings libvips: it is loaded when the first picture is made.
  const { default: sharp } = await import('sharp');
  const upright = sharp(original, { limitInputPixels: mostPixels }).rotate();
  const sized = shape
    ? upright.extract(cropOf(row, shape, focal)).resize({ width, height: cropHeight(shape, width), fit: 'fill' })
    : upright.resize({ width, withoutEnlargement: true });
  try {
    await encoders[format](sized).toFile(half);
    renameSync(half, file);
  } finally {
    rmSync(half, { force: true });
  }
  await keepWithin(join(dataDir, 'pictures'), statSync(file).size);
  return file;
}
