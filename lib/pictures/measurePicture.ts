import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { imageSize } from 'image-size';

/** Sides in pixels, as a reader sees them, turned upright; `bytes` of the file. */
export type PictureMeasure = { width: number; height: number; bytes: number };

/** Most pictures tell their sides in the first of these lengths; some camera pictures carry much before. */
const lengths = [65_536, 4_000_000, 64_000_000];

/**
 * Measures the picture `file` from its first bytes, without decoding it; at once, for a check that reads thousands.
 * `undefined` when it is no picture.
 */
export function measurePicture(file: string): PictureMeasure | undefined {
  try {
    // A pipe would be waited for.
    if (!statSync(file).isFile()) return undefined;
    const descriptor = openSync(file, 'r');
    try {
      const bytes = fstatSync(descriptor).size;
      for (const length of lengths) {
        const sides = sidesOf(descriptor, Math.min(length, bytes));
        if (sides || length >= bytes) return sides && { ...sides, bytes };
      }
      return undefined;
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return undefined;
  }
}

function sidesOf(descriptor: number, length: number): { width: number; height: number } | undefined {
  const head = Buffer.alloc(length);
  readSync(descriptor, head, 0, length, 0);
  try {
    const { width, height, orientation = 1 } = imageSize(head);
    const [across, down] = orientation >= 5 ? [height, width] : [width, height];
    return across > 0 && down > 0 ? { width: across, height: down } : undefined;
  } catch {
    return undefined;
  }
}
