import { figure } from '../drawing/figure.ts';
import { letters } from '../drawing/lettering.ts';
import { ink, palettes, paper } from '../drawing/palette.ts';
import { circle, polygon, rect } from '../drawing/shapes.ts';

const { ground, accent, tone } = palettes.technology;
const typed = {
  size: 62,
  colour: ink,
  weight: 500,
  more: 'style="font-family:\'DejaVu Sans Mono\',monospace"',
} as const;
const set = { size: 64, colour: ink, weight: 450 } as const;

const lines = ['Bread', 'flour', 'water', 'salt'];

export const beforeAndAfter = figure(
  { folder: 'technology/plain-text', name: 'before-and-after', width: 1600, height: 900, ground },
  rect(74, 74, 650, 760, '#bcc2d6'),
  rect(60, 60, 650, 760, '#efece3'),
  rect(890, 74, 650, 760, '#bcc2d6'),
  rect(876, 60, 650, 760, paper),
  letters(120, 196, `# ${lines[0]}`, typed),
  letters(120, 340, 'Mix *slowly*:', typed),
  ...lines.slice(1).map((text, i) => letters(120, 480 + i * 110, `* ${text}`, typed)),
  letters(936, 214, lines[0] ?? '', { ...set, size: 112, weight: 750 }),
  rect(936, 244, 530, 6, accent),
  letters(936, 350, 'Mix ', set),
  letters(1058, 350, 'slowly', { ...set, italic: true }),
  letters(1232, 350, ':', set),
  ...lines
    .slice(1)
    .flatMap((text, i) => [circle(956, 460 + i * 110, 12, accent), letters(1000, 480 + i * 110, text, set)]),
  polygon(
    [
      [736, 400],
      [800, 400],
      [800, 356],
      [862, 440],
      [800, 524],
      [800, 480],
      [736, 480],
    ],
    tone,
  ),
);
