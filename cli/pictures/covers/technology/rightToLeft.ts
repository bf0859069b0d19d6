import { letters } from '../../drawing/lettering.ts';
import { ink, palettes, paper } from '../../drawing/palette.ts';
import { at, type Point, polygon } from '../../drawing/shapes.ts';
import { block, cover, wornBlock } from '../../drawing/sheet.ts';

const { ground, accent, tone } = palettes.technology;

const right: Point[] = [
  [0, 70],
  [900, 70],
  [900, 0],
  [1130, 190],
  [900, 380],
  [900, 310],
  [0, 310],
];
const left: Point[] = right.map(([x, y]) => [1130 - x, y]);

export const rightToLeft = cover(
  'technology/right-to-left',
  ground,
  wornBlock(
    at(118, 156, polygon(right, '#aab3d1')),
    at(100, 140, polygon(right, accent)),
    at(388, 560, polygon(left, '#c3c0b8')),
    at(370, 544, polygon(left, tone)),
  ),
  block(
    letters(180, 410, 'abc def', { size: 220, colour: paper, weight: 640 }),
    letters(1420, 800, 'أبجد هوز', { size: 210, colour: ink, weight: 700, anchor: 'start', more: 'direction="rtl"' }),
  ),
);
