import { rays } from '../../drawing/carving.ts';
import { ink, palettes, paper } from '../../drawing/palette.ts';
import { at, circle, line, range, rect, stroke, turned } from '../../drawing/shapes.ts';
import { block, cover, wornBlock } from '../../drawing/sheet.ts';

const { ground, accent, tone } = palettes.business;

const key = (i: number): string => {
  const [x, y] = [52 + (i % 3) * 112, 500 + Math.floor(i / 3) * 88];
  return rect(x, y, 92, 60, i === 4 ? tone : paper, 'rx="26"');
};

const phone = at(
  590,
  300,
  rect(18, 22, 420, 900, '#8f3519', 'rx="64"'),
  rect(0, 0, 420, 900, ink, 'rx="64"'),
  rect(46, 66, 328, 300, ground, 'rx="16"'),
  line([84, 130], [250, 130], ink, 14),
  line([84, 180], [330, 180], ink, 14),
  line([84, 230], [300, 230], ink, 14),
  rect(84, 284, 150, 44, accent, 'rx="8"'),
  rect(52, 402, 92, 56, tone, 'rx="26"'),
  rect(276, 402, 92, 56, tone, 'rx="26"'),
  circle(210, 430, 38, paper),
  ...range(12).map(key),
);

const coin = at(
  800,
  230,
  circle(0, 0, 168, ink),
  circle(0, 0, 154, tone),
  circle(0, 0, 118, 'none', `stroke="${ink}" stroke-width="8" stroke-dasharray="4 15"`),
  stroke('M-34 44V-52L-62 -30M14 -52H58V-8H20V44H60', ink, 0),
  rect(-16, -78, 32, 120, ink, 'rx="4"'),
  rect(-46, -78, 40, 28, ink, 'rx="4"'),
  rect(-52, 40, 104, 26, ink, 'rx="4"'),
);

export const moneyByText = cover(
  'business/money-by-text-message',
  accent,
  block(rays([800, 230], 240, 900, 44, ground, 'coin rays')),
  turned(5, [800, 600], block(coin), wornBlock(phone), block(rect(606, 300, 388, 30, '#0f1316', 'rx="15"'))),
);
