import { carve } from '../../drawing/carving.ts';
import { ink, palettes, paper } from '../../drawing/palette.ts';
import { at, circle, line, polygon, range, rect, stroke } from '../../drawing/shapes.ts';
import { block, cover, wornBlock } from '../../drawing/sheet.ts';

const { ground, accent, tone } = palettes.business;
const [width, height] = [322, 132];

const ribs = (colour: string): string =>
  range(13)
    .map((i) => rect(28 + i * 21, 18, 7, height - 36, colour))
    .join('');

const container = (x: number, y: number, fill: string, rib: string): string =>
  at(
    x,
    y,
    rect(0, 0, width, height, fill),
    ribs(rib),
    rect(0, 0, width, 10, rib),
    rect(0, height - 10, width, 10, rib),
  );

const paints: Record<string, [string, string]> = {
  a: [accent, '#8f3519'],
  t: [tone, '#a8742a'],
  i: [ink, '#4a5056'],
  p: [paper, '#c9bda0'],
};

/** Bottom row first; a dot is a gap. */
const stack = ['aita', 'tap.', 'ia..', 'p...'];

const stacked = stack
  .flatMap((row, level) =>
    [...row].map((letter, column) => {
      const paint = paints[letter];
      return paint ? container(96 + column * (width + 8), 806 - level * (height + 6), ...paint) : '';
    }),
  )
  .join('');

const lifted = at(
  0,
  0,
  line([917, 0], [917, 96], ink, 10),
  stroke('M917 96L770 236M917 96L1064 236', ink, 8),
  rect(881, 70, 72, 40, ink),
  container(756, 236, accent, '#8f3519'),
);

const ship = at(
  1130,
  496,
  polygon(
    [
      [0, 72],
      [400, 72],
      [362, 136],
      [36, 136],
    ],
    ink,
  ),
  rect(22, 14, 62, 58, ink),
  rect(36, -24, 18, 40, ink),
  ...range(7).map((i) => rect(100 + i * 38, 42, 33, 30, i % 3 === 0 ? accent : ink)),
  ...range(5).map((i) => rect(138 + i * 38, 10, 33, 28, i % 2 === 0 ? ink : accent)),
);

export const theBox = cover(
  'business/the-box',
  ground,
  block(circle(1330, 520, 205, tone)),
  block(
    carve({
      area: [0, 40, 1600, 440],
      degrees: 0,
      gap: 58,
      length: 210,
      width: 7,
      seed: 'box sky',
      colour: paper,
      rest: (_, v) => 0.45 + v * 0.25,
    }),
  ),
  wornBlock(rect(0, 628, 1600, 320, '#33414a')),
  block(
    carve({
      area: [0, 640, 1600, 300],
      degrees: 0,
      gap: 22,
      length: 110,
      width: 5,
      seed: 'box sea',
      colour: ground,
      rest: (u, v) => (Math.abs(u - 0.83) < 0.14 ? 0.15 : 0.72) + v * 0.2,
    }),
  ),
  block(ship),
  wornBlock(rect(0, 938, 1600, 140, ink), rect(0, 938, 1600, 12, tone)),
  block(stacked, lifted),
);
