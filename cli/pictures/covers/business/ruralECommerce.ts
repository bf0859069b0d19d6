import { carve } from '../../drawing/carving.ts';
import { bone, ink, palettes, paper } from '../../drawing/palette.ts';
import { at, circle, clipped, line, type Point, polygon, range, rect } from '../../drawing/shapes.ts';
import { block, cover, wornBlock } from '../../drawing/sheet.ts';

const { ground, accent, tone } = palettes.business;
const vanishing: Point = [800, 452];

/** Furrows run to the vanishing point; those on the right stand in another crop. */
const furrows = (from: number, to: number, colour: string): string =>
  range(9)
    .map((i) => {
      const x = from + ((to - from) * i) / 9;
      return polygon([vanishing, [x, 1067], [x + (to - from) / 18, 1067]], colour);
    })
    .join('');

const farm = at(
  452,
  300,
  polygon(
    [
      [0, 70],
      [105, 0],
      [210, 70],
    ],
    accent,
  ),
  rect(20, 68, 170, 90, paper),
  rect(62, 98, 34, 60, ink),
  rect(126, 94, 36, 30, ink),
  rect(140, 4, 22, 44, ink),
);

const poplar = (x: number, h: number): string =>
  polygon(
    [
      [x - 20, 456],
      [x - 26, 456 - h * 0.35],
      [x, 456 - h],
      [x + 26, 456 - h * 0.35],
      [x + 20, 456],
    ],
    ink,
  );

const parcel = at(
  608,
  610,
  polygon(
    [
      [10, 304],
      [384, 304],
      [470, 330],
      [60, 340],
    ],
    ink,
    'opacity="0.85"',
  ),
  polygon(
    [
      [0, 80],
      [60, 0],
      [324, 0],
      [384, 80],
    ],
    '#f0c885',
  ),
  rect(0, 80, 384, 226, '#c98a33'),
  polygon(
    [
      [168, 80],
      [178, 0],
      [206, 0],
      [216, 80],
    ],
    accent,
  ),
  rect(168, 80, 48, 226, accent),
  rect(246, 128, 100, 62, paper),
  line([262, 146], [330, 146], ink, 6),
  line([262, 166], [308, 166], ink, 6),
  line([0, 80], [384, 80], ink, 7),
);

export const ruralECommerce = cover(
  'business/rural-e-commerce',
  ground,
  block(circle(1120, 448, 150, tone)),
  block(
    carve({
      area: [0, 40, 1600, 330],
      degrees: 0,
      gap: 46,
      length: 170,
      width: 7,
      seed: 'rural sky',
      colour: paper,
      rest: (_, v) => 0.35 + v * 0.4,
    }),
  ),
  wornBlock(
    polygon(
      [
        [0, 470],
        [260, 430],
        [620, 452],
        [1000, 440],
        [1330, 422],
        [1600, 460],
        [1600, 1067],
        [0, 1067],
      ],
      ink,
    ),
    furrows(-2300, 420, accent),
    furrows(1180, 3900, tone),
    polygon([vanishing, [330, 1067], [1270, 1067]], bone),
    clipped(
      'road',
      polygon([vanishing, [330, 1067], [1270, 1067]], bone),
      carve({
        area: [330, 620, 940, 447],
        degrees: 0,
        gap: 30,
        length: 90,
        width: 6,
        seed: 'road',
        colour: '#cdbf9f',
        rest: (_, v) => 0.75 - v * 0.3,
      }),
    ),
    range(5)
      .map((i) => poplar(1220 + i * 62, 190 - i * 14))
      .join(''),
    farm,
  ),
  block(parcel),
);
