import type { Picture } from '../model/views.ts';
import { cropHeight, type ShapeName, widthsIn } from './shapes.ts';

/** A crop of a picture as a page shows it: what goes into `srcset`, and the sides of the largest one. */
export type ShownCrop = { src: string; width: number; height: number; avif: string; webp: string };
/** A crop of a picture for machines. */
export type MachineCrop = { src: string; width: number; height: number; type: 'image/jpeg' };

/**
 * The crops of a picture in a shape, up to the first that is sharp on a display of two pixels per CSS pixel when shown
 * `widest` CSS pixels wide. `undefined` for drawings, animations and pictures too small to be cropped.
 */
export function shownCrop(
  picture: Picture,
  shape: ShapeName,
  widest = Number.POSITIVE_INFINITY,
): ShownCrop | undefined {
  const { cropBase } = picture;
  if (cropBase === undefined || isAnimation(cropBase)) return undefined;
  const all = widthsIn(picture, shape, 'shown');
  const enough = all.findIndex((width) => width >= widest * 2);
  const widths = enough < 0 ? all : all.slice(0, enough + 1);
  const width = widths.at(-1);
  if (width === undefined) return undefined;
  const address = (width: number, format: string) => `${cropBase}/${shape}-${width}.${format}`;
  const srcset = (format: string) =>
    widths.length > 1
      ? widths.map((width) => `${address(width, format)} ${width}w`).join(', ')
      : address(width, format);
  return {
    src: address(width, 'webp'),
    width,
    height: cropHeight(shape, width),
    avif: srcset('avif'),
    webp: srcset('webp'),
  };
}

/** The largest crop for machines in a shape, a JPEG; `undefined` for drawings and pictures too small to be cropped. */
export function machineCrop(picture: Picture, shape: ShapeName): MachineCrop | undefined {
  const width = picture.cropBase === undefined ? undefined : widthsIn(picture, shape, 'forMachines').at(-1);
  if (width === undefined) return undefined;
  return {
    src: `${picture.cropBase}/${shape}-${width}.jpg`,
    width,
    height: cropHeight(shape, width),
    type: 'image/jpeg',
  };
}

function isAnimation(address: string): boolean {
  return /\.gif$/i.test(address);
}
