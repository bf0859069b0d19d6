import { palettes, paper } from '../../drawing/palette.ts';
import { circle, range, rect, shape, stroke, turned } from '../../drawing/shapes.ts';
import { block, cover, wornBlock } from '../../drawing/sheet.ts';

const { ground, accent, tone } = palettes.science;
const count = 36;

const ring = range(count)
  .map((i) => {
    const a = (-90 + ((i + 1) * 360) / count) * (Math.PI / 180);
    const [x, y] = [800 + Math.cos(a) * 428, 533 + Math.sin(a) * 428];
    const last = i === count - 1;
    const r = 30 - (i / count) * 16;
    return last ? circle(x, y, 20, 'none', `stroke="${paper}" stroke-width="7"`) : circle(x, y, r, tone);
  })
  .join('');

const steel =
  'M782 196H818V680C818 712 850 716 854 756L866 918L846 920L826 800C820 772 780 772 774 800L754 920L734 918L746 756C750 716 782 712 782 680Z';

export const smallpox = cover(
  'science/smallpox',
  accent,
  wornBlock(circle(800, 533, 346, '#2f5441')),
  block(ring),
  turned(
    32,
    [800, 545],
    block(
      shape(steel, '#1c352a', 'transform="translate(16 10)"'),
      shape(steel, paper),
      stroke('M808 236V660', '#b9c2b4', 5),
      rect(772, 186, 56, 14, paper),
      shape('M800 790C820 796 832 850 836 886C838 916 820 930 800 930S762 916 764 886C768 850 780 796 800 790Z', tone),
      shape('M782 888C782 866 788 846 794 834C792 860 792 886 798 908C788 906 782 898 782 888Z', ground),
    ),
  ),
);
