import { figure } from '../drawing/figure.ts';
import { letters } from '../drawing/lettering.ts';
import { ink, palettes, paper } from '../drawing/palette.ts';
import { line, polygon, range, rect } from '../drawing/shapes.ts';

const { accent, tone } = palettes.technology;
const grey = '#5c6275';
const [server, reader] = [330, 1270];

const packets = (y: number, count: number): string => {
  const w = 880 / Math.max(count, 10);
  return range(count)
    .map((i) => rect(360 + i * (880 / count) + w * 0.12, y - 34, (880 / count) * 0.76, 68, accent))
    .join('');
};

const round = (y: number, count: number, bytes: string): string[] => [
  packets(y, count),
  polygon(
    [
      [1244, y - 30],
      [1270, y],
      [1244, y + 30],
    ],
    accent,
  ),
  letters(80, y + 26, String(count), { size: 88, colour: accent, weight: 750, anchor: 'start' }),
  letters(800, y + 104, bytes, { size: 54, colour: ink, weight: 500, anchor: 'middle' }),
];

const answer = (y: number): string =>
  line([reader - 30, y], [server + 40, y + 44], tone, 9, 'stroke-dasharray="4 20"') +
  polygon(
    [
      [server + 56, y + 18],
      [server + 20, y + 46],
      [server + 60, y + 66],
    ],
    tone,
  );

export const roundTrip = figure(
  { folder: 'technology/fourteen-kilobytes', name: 'round-trip', width: 1600, height: 1200, ground: paper },
  letters(server, 110, 'Server', { size: 68, colour: ink, weight: 700, anchor: 'middle' }),
  letters(reader, 110, 'Reader', { size: 68, colour: ink, weight: 700, anchor: 'middle' }),
  line([server, 150], [server, 1090], ink, 9),
  line([reader, 150], [reader, 1090], ink, 9),
  ...round(240, 10, '14,600 bytes at most'),
  answer(400),
  ...round(570, 20, '29,200 more'),
  answer(730),
  ...round(900, 40, '58,400 more'),
  letters(80, 1160, 'Segments of up to 1,460 bytes, no losses. After RFC 6928.', {
    size: 48,
    colour: grey,
    weight: 450,
    italic: true,
  }),
);
