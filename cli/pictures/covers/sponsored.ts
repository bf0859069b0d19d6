import { carve } from '../drawing/carving.ts';
import { ink, palettes, paper } from '../drawing/palette.ts';
import { at, circle, group, rect, shape, stroke } from '../drawing/shapes.ts';
import { block, cover, wornBlock } from '../drawing/sheet.ts';

const { ground, accent, tone } = palettes.sponsored;

const tag = group(
  'transform="translate(1262 600) rotate(14)"',
  stroke('M-24-76C-10-50 0-30 0 0', ink, 7),
  shape('M-46 28L-20-14H20L46 28V190H-46Z', '#c9a24a'),
  circle(0, 14, 11, ground),
  rect(-26, 62, 52, 11, ink),
  rect(-26, 90, 52, 11, ink),
  rect(-26, 118, 34, 11, ink),
);

export const sponsored = cover(
  'sponsored/this-space',
  ground,
  block(
    carve({
      area: [0, 40, 1600, 480],
      degrees: 0,
      gap: 60,
      length: 200,
      width: 7,
      seed: 'open sky',
      colour: paper,
      rest: () => 0.45,
    }),
  ),
  wornBlock(shape('M0 800C320 740 620 800 900 770S1380 730 1600 780V1067H0Z', tone)),
  wornBlock(rect(470, 560, 40, 420, ink), rect(1090, 560, 40, 420, ink), rect(510, 690, 580, 16, ink)),
  wornBlock(shape('M0 930C300 880 560 950 840 930S1320 890 1600 930V1067H0Z', accent)),
  block(
    carve({
      area: [0, 950, 1600, 110],
      degrees: -3,
      gap: 26,
      length: 60,
      width: 7,
      seed: 'grass',
      colour: tone,
      rest: () => 0.4,
    }),
  ),
  block(at(300, 170, rect(14, 18, 1000, 440, accent), rect(0, 0, 1000, 440, ink), rect(26, 26, 948, 388, paper)), tag),
);
