import { ink, palettes, paper } from '../../drawing/palette.ts';
import { at, circle, ellipse, range, rect, shape, stroke } from '../../drawing/shapes.ts';
import { block, cover, wornBlock } from '../../drawing/sheet.ts';

const { ground, accent, tone } = palettes.opinion;

const glass =
  'M30 96H190C206 104 216 120 216 142V420C216 444 200 456 180 456H40C20 456 4 444 4 420V142C4 120 14 104 30 96Z';

const jar = (x: number, content: string, label: string): string =>
  at(
    x,
    338,
    shape(glass, content),
    rect(22, 26, 176, 60, ink, 'rx="10"'),
    rect(34, 84, 152, 14, ink),
    stroke('M28 160V400', paper, 7, 'opacity="0.75"'),
    label,
  );

const label = (mark: string): string =>
  at(
    0,
    0,
    rect(40, 204, 158, 168, paper),
    rect(40, 204, 158, 12, accent),
    mark,
    rect(62, 318, 114, 11, ink),
    rect(62, 340, 78, 11, ink),
  );

const pear = shape(
  'M119 232C136 232 134 254 140 268C154 290 142 306 119 306S84 290 98 268C104 254 102 232 119 232Z',
  tone,
);
const berries =
  [98, 119, 140].map((x) => circle(x, 278, 13, accent)).join('') +
  [108, 130].map((x) => circle(x, 256, 13, accent)).join('');
const plum = ellipse(119, 270, 26, 32, ink);
const leaf = shape('M90 300C86 256 116 232 152 238C154 276 130 306 90 300Z', '#5f7a46');

export const whyWeLabel = cover(
  'opinion/why-we-label-everything',
  ground,
  block(...range(9).map((i) => rect(i * 200 - 60, 0, 96, 1067, '#ecce84'))),
  block(
    jar(92, '#c98f2e', label(pear)),
    jar(392, accent, label(berries)),
    jar(692, '#2b2f33', ''),
    jar(992, '#6d3a4f', label(plum)),
    jar(1292, '#7d8f4f', label(leaf)),
  ),
  wornBlock(
    rect(0, 112, 1600, 46, ink),
    rect(180, 156, 54, 84, ink),
    rect(1366, 156, 54, 84, ink),
    rect(0, 792, 1600, 60, ink),
    rect(180, 850, 54, 130, ink),
    rect(1366, 850, 54, 130, ink),
  ),
);
