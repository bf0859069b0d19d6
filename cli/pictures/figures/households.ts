import { figure } from '../drawing/figure.ts';
import { letters } from '../drawing/lettering.ts';
import { ink, palettes, paper } from '../drawing/palette.ts';
import { at, polygon, range, rect } from '../drawing/shapes.ts';
import { block } from '../drawing/sheet.ts';

const { accent } = palettes.business;
const grey = '#6a6152';

const house = (x: number, y: number, roof: string, wall: string): string =>
  at(
    x,
    y,
    polygon(
      [
        [-7, 32],
        [31, 0],
        [69, 32],
      ],
      roof,
    ),
    rect(0, 30, 62, 42, wall),
  );

const village = range(100)
  .map((i) => {
    const [x, y] = [700 + (i % 10) * 84, 84 + Math.floor(i / 10) * 86];
    return i === 44 || i === 45 ? house(x, y, accent, '#8f3519') : house(x, y, '#b3a57f', '#d3c8a8');
  })
  .join('');

export const households = figure(
  { folder: 'business/money-by-text-message', name: 'households', ground: paper },
  block(village),
  letters(80, 380, '2 in 100', { size: 142, colour: accent, weight: 750 }),
  letters(80, 476, 'Kenyan households,', { size: 64, colour: ink, weight: 600 }),
  letters(80, 556, 'about 194,000', { size: 64, colour: ink, weight: 600 }),
  letters(80, 900, 'Source: Suri and Jack,', { size: 48, colour: grey, weight: 450, italic: true }),
  letters(80, 956, 'Science, 2016', { size: 48, colour: grey, weight: 450, italic: true }),
);
