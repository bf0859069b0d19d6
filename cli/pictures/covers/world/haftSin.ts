import { ink, palettes, paper } from '../../drawing/palette.ts';
import { at, circle, ellipse, polygon, range, rect, shape, stroke } from '../../drawing/shapes.ts';

const { tone } = palettes.world;

export const red = '#b9402c';
const green = '#5d7f4a';

export const candle = (x: number): string =>
  at(
    x,
    0,
    rect(-24, 470, 48, 250, paper),
    rect(-64, 716, 128, 26, tone),
    rect(-22, 730, 44, 60, tone),
    rect(-54, 780, 108, 24, tone),
    shape('M0 372C34 414 30 448 0 460C-30 448-34 414 0 372Z', tone),
    shape('M0 410C14 430 12 446 0 452C-12 446-14 430 0 410Z', paper),
  );

export const sprouts = at(
  376,
  804,
  ...range(27).map((i) => {
    const x = -118 + i * 9.1;
    const lean = (i - 13) * 3.4;
    const top = -190 - ((i * 37) % 46);
    return stroke(`M${x} -60Q${x} -130 ${x + lean} ${top}`, i % 3 === 0 ? '#8aa564' : green, 9);
  }),
  shape('M-150-66H150L112 0H-112Z', paper),
  rect(-136, -106, 272, 34, red),
  polygon(
    [
      [-10, -92],
      [-54, -50],
      [-30, -46],
      [-34, -22],
      [0, -80],
    ],
    red,
  ),
  polygon(
    [
      [10, -92],
      [54, -50],
      [30, -46],
      [34, -22],
      [0, -80],
    ],
    red,
  ),
);

export const apple = (x: number, y: number): string =>
  at(
    x,
    y,
    shape('M0-58C24-80 70-68 70-22C70 20 38 50 16 46C6 43-6 43-16 46C-38 50-70 20-70-22C-70-68-24-80 0-58Z', red),
    stroke('M0-58C2-76 8-88 18-96', ink, 8),
    shape('M-46-30C-46-48-34-54-26-54C-36-42-38-30-38-16C-42-18-46-22-46-30Z', '#e8937c'),
  );

export const mirror = at(
  800,
  0,
  ellipse(0, 480, 172, 214, ink),
  ellipse(0, 480, 150, 192, tone),
  ellipse(0, 480, 128, 168, '#bcd2d2'),
  stroke('M-66 500L34 372M-40 560L76 414', paper, 12),
  polygon(
    [
      [-40, 690],
      [40, 690],
      [86, 800],
      [-86, 800],
    ],
    ink,
  ),
);

export const egg = (x: number, colour: string): string =>
  at(
    x,
    754,
    shape('M0-74C34-74 52-22 52 4C52 36 28 50 0 50S-52 36-52 4C-52-22-34-74 0-74Z', paper),
    stroke('M-48-6L-24 12L0-6L24 12L48-6', colour, 9),
    stroke('M-32-38H32M-40 30H40', colour, 7),
  );

export const garlic = at(
  1000,
  760,
  shape('M-8-96C-8-60-66-46-66 4C-66 36-34 46 0 46S66 36 66 4C66-46 10-60 10-100Z', paper),
  stroke('M0-56C-34-30-36 12-20 42M4-56C36-30 38 12 22 42', '#b9ab95', 5),
);

export const hyacinth = at(
  1258,
  804,
  polygon(
    [
      [-60, -90],
      [60, -90],
      [44, 0],
      [-44, 0],
    ],
    tone,
  ),
  rect(-66, -104, 132, 28, '#a85f2f'),
  stroke('M0-100V-330', green, 14),
  shape('M-6-100C-60-150-84-220-88-290C-50-240-14-180-2-110Z', green),
  shape('M6-100C60-150 84-220 92-276C54-236 14-180 2-110Z', green),
  ...range(20).map((i) => {
    const ring = Math.floor(i / 4);
    return circle(-42 + (i % 4) * 28 + (ring % 2) * 8 - 4, -236 - ring * 40, 21, i % 2 ? '#6f6aa3' : '#8e88bd');
  }),
);

export const coins = at(
  1120,
  790,
  ...range(4).map((i) => ellipse(0, -i * 17, 62, 20, i % 2 ? tone : '#a85f2f')),
  ellipse(0, -68, 62, 20, tone),
  ellipse(0, -68, 40, 11, '#a85f2f'),
);
