import { type ImageRow, type PictureFormat, pictureFormats, variantWidths } from './picture.ts';
import { isShapeName, type ShapeName, widthsIn } from './shapes.ts';

/** One prepared form of a picture: whole, or cropped to a shape. */
export type Variant = { shape?: ShapeName; width: number; format: PictureFormat };

const pattern = /^(?:([a-z0-9]+)-)?([1-9][0-9]{1,3})\.(avif|webp|jpg)$/;

/** Its name in addresses and on disk, e.g. "640.avif" or "3x2-640.avif". */
export function variantName({ shape, width, format }: Variant): string {
  return `${shape ? `${shape}-` : ''}${width}.${format}`;
}

/** The variant of that name, or `undefined` when it is no name of one. */
export function readVariant(name: string): Variant | undefined {
  const [, shape, width, extension] = pattern.exec(name) ?? [];
  const format = extension === 'jpg' ? extension : pictureFormats.find((format) => format === extension);
  if (!format || (shape !== undefined && !isShapeName(shape))) return undefined;
  return { shape, width: Number(width), format };
}

/** Whether a picture is offered so: only in widths of the lists that it fills, and in the formats of each list. */
export function isOffered(row: ImageRow, { shape, width, format }: Variant): boolean {
  if (shape === undefined) return format !== 'jpg' && variantWidths(row).includes(width);
  if (/\.svg$/i.test(row.path)) return false;
  if (format === 'jpg') return widthsIn(row, shape, 'forMachines').includes(width);
  return !/\.gif$/i.test(row.path) && widthsIn(row, shape, 'shown').includes(width);
}
