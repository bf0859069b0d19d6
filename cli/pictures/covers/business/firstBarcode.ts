import { carve } from '../../drawing/carving.ts';
import { ink, palettes, paper } from '../../drawing/palette.ts';
import { at, circle, type Point, polygon, range, rect } from '../../drawing/shapes.ts';
import { block, cover, wornBlock } from '../../drawing/sheet.ts';

const { ground, accent, tone } = palettes.business;

/** Bars and gaps in modules, in turn; the second half settles into the even rhythm of a fence. */
const rhythm = [
  1, 1, 1, 2, 3, 1, 1, 2, 2, 1, 4, 1, 1, 3, 2, 1, 1, 2, 3, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,
  2, 2, 2,
];
const module = 16.4;
const left = 150;

const hill = (x: number): number => 880 - 120 * Math.sin(((x - 300) / 1600) * Math.PI);

function bar(x: number, w: number): string {
  const grown = Math.max(0, Math.min(1, (x - 690) / 260));
  const top = 210 + grown * (hill(x) - 210 - 350);
  const peak = grown * 46;
  const outline: Point[] = [
    [x, top + peak],
    [x + w / 2, top],
    [x + w, top + peak],
    [x + w, hill(x) + 26],
    [x, hill(x) + 26],
  ];
  return polygon(outline, ink);
}

function bars(): string {
  const drawn: string[] = [];
  let x = left;
  rhythm.forEach((modules, i) => {
    const w = modules * module;
    if (i % 2 === 0) drawn.push(bar(x, w));
    x += w;
  });
  return drawn.join('');
}

const rail = (below: number): string =>
  polygon(
    [
      [800, hill(800) - below],
      [1460, hill(1460) - below],
      [1460, hill(1460) - below + 30],
      [800, hill(800) - below + 30],
    ],
    ink,
  );

const land: Point[] = [...range(41).map((i): Point => [i * 40, hill(i * 40)]), [1600, 1067], [0, 1067]];

const house = at(
  1215,
  318,
  polygon(
    [
      [0, 120],
      [120, 20],
      [240, 120],
    ],
    accent,
  ),
  rect(26, 118, 188, 350, paper),
  rect(64, 160, 46, 56, ink),
  rect(134, 160, 46, 56, ink),
  rect(170, 14, 28, 60, ink),
);

export const firstBarcode = cover(
  'business/first-barcode',
  ground,
  block(circle(960, 230, 104, tone)),
  block(house),
  wornBlock(polygon(land, tone)),
  block(
    carve({
      area: [0, 880, 1600, 190],
      degrees: -4,
      gap: 30,
      length: 90,
      width: 7,
      seed: 'barcode hill',
      colour: ground,
      rest: () => 0.45,
    }),
  ),
  wornBlock(bars(), rail(250), rail(90)),
  block(rect(60, 466, 1480, 11, '#dd3a1c')),
);
