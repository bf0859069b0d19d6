import { figure } from '../drawing/figure.ts';
import { letters } from '../drawing/lettering.ts';
import { ink, palettes, paper } from '../drawing/palette.ts';
import { circle, line, range, rect } from '../drawing/shapes.ts';

const { accent, tone } = palettes.science;
const grey = '#5b6163';
const note = { size: 60, colour: ink, weight: 500 } as const;
const date = { size: 76, colour: ink, weight: 750 } as const;

const year = (value: number): number => 110 + ((value - 1967) / 14) * 1400;
const bar =
  rect(year(1967), 486, year(1977.8) - year(1967), 44, tone) +
  rect(year(1977.8), 486, year(1980.36) - year(1977.8), 44, '#b9c7ab');

export const smallpoxTimeline = figure(
  { folder: 'science/smallpox', name: 'timeline', ground: paper },
  bar,
  ...range(14).map((i) => line([year(1967 + i), 530], [year(1967 + i), 556], ink, 5)),
  ...[1967, 1970, 1975, 1980].map((value) =>
    letters(year(value), 622, String(value), { size: 52, colour: grey, weight: 500, anchor: 'middle' }),
  ),
  line([year(1967), 486], [year(1967), 190], ink, 6),
  letters(year(1967) + 34, 230, '1967', date),
  letters(year(1967) + 34, 310, 'Intensified', note),
  letters(year(1967) + 34, 384, 'programme begins', note),
  line([year(1977.8), 530], [year(1977.8), 860], ink, 6),
  letters(year(1977.8) - 34, 740, 'October 1977', { ...date, anchor: 'end' }),
  letters(year(1977.8) - 34, 820, 'Last natural case', { ...note, anchor: 'end' }),
  line([year(1980.36), 486], [year(1980.36), 190], ink, 6),
  letters(year(1980.36) - 34, 230, '8 May 1980', { ...date, anchor: 'end' }),
  letters(year(1980.36) - 34, 310, 'Eradication', { ...note, anchor: 'end' }),
  letters(year(1980.36) - 34, 384, 'declared', { ...note, anchor: 'end' }),
  circle(year(1967), 508, 26, tone, `stroke="${paper}" stroke-width="8"`),
  circle(year(1977.8), 508, 26, accent, `stroke="${paper}" stroke-width="8"`),
  circle(year(1980.36), 508, 26, accent, `stroke="${paper}" stroke-width="8"`),
  letters(80, 950, 'Source: World Health Organization', { size: 48, colour: grey, weight: 450, italic: true }),
);

const [landing, step] = [260, 1340];
const night = '#171c21';

export const apolloTimeline = figure(
  { folder: 'science/apollo-11', name: 'timeline', width: 1600, height: 760, ground: night },
  line([80, 470], [1520, 470], '#8f8a7a', 8),
  line([landing, 470], [step, 470], tone, 22),
  circle(landing, 470, 30, paper),
  circle(step, 470, 30, paper),
  letters(80, 200, '20:17:40 UTC', { ...date, colour: paper }),
  letters(80, 286, 'Touchdown', { ...note, colour: '#e9dfcb' }),
  letters(80, 366, '20 July 1969', { ...note, colour: '#b9b3a0' }),
  letters(1520, 200, '02:56:15 UTC', { ...date, colour: paper, anchor: 'end' }),
  letters(1520, 286, 'First step', { ...note, colour: '#e9dfcb', anchor: 'end' }),
  letters(1520, 366, '21 July 1969', { ...note, colour: '#b9b3a0', anchor: 'end' }),
  letters(800, 590, '6 h 38 min 35 s', { ...date, colour: tone, anchor: 'middle' }),
  letters(80, 706, 'Source: NASA', { size: 48, colour: '#8f8a7a', weight: 450, italic: true }),
);
