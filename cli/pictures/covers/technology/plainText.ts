import { letters } from '../../drawing/lettering.ts';
import { ink, palettes, paper } from '../../drawing/palette.ts';
import { at, circle, polygon, range, rect, shape } from '../../drawing/shapes.ts';
import { block, cover, wornBlock } from '../../drawing/sheet.ts';

const { ground, accent, tone } = palettes.technology;

const sign = (y: number, mark: string, size: number): string =>
  letters(70, y, mark, { size, colour: accent, weight: 800 });
const item = (y: number, w: number): string => sign(y + 30, '*', 76) + rect(140, y - 8, w, 20, ink);

const page = at(
  460,
  70,
  rect(14, 16, 680, 700, '#b9bfd4'),
  rect(0, 0, 680, 700, paper),
  sign(142, '#', 104),
  rect(160, 92, 370, 46, ink),
  ...[530, 480].map((w, i) => rect(70, 206 + i * 50, w, 20, ink)),
  item(330, 380),
  item(396, 440),
  item(462, 300),
);

const row = (y: number, count: number): string =>
  range(count)
    .map(
      (i) =>
        circle(800 - ((count - 1) * 84) / 2 + i * 84, y, 30, paper) +
        circle(800 - ((count - 1) * 84) / 2 + i * 84, y, 22, ink) +
        rect(794 - ((count - 1) * 84) / 2 + i * 84, y - 9, 12, 18, ground),
    )
    .join('');

export const plainText = cover(
  'technology/plain-text',
  ground,
  block(circle(800, 420, 470, tone)),
  block(page),
  wornBlock(
    rect(300, 628, 1000, 84, '#3a4148', 'rx="30"'),
    rect(226, 640, 90, 60, ink, 'rx="12"'),
    rect(1284, 640, 90, 60, ink, 'rx="12"'),
    shape('M360 700H1240L1290 800L1390 1067H210L310 800Z', ink),
    shape('M420 700H1180L1206 770H394Z', accent),
  ),
  block(
    rect(386, 596, 828, 12, '#9aa3b8'),
    polygon(
      [
        [770, 700],
        [800, 640],
        [830, 700],
      ],
      tone,
    ),
    row(846, 10),
    row(924, 11),
    row(1002, 12),
  ),
);
