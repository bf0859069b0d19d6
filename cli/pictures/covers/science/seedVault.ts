import { carve } from '../../drawing/carving.ts';
import { ink, palettes, paper } from '../../drawing/palette.ts';
import { randomFrom } from '../../drawing/random.ts';
import { circle, clipped, type Point, polygon, rect, shape, stroke } from '../../drawing/shapes.ts';
import { block, cover, wornBlock } from '../../drawing/sheet.ts';

const { accent, tone } = palettes.science;
const light = '#e9c879';
const night = '#22343f';

const mountain: Point[] = [
  [0, 940],
  [180, 868],
  [300, 800],
  [420, 762],
  [620, 560],
  [760, 470],
  [900, 330],
  [1010, 250],
  [1120, 180],
  [1230, 260],
  [1340, 240],
  [1600, 470],
  [1600, 1067],
  [0, 1067],
];
const rock = shape(
  'M330 900L470 862L640 700L800 596L960 452L1110 352L1240 420L1360 410L1600 610V1067H0V990Z',
  '#3c4a4d',
);

const random = randomFrom('polar night');
const stars = Array.from({ length: 46 }, () => circle(random() * 1600, random() * 460, 2 + random() * 4, paper)).join(
  '',
);

const entrance = [
  polygon(
    [
      [250, 560],
      [330, 520],
      [330, 860],
      [250, 870],
    ],
    '#8c979a',
  ),
  polygon(
    [
      [330, 520],
      [560, 640],
      [470, 850],
      [330, 860],
    ],
    ink,
  ),
  rect(262, 590, 56, 120, '#7fd0c4'),
  stroke('M262 620H318M262 650H318M262 680H318M290 590V710', '#e9fbf4', 5),
  rect(266, 752, 48, 112, ink),
].join('');

const chamber = [
  polygon(
    [
      [316, 812],
      [900, 862],
      [900, 906],
      [316, 866],
    ],
    light,
  ),
  shape('M880 960V820A200 200 0 0 1 1280 820V960Z', light),
  rect(880, 944, 400, 16, '#b58d3a'),
  shape('M1080 720C1152 752 1166 860 1080 936C994 860 1008 752 1080 720Z', tone),
  shape('M1080 720C1104 776 1104 872 1080 936C1066 872 1066 776 1080 720Z', '#8d3422'),
  stroke('M1080 724C1078 704 1090 692 1108 686', accent, 10),
].join('');

export const seedVault = cover(
  'science/seed-vault',
  night,
  stars,
  block(
    stroke('M-20 210C240 120 420 260 700 150S1200 30 1620 110', '#3f7a68', 34),
    stroke('M-20 290C260 210 470 320 760 220S1180 120 1620 190', '#2f5a55', 22),
  ),
  block(polygon(mountain, paper)),
  clipped(
    'slope',
    polygon(mountain, paper),
    block(
      carve({
        area: [380, 250, 1220, 640],
        degrees: 46,
        gap: 44,
        length: 96,
        width: 7,
        seed: 'snow',
        colour: '#b3c2c4',
        rest: () => 0.45,
      }),
    ),
  ),
  wornBlock(rock),
  block(
    carve({
      area: [380, 880, 1200, 190],
      degrees: -28,
      gap: 40,
      length: 70,
      width: 5,
      seed: 'rock',
      colour: '#5b6b6d',
      rest: () => 0.5,
    }),
    carve({
      area: [1320, 640, 280, 400],
      degrees: -28,
      gap: 44,
      length: 70,
      width: 5,
      seed: 'rock east',
      colour: '#5b6b6d',
      rest: () => 0.5,
    }),
  ),
  block(chamber, entrance),
);
