import { heading } from '../drawing/chart.ts';
import { figure, type Language } from '../drawing/figure.ts';
import { letters } from '../drawing/lettering.ts';
import { ink, palettes, paper } from '../drawing/palette.ts';
import { circle, line, type Point, points, shape, stroke } from '../drawing/shapes.ts';

const { accent, tone } = palettes.science;
const grey = '#5b6163';

/** Annual means in parts per million: NOAA Global Monitoring Laboratory, https://gml.noaa.gov/ccgg/trends/ */
const means: readonly Point[] = [
  [1960, 316.91],
  [1970, 325.68],
  [1980, 338.76],
  [1990, 354.45],
  [2000, 369.71],
  [2010, 390.1],
  [2020, 414.21],
];

const words: Record<Exclude<Language, 'ur'>, { title: string; unit: string; source: string }> = {
  en: {
    title: 'Carbon dioxide at Mauna Loa',
    unit: 'Annual mean, parts per million',
    source: 'Source: NOAA Global Monitoring Laboratory',
  },
  ar: {
    title: 'ثاني أكسيد الكربون في ماونا لوا',
    unit: 'المتوسط السنوي، جزء في المليون',
    source: 'المصدر: مختبر الرصد العالمي التابع لـ NOAA',
  },
  ru: {
    title: 'Углекислый газ на Мауна-Лоа',
    unit: 'Среднегодовое значение, частей на миллион',
    source: 'Источник: Лаборатория глобального мониторинга NOAA',
  },
  zh: { title: '莫纳罗亚的二氧化碳', unit: '年平均值，百万分之一（ppm）', source: '来源：NOAA 全球监测实验室' },
};

const [width, height] = [1600, 1200];
const frame = { left: 190, right: 1500, top: 300, bottom: 980 };
const x = (year: number): number => frame.left + 30 + ((year - 1960) / 60) * (frame.right - frame.left - 60);
const y = (ppm: number): number => frame.bottom - ((ppm - 300) / 120) * (frame.bottom - frame.top);

const grid = [300, 320, 340, 360, 380, 400, 420].map((ppm) => {
  const rule = line([frame.left, y(ppm)], [frame.right, y(ppm)], ppm === 300 ? ink : '#cfc8b6', ppm === 300 ? 6 : 3);
  return (
    rule + letters(frame.left - 26, y(ppm) + 18, String(ppm), { size: 54, colour: grey, weight: 500, anchor: 'end' })
  );
});
const years = [1960, 1980, 2000, 2020].map((year) =>
  letters(x(year), frame.bottom + 74, String(year), { size: 54, colour: grey, weight: 500, anchor: 'middle' }),
);
const ticks = means.map(([year]) => line([x(year), frame.bottom], [x(year), frame.bottom + 18], ink, 5));

const curve: Point[] = means.map(([year, ppm]) => [x(year), y(ppm)]);
const area: Point[] = [[x(1960), y(300)], ...curve, [x(2020), y(300)]];

export const keelingChart = (language: keyof typeof words) =>
  figure(
    { folder: 'science/keeling-curve', name: 'chart', language, width, height, ground: paper },
    heading(language, width, 112, words[language].title, { size: 84, colour: ink, weight: 700 }),
    heading(language, width, 192, words[language].unit, { size: 56, colour: grey, weight: 450 }),
    shape(`M${points(area)}Z`, '#dfe5d3'),
    ...grid,
    ...ticks,
    ...years,
    stroke(`M${points(curve)}`, accent, 14),
    ...curve.map(([cx, cy]) => circle(cx, cy, 19, tone, `stroke="${paper}" stroke-width="6"`)),
    letters(x(1960) - 16, y(316.91) - 62, '316.91', { size: 62, colour: ink, weight: 700, anchor: 'start' }),
    letters(x(2020) - 40, y(414.21) - 22, '414.21', { size: 62, colour: ink, weight: 700, anchor: 'end' }),
    heading(language, width, height - 50, words[language].source, {
      size: 46,
      colour: grey,
      weight: 450,
      italic: language === 'en' || language === 'ru',
    }),
  );
