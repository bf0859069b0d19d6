import { geoOrthographic, geoPath } from 'd3-geo';
import { carve } from '../../drawing/carving.ts';
import { bone, ink, palettes, paper } from '../../drawing/palette.ts';
import { randomFrom } from '../../drawing/random.ts';
import { at, circle, clipped, ellipse, polygon, rect, shape, stroke } from '../../drawing/shapes.ts';
import { block, cover, wornBlock } from '../../drawing/sheet.ts';
import { land } from '../../drawing/world.ts';

const { accent, tone } = palettes.science;
const random = randomFrom('sea of tranquility');
const stars = Array.from({ length: 70 }, () => circle(random() * 1600, random() * 700, 1.5 + random() * 4, paper)).join(
  '',
);

const earth = geoPath(geoOrthographic().rotate([40, -12, 18]).translate([330, 290]).scale(150).clipAngle(90));

const module = at(
  930,
  330,
  stroke('M-60 180L-190 330M60 180L190 330M-130 120L-190 330M130 120L190 330', tone, 13),
  ellipse(-194, 334, 46, 12, tone),
  ellipse(194, 334, 46, 12, tone),
  polygon(
    [
      [-130, 90],
      [130, 90],
      [130, 190],
      [-130, 190],
    ],
    tone,
  ),
  polygon(
    [
      [-70, 90],
      [0, 90],
      [0, 190],
      [-70, 190],
    ],
    '#8d3422',
  ),
  polygon(
    [
      [70, 90],
      [130, 90],
      [130, 190],
      [70, 190],
    ],
    '#8d3422',
  ),
  polygon(
    [
      [-36, 190],
      [36, 190],
      [58, 250],
      [-58, 250],
    ],
    bone,
  ),
  polygon(
    [
      [-120, 78],
      [-140, 20],
      [-104, -70],
      [-40, -104],
      [50, -104],
      [112, -60],
      [136, 20],
      [116, 78],
    ],
    bone,
  ),
  polygon(
    [
      [-104, -70],
      [-40, -104],
      [-26, 78],
      [-120, 78],
      [-140, 20],
    ],
    '#b9b3a0',
  ),
  polygon(
    [
      [-92, -38],
      [-46, -56],
      [-54, -4],
    ],
    ink,
  ),
  polygon(
    [
      [6, -48],
      [62, -34],
      [22, 2],
    ],
    ink,
  ),
  rect(-4, 22, 60, 56, ink),
  stroke('M76-92L118-150', bone, 7),
  ellipse(126, -160, 34, 22, bone),
  stroke('M-60-104V-140M-76-140H-44', bone, 7),
);

const crater = (x: number, y: number, rx: number): string =>
  ellipse(x, y, rx, rx * 0.24, '#8f8a7a') + ellipse(x + rx * 0.06, y + rx * 0.05, rx * 0.86, rx * 0.17, '#4a4a45');

const plain = 'M0 800C260 760 520 790 800 780S1340 750 1600 792V1067H0Z';

export const apollo = cover(
  'science/apollo-11',
  '#171c21',
  stars,
  block(
    circle(330, 290, 150, '#7fa5a6'),
    shape(earth(land('110m')) ?? '', accent),
    clipped('night-side', circle(330, 290, 152, ink), circle(426, 376, 172, '#171c21', 'opacity="0.86"')),
  ),
  block(stroke('M1640 60C1460 70 1280 110 1140 190', paper, 9, 'stroke-dasharray="2 30"')),
  wornBlock(shape(plain, bone)),
  clipped(
    'plain',
    shape(plain, bone),
    block(
      carve({
        area: [0, 800, 1600, 260],
        degrees: 0,
        gap: 30,
        length: 130,
        width: 6,
        seed: 'regolith',
        colour: '#b9b3a0',
        rest: () => 0.5,
      }),
    ),
  ),
  block(
    crater(300, 880, 170),
    crater(1340, 860, 120),
    crater(700, 1010, 210),
    crater(560, 836, 60),
    crater(1200, 990, 90),
    ellipse(930, 846, 190, 26, '#8f8a7a'),
  ),
  block(stroke('M912 600L904 790M930 600V800M948 600L956 790', paper, 6, 'stroke-dasharray="40 22"'), module),
);
