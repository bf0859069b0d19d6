import { geoConicEqualArea, geoPath } from 'd3-geo';
import { figure, type Language } from '../drawing/figure.ts';
import { coast, dot, name, type Place, peak, spot } from '../drawing/map.ts';
import { palettes, paper } from '../drawing/palette.ts';
import { stroke } from '../drawing/shapes.ts';
import { bordersBetween } from '../drawing/world.ts';

const { ground, accent, tone } = palettes.science;
const landColour = '#f1ead6';
const projection = geoConicEqualArea()
  .parallels([38, 46])
  .rotate([-78.5, 0])
  .center([0, 42.9])
  .scale(5300)
  .translate([800, 500]);

const mountains: Place[] = [
  [70.9, 42.2],
  [72.2, 41.9],
  [73.6, 42.2],
  [75, 42.0],
  [76.2, 41.4],
  [77.4, 41.7],
  [78.6, 41.6],
  [79.8, 42.1],
  [81, 42.5],
  [82.2, 42.9],
  [83.4, 42.6],
  [84.6, 43],
  [85.8, 43.3],
  [77.6, 42.9],
  [79, 42.9],
  [80.6, 43.3],
  [82.3, 43.8],
  [84, 43.8],
  [74.4, 41.2],
];
const borders = geoPath(projection)(bordersBetween('50m', ['156', '398', '417'])) ?? '';
const almaty: Place = [76.93, 43.25];
const bishkek: Place = [74.59, 42.87];
const country = { size: 58, colour: '#8a7d5e', weight: 450, anchor: 'middle' } as const;

const names = {
  en: {
    kazakhstan: 'Kazakhstan',
    kyrgyzstan: 'Kyrgyzstan',
    china: 'China',
    tianShan: 'TIAN SHAN',
    almaty: 'Almaty',
    bishkek: 'Bishkek',
  },
  zh: {
    kazakhstan: '哈萨克斯坦',
    kyrgyzstan: '吉尔吉斯斯坦',
    china: '中国',
    tianShan: '天 山',
    almaty: '阿拉木图',
    bishkek: '比什凯克',
  },
} satisfies Partial<Record<Language, Record<string, string>>>;

export const applesMap = (language: keyof typeof names) =>
  figure(
    { folder: 'science/where-apples-come-from', name: 'map', language, ground },
    coast(projection, '50m', landColour, '#b7ab8e'),
    stroke(borders, '#a2967a', 4, 'stroke-dasharray="3 14"'),
    ...mountains.map((place, i) => peak(spot(projection, place), 40 + (i % 3) * 8, '#c3d0bb', accent)),
    name(spot(projection, [75.6, 45.7]), names[language].kazakhstan, [0, 0], landColour, {
      ...country,
      italic: language === 'en',
    }),
    name(spot(projection, [74.6, 40.3]), names[language].kyrgyzstan, [30, 0], landColour, {
      ...country,
      italic: language === 'en',
    }),
    name(spot(projection, [83.6, 40.6]), names[language].china, [0, 0], landColour, {
      ...country,
      italic: language === 'en',
    }),
    name(spot(projection, [82, 45]), names[language].tianShan, [0, 0], landColour, {
      size: 66,
      colour: accent,
      weight: 700,
      anchor: 'middle',
      more: 'letter-spacing="10"',
    }),
    ...[almaty, bishkek].map((place) => dot(spot(projection, place), tone, paper, 20)),
    name(spot(projection, almaty), names[language].almaty, [10, -44], landColour, { size: 62, anchor: 'middle' }),
    name(spot(projection, bishkek), names[language].bishkek, [-36, -10], landColour, { size: 62, anchor: 'end' }),
  );
