import { carve } from '../../drawing/carving.ts';
import { ink, palettes, paper } from '../../drawing/palette.ts';
import { randomFrom } from '../../drawing/random.ts';
import { circle, clipped, group, type Point, polygon, rect, shape, stroke } from '../../drawing/shapes.ts';
import { block, cover, wornBlock } from '../../drawing/sheet.ts';

const { ground, accent, tone } = palettes.science;
const skin =
  'M0-96C40-134 134-120 140-30C146 60 84 136 34 128C14 122-14 122-34 128C-84 136-146 60-140-30C-134-120-40-134 0-96Z';

const apple = (x: number, y: number, size: number, name: string): string =>
  group(
    `transform="translate(${x} ${y}) scale(${size})"`,
    shape(skin, '#8d3422', 'transform="translate(9 10)"'),
    shape(skin, tone),
    clipped(
      name,
      shape(skin, tone),
      carve({
        area: [-120, -80, 90, 160],
        degrees: 78,
        gap: 26,
        length: 60,
        width: 6,
        seed: name,
        colour: '#f0b79c',
        rest: (u) => u * 0.8,
      }),
    ),
    shape('M-30-92C-14-80 16-80 32-92C16-100-14-100-30-92Z', '#8d3422'),
  );

const leaf = (x: number, y: number, degrees: number, fill: string): string =>
  group(
    `transform="translate(${x} ${y}) rotate(${degrees})"`,
    shape('M0 0C40-62 130-72 190-10C130 44 46 44 0 0Z', fill),
    stroke('M10 0C70-10 120-12 172-10', ground, 5),
  );

const ridge: Point[] = [
  [0, 640],
  [150, 520],
  [260, 590],
  [420, 400],
  [520, 500],
  [640, 430],
  [820, 590],
  [960, 470],
  [1080, 560],
  [1250, 360],
  [1400, 520],
  [1500, 450],
  [1600, 540],
  [1600, 1067],
  [0, 1067],
];
const caps: Point[][] = [
  [
    [420, 400],
    [352, 481],
    [392, 496],
    [418, 462],
    [448, 500],
    [482, 462],
  ],
  [
    [1250, 360],
    [1175, 448],
    [1214, 474],
    [1248, 424],
    [1280, 476],
    [1330, 445],
  ],
  [
    [960, 470],
    [905, 517],
    [940, 530],
    [960, 505],
    [984, 528],
    [1006, 504],
  ],
  [
    [150, 520],
    [96, 563],
    [132, 572],
    [152, 548],
    [176, 566],
    [190, 546],
  ],
  [
    [640, 430],
    [584, 463],
    [616, 488],
    [642, 462],
    [668, 490],
    [690, 474],
  ],
];

const random = randomFrom('orchard');
const trees = Array.from({ length: 34 }, (_, i) => {
  const [x, y] = [20 + i * 48 + random() * 26, 846 + (i % 3) * 62 + random() * 26];
  return rect(x - 4, y, 8, 30, ink) + circle(x, y - 10, 22 + random() * 12, '#28493a');
});

export const apples = cover(
  'science/where-apples-come-from',
  ground,
  wornBlock(polygon(ridge, '#8ea68f')),
  block(...caps.map((cap) => polygon(cap, paper))),
  wornBlock(shape('M0 800C220 720 420 760 640 820S1200 760 1600 830V1067H0Z', accent)),
  block(
    carve({
      area: [0, 830, 1600, 230],
      degrees: 8,
      gap: 34,
      length: 90,
      width: 7,
      seed: 'forest',
      colour: '#75a183',
      rest: () => 0.5,
    }),
  ),
  block(...trees),
  block(
    stroke('M-20 130C200 150 420 110 640 150S1020 240 1300 180', ink, 30),
    stroke(
      'M530 134C570 200 580 280 566 378M850 188C890 250 900 330 888 430M1140 214C1186 270 1204 340 1192 420',
      ink,
      15,
    ),
    stroke('M1300 180C1400 160 1460 120 1500 90', ink, 17),
    leaf(270, 126, -36, accent),
    leaf(300, 150, 34, '#28493a'),
    leaf(660, 148, -42, '#28493a'),
    leaf(690, 160, 20, accent),
    leaf(1000, 214, -38, accent),
    leaf(1250, 186, 44, '#28493a'),
    leaf(1300, 180, -46, accent),
    apple(566, 470, 1.02, 'left-apple'),
    apple(888, 544, 1.25, 'middle-apple'),
    apple(1192, 506, 0.94, 'right-apple'),
  ),
);
