import { carve } from '../../drawing/carving.ts';
import { ink, palettes, paper } from '../../drawing/palette.ts';
import { at, circle, polygon, range, rect, shape } from '../../drawing/shapes.ts';
import { block, cover, wornBlock } from '../../drawing/sheet.ts';

const { ground, accent, tone } = palettes.technology;
const rails = 520;

const wagon = (i: number): string =>
  at(
    150 + i * 106,
    rails,
    rect(0, -92, 92, 70, i % 2 === 0 ? tone : paper),
    rect(0, -100, 92, 14, ink),
    rect(-8, -26, 108, 12, ink),
    rect(42, -86, 8, 62, ink),
    circle(22, -10, 14, ink),
    circle(70, -10, 14, ink),
  );

const engine = at(
  1216,
  rails,
  rect(0, -136, 78, 116, ink),
  rect(-10, -150, 98, 18, ink),
  rect(18, -116, 40, 40, tone),
  rect(70, -92, 124, 64, ink),
  rect(150, -140, 28, 60, ink),
  rect(142, -148, 44, 16, ink),
  shape('M96-92A16 16 0 0 1 128-92Z', tone),
  polygon(
    [
      [194, -44],
      [226, -4],
      [180, -4],
    ],
    ink,
  ),
  ...[22, 78, 132, 170].map((x, i) => circle(x, -16, i < 2 ? 24 : 15, ink)),
  ...[22, 78].map((x) => circle(x, -16, 9, tone)),
);

const smoke = shape(
  'M1384 366C1330 330 1400 290 1340 262C1250 290 1220 220 1130 250C1060 200 980 250 900 212C820 196 740 236 640 206C760 170 860 178 940 172C1040 150 1100 190 1180 166C1270 170 1310 180 1380 210C1440 250 1380 300 1412 366Z',
  paper,
);

const arch = (i: number): string => {
  const x = 236 + i * 232;
  return `M${x} 1067V720A92 92 0 0 1 ${x + 184} 720V1067Z`;
};
const viaduct = shape(`M0 ${rails}H1600V1067H0Z${range(5).map(arch).join('')}`, accent, 'fill-rule="evenodd"');

export const fourteenKilobytes = cover(
  'technology/fourteen-kilobytes',
  ground,
  block(circle(330, 236, 112, tone)),
  wornBlock(shape('M0 760C240 640 420 690 640 780S1100 720 1240 680S1500 700 1600 740V1067H0Z', '#a9b2cf')),
  block(
    carve({
      area: [0, 900, 1600, 170],
      degrees: 0,
      gap: 24,
      length: 120,
      width: 6,
      seed: 'river',
      colour: paper,
      rest: () => 0.4,
    }),
  ),
  block(smoke),
  wornBlock(viaduct),
  block(
    carve({
      area: [0, 560, 1600, 70],
      degrees: 0,
      gap: 30,
      length: 74,
      width: 5,
      seed: 'stones',
      colour: '#6b7cb5',
      rest: () => 0.35,
    }),
    rect(0, rails - 4, 1600, 20, ink),
  ),
  wornBlock(
    polygon(
      [
        [0, 470],
        [70, 500],
        [150, 540],
        [190, 680],
        [168, 820],
        [214, 1067],
        [0, 1067],
      ],
      ink,
    ),
    polygon(
      [
        [1600, 450],
        [1520, 500],
        [1440, 545],
        [1412, 700],
        [1436, 860],
        [1400, 1067],
        [1600, 1067],
      ],
      ink,
    ),
  ),
  block(rect(0, rails - 4, 1600, 14, ink), ...range(10).map(wagon), engine),
);
