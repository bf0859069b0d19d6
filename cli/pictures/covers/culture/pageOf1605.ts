import { letters } from '../../drawing/lettering.ts';
import { ink, palettes, paper } from '../../drawing/palette.ts';
import { at, circle, polygon, range, rect } from '../../drawing/shapes.ts';
import { block, cover, wornBlock } from '../../drawing/sheet.ts';

const { accent, tone } = palettes.culture;
const [width, height] = [560, 800];

const ornament = [
  ...range(14).flatMap((i) =>
    [0, 1].map((side) =>
      at(
        34 + i * 38,
        30 + side * 740,
        polygon(
          [
            [-15, 0],
            [0, -15],
            [15, 0],
            [0, 15],
          ],
          accent,
        ),
      ),
    ),
  ),
  ...range(18).flatMap((i) =>
    [0, 1].map((side) =>
      at(
        34 + side * 492,
        70 + i * 39,
        polygon(
          [
            [-15, 0],
            [0, -15],
            [15, 0],
            [0, 15],
          ],
          accent,
        ),
      ),
    ),
  ),
  rect(60, 54, 440, 6, ink),
  rect(60, 740, 440, 6, ink),
  rect(58, 54, 6, 692, ink),
  rect(496, 54, 6, 692, ink),
].join('');

const denseLine = (i: number): string =>
  i < 4 ? rect(216, 96 + i * 31, 252, 15, ink) : rect(92, 96 + i * 31, i === 19 ? 210 : 376, 15, ink);

const oldPage = at(
  190,
  140,
  rect(16, 18, width, height, '#5f1d27'),
  rect(0, 0, width, height, '#efe2c6'),
  ornament,
  rect(92, 94, 104, 110, accent),
  letters(144, 184, 'R', { size: 104, colour: '#efe2c6', weight: 800, anchor: 'middle' }),
  ...range(20).map(denseLine),
);

const column = (x: number, from: number, lines: number): string =>
  range(lines)
    .map((i) => rect(x, from + i * 27, i === lines - 1 ? 120 : 224, 11, ink))
    .join('');

const newPage = at(
  850,
  140,
  rect(16, 18, width, height, '#5f1d27'),
  rect(0, 0, width, height, paper),
  rect(42, 44, 126, 34, tone, 'rx="17"'),
  rect(42, 104, 470, 44, ink),
  rect(42, 164, 360, 44, ink),
  rect(42, 234, 430, 14, '#6d6660'),
  rect(42, 260, 390, 14, '#6d6660'),
  rect(42, 300, 476, 3, ink),
  column(42, 324, 16),
  rect(294, 324, 224, 190, tone),
  circle(440, 388, 34, paper),
  polygon(
    [
      [294, 514],
      [294, 470],
      [360, 414],
      [430, 476],
      [470, 446],
      [518, 490],
      [518, 514],
    ],
    accent,
  ),
  column(294, 540, 8),
);

export const pageOf1605 = cover('culture/a-page-of-1605', accent, wornBlock(oldPage), block(newPage));
