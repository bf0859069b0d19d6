import { carve } from '../../drawing/carving.ts';
import { ink, palettes, paper } from '../../drawing/palette.ts';
import { at, clipped, type Point, points, range, rect, shape, stroke } from '../../drawing/shapes.ts';
import { block, cover, wornBlock } from '../../drawing/sheet.ts';

const { ground, accent, tone } = palettes.science;

/** The shape of the record, not its values: a rise that steepens, and one tooth for every few years. */
const teeth: Point[] = range(81).map((i) => {
  const u = i / 80;
  const rise = 520 - 130 * u - 260 * u * u;
  return [130 + u * 1340, rise + (i % 2 === 0 ? 19 : -19)];
});

const observatory = at(
  1010,
  622,
  rect(0, -34, 92, 44, paper),
  shape('M96 10V-30A34 34 0 0 1 164-30V10Z', paper),
  rect(126, -66, 10, 40, ink),
  rect(18, -20, 18, 18, ink),
  rect(50, -20, 18, 18, ink),
  rect(40, -124, 7, 92, ink),
  rect(22, -120, 42, 7, ink),
);

const mountain = 'M-20 870C200 800 420 650 640 584C730 558 810 556 900 578C1140 640 1380 800 1620 870V960H-20Z';

export const keelingCurve = cover(
  'science/keeling-curve',
  ground,
  block(
    carve({
      area: [0, 40, 1600, 420],
      degrees: 0,
      gap: 54,
      length: 170,
      width: 7,
      seed: 'pacific sky',
      colour: paper,
      rest: () => 0.5,
    }),
  ),
  block(observatory),
  wornBlock(shape(mountain, ink)),
  block(
    clipped(
      'slopes',
      shape(mountain, ink),
      carve({
        area: [200, 610, 1200, 240],
        degrees: 16,
        gap: 34,
        length: 110,
        width: 7,
        seed: 'lava',
        colour: '#3f5a4c',
        rest: () => 0.4,
      }),
    ),
  ),
  wornBlock(shape('M-20 846C240 800 420 850 620 836S1180 800 1620 846V1080H-20Z', accent)),
  block(
    carve({
      area: [0, 880, 1600, 190],
      degrees: 0,
      gap: 27,
      length: 150,
      width: 7,
      seed: 'pacific',
      colour: ground,
      rest: () => 0.45,
    }),
  ),
  block(stroke(`M${points(teeth)}`, tone, 13)),
);
