import { letters } from '../../drawing/lettering.ts';
import { ink, palettes, paper } from '../../drawing/palette.ts';
import { randomFrom } from '../../drawing/random.ts';
import { at, circle, group, line, range, rect } from '../../drawing/shapes.ts';
import { block, cover, wornBlock } from '../../drawing/sheet.ts';

const { ground, accent, tone } = palettes.culture;
const metal = '#8f9290';

/** Rows of smaller type: each a line of sorts with a bright face. */
function smallType(y: number, seed: string): string {
  const random = randomFrom(seed);
  const sorts: string[] = [];
  for (let x = 0; x < 560; ) {
    const w = 16 + random() * 22;
    sorts.push(rect(x, y, w - 3, 54, metal));
    if (random() > 0.18) sorts.push(rect(x + 5, y + 15, w - 13, 26, paper));
    x += w;
  }
  return sorts.join('');
}

const widths = [78, 66, 46, 62, 70, 46, 72, 78];
const word = [...'Relation'];

function bigType(y: number): string {
  let x = 0;
  return word
    .map((letter, i) => {
      const w = (widths[i] ?? 60) * 1.08;
      const sort =
        rect(x, y, w - 4, 150, metal) +
        rect(x, y + 138, w - 4, 12, '#5f6363') +
        letters(x + w / 2 - 2, y + 108, letter, { size: 122, colour: paper, weight: 700, anchor: 'middle' });
      x += w;
      return sort;
    })
    .join('');
}

const forme = at(
  110,
  250,
  rect(0, 0, 700, 640, ink),
  rect(34, 34, 632, 572, tone),
  rect(60, 60, 580, 520, '#2c3033'),
  group(
    'transform="translate(632 0) scale(-1 1)"',
    at(
      0,
      0,
      group('transform="translate(-2 0) scale(0.995 1)"', bigType(84)),
      ...range(5).map((i) => at(-2, 0, smallType(256 + i * 62, `type ${i}`))),
    ),
  ),
  ...range(4).map((i) => circle(130 + i * 146, 592, 13, ink)),
);

const printedLine = (i: number): string => line([66, 300 + i * 40], [i % 5 === 4 ? 320 : 534, 300 + i * 40], ink, 13);

const printed = at(
  900,
  150,
  rect(14, 16, 600, 780, '#d8bfae'),
  rect(0, 0, 600, 780, paper),
  letters(300, 190, 'Relation', { size: 126, colour: ink, weight: 700, anchor: 'middle' }),
  rect(66, 228, 468, 8, accent),
  ...range(11).map(printedLine),
);

export const firstNewspaper = cover(
  'culture/first-newspaper',
  ground,
  wornBlock(rect(0, 800, 1600, 280, accent)),
  block(rect(0, 800, 1600, 14, ink)),
  block(printed),
  wornBlock(forme),
);
