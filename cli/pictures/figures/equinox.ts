import { heading } from '../drawing/chart.ts';
import { figure, type Language } from '../drawing/figure.ts';
import { letters } from '../drawing/lettering.ts';
import { ink, palettes, paper } from '../drawing/palette.ts';
import { circle, clipped, line, polygon, range, rect, shape } from '../drawing/shapes.ts';
import { block } from '../drawing/sheet.ts';

const { ground, accent, tone } = palettes.world;
const [cx, cy, r] = [920, 560, 300];

const words: Record<
  Language,
  { sun: string; day: string; night: string; north: string; south: string; scale: string }
> = {
  en: { sun: 'Sunlight', day: 'Day', night: 'Night', north: 'North Pole', south: 'South Pole', scale: 'Not to scale' },
  ar: {
    sun: 'ضوء الشمس',
    day: 'نهار',
    night: 'ليل',
    north: 'القطب الشمالي',
    south: 'القطب الجنوبي',
    scale: 'بلا مقياس',
  },
  ru: {
    sun: 'Солнечный свет',
    day: 'День',
    night: 'Ночь',
    north: 'Северный полюс',
    south: 'Южный полюс',
    scale: 'Без масштаба',
  },
  ur: {
    sun: 'سورج کی روشنی',
    day: 'دن',
    night: 'رات',
    north: 'قطبِ شمالی',
    south: 'قطبِ جنوبی',
    scale: 'پیمانے کے بغیر',
  },
  zh: { sun: '阳光', day: '昼', night: '夜', north: '北极', south: '南极', scale: '不按比例' },
};

const arrow = (y: number): string =>
  line([90, y], [480, y], tone, 16) +
  polygon(
    [
      [478, y - 34],
      [548, y],
      [478, y + 34],
    ],
    tone,
  );

export const equinox = (language: Language) => {
  const text = words[language];
  const middle = { size: 66, colour: ink, weight: 650, anchor: 'middle' } as const;
  return figure(
    { folder: 'world/nowruz', name: 'equinox', language, width: 1600, height: 1100, ground },
    block(...range(4).map((i) => arrow(350 + i * 140))),
    block(
      circle(cx, cy, r, paper),
      clipped('half', circle(cx, cy, r, ink), rect(cx, cy - r, r, r * 2, accent)),
      circle(cx, cy, r, 'none', `stroke="${ink}" stroke-width="9"`),
      shape(`M${cx - r} ${cy}H${cx + r}`, 'none', `stroke="${tone}" stroke-width="7" stroke-dasharray="18 16"`),
      line([cx, cy - r - 60], [cx, cy + r + 60], ink, 12),
    ),
    letters(cx, cy - r - 92, text.north, middle),
    letters(cx, cy + r + 128, text.south, middle),
    letters(cx - 150, cy - 60, text.day, { ...middle, size: 76 }),
    letters(cx + 150, cy - 60, text.night, { ...middle, size: 76, colour: paper }),
    letters(316, 268, text.sun, { ...middle, colour: '#a55a2a' }),
    heading(language, 1600, 1050, text.scale, { size: 50, colour: '#5b6b68', weight: 450 }),
  );
};
