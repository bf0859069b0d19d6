import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cropHeight, cropOf, type ShapeName, shapes, widthsIn } from './shapes.ts';

const names = Object.keys(shapes) as ShapeName[];
const side = fc.integer({ min: 1, max: 9_000 });
const fraction = fc.double({ min: 0, max: 1, noNaN: true });

test('a crop lies inside its picture, touches two of its sides and holds the focal point', () => {
  fc.assert(
    fc.property(side, side, fc.constantFrom(...names), fraction, fraction, (width, height, shape, x, y) => {
      const crop = cropOf({ width, height }, shape, [x, y]);
      expect(Object.values(crop).every(Number.isInteger)).toBe(true);
      expect(Math.min(crop.left, crop.top)).toBeGreaterThanOrEqual(0);
      expect(crop.left + crop.width).toBeLessThanOrEqual(width);
      expect(crop.top + crop.height).toBeLessThanOrEqual(height);
      expect(crop.width === width || crop.height === height).toBe(true);
      const nearly = 1;
      expect(x * width).toBeGreaterThanOrEqual(crop.left - nearly);
      expect(x * width).toBeLessThanOrEqual(crop.left + crop.width + nearly);
      expect(y * height).toBeGreaterThanOrEqual(crop.top - nearly);
      expect(y * height).toBeLessThanOrEqual(crop.top + crop.height + nearly);
    }),
  );
});

test('no crop is ever enlarged', () => {
  fc.assert(
    fc.property(side, side, fc.constantFrom(...names), (width, height, shape) => {
      const crop = cropOf({ width, height }, shape);
      for (const list of ['shown', 'forMachines'] as const)
        for (const offered of widthsIn({ width, height }, shape, list)) {
          expect(offered).toBeLessThanOrEqual(crop.width);
          expect(cropHeight(shape, offered)).toBeLessThanOrEqual(crop.height + 1);
        }
    }),
  );
});

test('a large picture comes at least 1,200 pixels wide in the three shapes that search engines ask for', () => {
  for (const shape of ['16x9', '4x3', '1x1'] as const)
    expect(widthsIn({ width: 3000, height: 2000 }, shape, 'forMachines')).toContain(1200);
  expect(cropHeight('card', 1200)).toBe(630);
});
