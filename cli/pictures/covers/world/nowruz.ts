import { rays } from '../../drawing/carving.ts';
import { ink, palettes } from '../../drawing/palette.ts';
import { group, line, polygon, range, rect } from '../../drawing/shapes.ts';
import { block, cover, wornBlock } from '../../drawing/sheet.ts';
import { apple, candle, coins, egg, garlic, hyacinth, mirror, red, sprouts } from './haftSin.ts';

const { ground, accent } = palettes.world;

export const nowruz = cover(
  'world/nowruz',
  accent,
  block(rays([800, 430], 380, 1150, 40, '#3d7d8b', 'spring light')),
  wornBlock(rect(0, 796, 1600, 280, ground)),
  wornBlock(rect(0, 796, 1600, 18, ink)),
  block(
    range(17)
      .map((i) =>
        polygon(
          [
            [i * 100, 900],
            [i * 100 + 50, 860],
            [i * 100 + 100, 900],
            [i * 100 + 50, 940],
          ],
          i % 2 ? red : accent,
        ),
      )
      .join(''),
    line([0, 836], [1600, 836], red, 8),
    line([0, 964], [1600, 964], red, 8),
  ),
  group(
    'transform="translate(800 838) scale(1.26) translate(-800 -804)"',
    block(mirror, candle(590), candle(1010), sprouts, hyacinth, coins, garlic),
    block(apple(560, 758), apple(668, 764), egg(776, accent), egg(890, red)),
  ),
);
