import { ink, palettes, paper } from '../../drawing/palette.ts';
import { at, ellipse, group, line, polygon, range, rect, shape, stroke } from '../../drawing/shapes.ts';
import { block, cover, wornBlock } from '../../drawing/sheet.ts';

const { ground, accent, tone } = palettes.opinion;

const chair = (x: number): string =>
  at(
    x,
    470,
    rect(0, 0, 22, 500, ink),
    rect(168, 0, 22, 500, ink),
    ...range(3).map((i) => rect(14, 34 + i * 74, 162, 34, ink)),
    rect(-10, 276, 210, 40, ink),
    rect(10, 400, 170, 14, ink),
  );

const guest = at(
  690,
  436,
  stroke('M20 290C-16 40 60 0 120 0S256 40 220 290', accent, 26),
  stroke('M78 290C66 170 76 80 96 14M120 290V10M162 290C174 170 164 80 144 14', accent, 13),
  ellipse(120, 312, 150, 34, accent),
  stroke('M34 330L-4 540M206 330L244 540M84 344L70 540M156 344L170 540', accent, 20),
  line([14, 446], [226, 446], accent, 13),
);

const table = group('', rect(-60, 560, 1740, 44, tone), rect(-60, 596, 1740, 16, '#5f5026'));

const sheets = [190, 470, 1050, 1320]
  .map((x) => shape(`M${x} 560L${x + 26} 536H${x + 126}L${x + 112} 560Z`, paper))
  .join('');

export const guestColumn = cover(
  'opinion/a-guest-column',
  ground,
  wornBlock(
    polygon(
      [
        [690, 250],
        [910, 250],
        [1230, 880],
        [370, 880],
      ],
      '#f6e2ad',
    ),
    rect(0, 860, 1600, 220, '#dcb863'),
  ),
  block(
    rect(793, 0, 14, 160, ink),
    polygon(
      [
        [764, 150],
        [836, 150],
        [916, 250],
        [684, 250],
      ],
      ink,
    ),
    ellipse(800, 252, 44, 16, paper),
  ),
  group(
    'transform="translate(800 952) scale(1.1) translate(-810 -980)"',
    block(table, sheets, shape('M752 560L778 530H886L872 560Z', paper)),
    wornBlock(chair(180), chair(440), chair(1000), chair(1260)),
    block(guest),
  ),
);
