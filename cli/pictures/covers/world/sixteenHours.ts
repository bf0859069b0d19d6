import { carve } from '../../drawing/carving.ts';
import { ink, palettes, paper } from '../../drawing/palette.ts';
import { at, circle, range, rect, shape, stroke } from '../../drawing/shapes.ts';
import { block, cover, wornBlock } from '../../drawing/sheet.ts';

const { ground, accent, tone } = palettes.world;

const mast = (x: number, h: number): string =>
  rect(x - 5, 220 - h, 10, h, ink) +
  rect(x - 52, 220 - h * 0.72, 104, 7, ink) +
  rect(x - 38, 220 - h * 0.45, 76, 7, ink);

const ship = at(
  900,
  86,
  mast(90, 190),
  mast(390, 190),
  stroke('M90 34L240 176M390 34L240 176M90 34L-16 190M390 34L500 180', ink, 4),
  rect(216, 92, 44, 120, ink),
  rect(216, 104, 44, 16, tone),
  shape('M238 84C210 66 250 44 222 22C206 10 226-6 210-22C262-6 262 26 258 40C254 60 266 70 256 84Z', '#8ba3a2'),
  shape('M-30 200H520C512 246 488 272 470 284H24C-4 268-22 236-30 200Z', ink),
  rect(-8, 222, 512, 10, tone),
  circle(-24, 202, 26, ink),
  circle(-24, 202, 11, tone),
);

const shell = (x: number, y: number, r: number): string =>
  at(
    x,
    y,
    shape(`M${-r} 0A${r} ${r} 0 0 1 ${r} 0Z`, '#7fa5a6'),
    ...range(3).map((i) => rect(-r * 0.5 + i * r * 0.5 - 2, -r * 0.7, 4, r * 0.7, accent)),
  );

const whale = at(
  985,
  520,
  shape(
    'M0 96C-6 20 40-6 120-10C240-16 330 40 420 72C440 50 434 20 416-6C450-4 470 16 474 40C492 22 516 14 544 20C530 46 500 74 470 92C420 128 330 152 230 156C130 160 6 156 0 96Z',
    '#154754',
  ),
  shape('M150 130L190 200L222 142Z', '#154754'),
  stroke('M10 108C50 124 96 124 132 114', accent, 6),
  circle(138, 84, 7, accent),
);

export const sixteenHours = cover(
  'world/sixteen-hours',
  ground,
  block(ship),
  wornBlock(rect(0, 348, 1600, 730, accent)),
  block(
    carve({
      area: [0, 360, 1600, 70],
      degrees: 0,
      gap: 22,
      length: 120,
      width: 6,
      seed: 'surface',
      colour: ground,
      rest: (_, v) => 0.3 + v * 0.5,
    }),
    carve({
      area: [0, 450, 1600, 380],
      degrees: 0,
      gap: 54,
      length: 90,
      width: 5,
      seed: 'deep',
      colour: '#4f8996',
      rest: () => 0.7,
    }),
  ),
  block(whale),
  wornBlock(shape('M0 860C180 800 260 900 470 912S800 880 960 930S1340 900 1600 962V1067H0Z', ink)),
  block(
    carve({
      area: [0, 965, 1600, 90],
      degrees: 3,
      gap: 26,
      length: 80,
      width: 5,
      seed: 'floor',
      colour: '#47545a',
      rest: () => 0.55,
    }),
    shell(1180, 916, 24),
    shell(1330, 928, 34),
    shell(1450, 946, 22),
  ),
  block(
    stroke(
      'M876 288C800 330 800 560 700 760C640 880 520 908 430 904C300 896 260 872 170 836C110 818 40 836-20 856',
      paper,
      17,
    ),
  ),
  block(
    stroke(
      'M876 288C800 330 800 560 700 760C640 880 520 908 430 904C300 896 260 872 170 836C110 818 40 836-20 856',
      tone,
      10,
      'stroke-dasharray="58 30 14 30 14 30"',
    ),
  ),
);
