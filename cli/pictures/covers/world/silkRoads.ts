import { carve } from '../../drawing/carving.ts';
import { ink, palettes, paper } from '../../drawing/palette.ts';
import { at, circle, group, type Point, polygon, shape, stroke } from '../../drawing/shapes.ts';
import { block, cover, wornBlock } from '../../drawing/sheet.ts';

const { ground, accent, tone } = palettes.world;

/** A Bactrian camel that walks to the left, about 300 wide; the feet stand on y = 0. */
const camel = (load: string): string =>
  group(
    '',
    shape(
      'M8-236C-4-240-8-226 0-214C14-206 30-206 42-208C44-180 48-150 70-128C84-112 92-104 96-92L92 0H112L120-84C150-76 186-76 214-84L226-44L220 0H240L250-50L252 0H270L274-84C292-100 296-130 286-150C276-166 262-166 254-172C246-196 226-204 214-186C206-174 200-164 190-162C178-160 168-164 160-176C148-204 124-206 116-184C110-170 104-162 96-160C84-164 78-186 72-214C66-234 48-244 30-242Z',
      ink,
    ),
    shape('M112-84L128-44L122 0H142L146-48L140-84Z', ink),
    stroke('M284-140C300-130 298-110 296-92', ink, 7),
    shape('M148-180C160-150 186-150 200-178L216-120C190-100 160-100 138-120Z', load),
    stroke('M140-132C164-116 190-116 212-132', paper, 6),
  );

const range1: Point[] = [
  [0, 560],
  [120, 430],
  [210, 500],
  [360, 270],
  [470, 400],
  [560, 330],
  [760, 520],
  [900, 360],
  [1040, 470],
  [1190, 220],
  [1330, 420],
  [1430, 340],
  [1600, 520],
  [1600, 800],
  [0, 800],
];
const snow: Point[][] = [
  [
    [360, 270],
    [297, 367],
    [330, 390],
    [352, 356],
    [380, 402],
    [410, 352],
    [432, 355],
  ],
  [
    [1190, 220],
    [1112, 357],
    [1150, 372],
    [1180, 322],
    [1210, 390],
    [1236, 330],
    [1276, 342],
  ],
  [
    [900, 360],
    [860, 406],
    [884, 424],
    [905, 396],
    [926, 420],
    [944, 394],
  ],
  [
    [120, 430],
    [84, 470],
    [110, 480],
    [126, 462],
    [146, 476],
    [160, 462],
  ],
  [
    [560, 330],
    [526, 360],
    [550, 380],
    [566, 362],
    [590, 386],
    [606, 376],
  ],
  [
    [1430, 340],
    [1388, 378],
    [1416, 396],
    [1434, 372],
    [1456, 394],
    [1474, 386],
  ],
];

export const silkRoads = cover(
  'world/silk-roads',
  ground,
  block(circle(690, 250, 116, tone)),
  wornBlock(polygon(range1, accent)),
  block(...snow.map((cap) => polygon(cap, paper))),
  block(
    carve({
      area: [0, 520, 1600, 260],
      degrees: 62,
      gap: 52,
      length: 100,
      width: 7,
      seed: 'tian shan',
      colour: '#5f929b',
      rest: () => 0.5,
    }),
  ),
  wornBlock(shape('M0 700C300 610 520 640 800 690S1300 720 1600 640V1067H0Z', '#b96a3a')),
  wornBlock(shape('M0 860C260 800 520 790 800 812S1340 850 1600 800V1067H0Z', tone)),
  block(
    carve({
      area: [0, 880, 1600, 180],
      degrees: -3,
      gap: 30,
      length: 170,
      width: 7,
      seed: 'dune',
      colour: '#f1c9a0',
      rest: () => 0.42,
    }),
  ),
  group(
    'transform="translate(0 900) scale(1.42)"',
    block(
      at(90, -16, camel('#e6c08f')),
      at(440, -34, camel(paper)),
      at(790, -22, camel('#b9472a')),
      stroke('M346 -150C380 -170 426 -226 446 -246M690 -170C734 -172 780 -220 798 -236', ink, 4),
    ),
  ),
);
