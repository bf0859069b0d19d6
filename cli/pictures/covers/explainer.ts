import { carve } from '../drawing/carving.ts';
import { ink, palettes, paper } from '../drawing/palette.ts';
import { at, circle, clipped, group, polygon, range, rect, shape } from '../drawing/shapes.ts';
import { block, cover, wornBlock } from '../drawing/sheet.ts';

const { ground, accent, tone } = palettes.explainers;
const radius = 216;

const house = (x: number, y: number, wall: string): string =>
  at(
    x,
    y,
    polygon(
      [
        [-12, 50],
        [45, 0],
        [102, 50],
      ],
      '#b4502f',
    ),
    rect(0, 48, 90, 74, wall),
    rect(34, 76, 24, 46, ink),
  );

const sales = [
  rect(-220, -220, 440, 440, paper),
  ...range(5).map((i) => rect(-150 + i * 64, 96 - i * 48, 46, 60 + i * 48, i === 4 ? tone : accent)),
  rect(-180, 156, 360, 10, ink),
];
const survey = [
  rect(-220, -220, 440, 440, '#cfdcd2'),
  polygon(
    [
      [-220, 60],
      [220, 20],
      [220, 220],
      [-220, 220],
    ],
    '#8aa07a',
  ),
  house(-150, -10, paper),
  house(-30, -100, paper),
  house(64, 30, paper),
];
const trial = [
  rect(-220, -220, 220, 440, tone),
  rect(0, -220, 220, 440, '#8aa07a'),
  ...range(6).map((i) => rect(-200, -170 + i * 66, 186, 20, '#b06f31')),
  ...range(6).map((i) => rect(14, -170 + i * 66, 186, 20, '#6b8160')),
  rect(-7, -220, 14, 440, ink),
];

function lens(x: number, y: number, degrees: number, name: string, seen: string[]): string {
  const handle = group(
    `transform="rotate(${degrees})"`,
    rect(-26, radius + 10, 52, 60, tone),
    rect(-34, radius + 62, 68, 210, ink, 'rx="20"'),
  );
  return at(x, y, handle, circle(0, 0, radius + 26, ink), clipped(name, circle(0, 0, radius - 4, ink), ...seen));
}

export const explainer = cover(
  'explainers/how-to-read-a-claim',
  ground,
  block(circle(548, 190, 84, tone)),
  wornBlock(shape('M0 560C300 470 520 520 800 500S1300 440 1600 520V1067H0Z', '#93a9ab')),
  wornBlock(shape('M0 740C260 690 600 760 900 720S1400 680 1600 730V1067H0Z', accent)),
  block(
    carve({
      area: [0, 760, 1600, 300],
      degrees: -5,
      gap: 36,
      length: 130,
      width: 7,
      seed: 'countryside',
      colour: '#7d98a3',
      rest: () => 0.4,
    }),
  ),
  block(
    lens(296, 470, 14, 'lens-sales', sales),
    lens(800, 520, 0, 'lens-survey', survey),
    lens(1304, 470, -14, 'lens-trial', trial),
  ),
);
