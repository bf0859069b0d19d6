import { geoConicEqualArea, geoPath } from 'd3-geo';
import { figure, type Language } from '../drawing/figure.ts';
import { coast, dot, name, type Place, peak, spot, way } from '../drawing/map.ts';
import { palettes, paper } from '../drawing/palette.ts';
import { randomFrom } from '../drawing/random.ts';
import { circle, type Point, range, stroke } from '../drawing/shapes.ts';
import { bordersBetween } from '../drawing/world.ts';

const { ground, accent, tone } = palettes.world;
const landColour = '#f0e6d0';
const [width, height] = [1600, 860];
const projection = geoConicEqualArea()
  .parallels([32, 46])
  .rotate([-92.2, 0])
  .center([0, 39.6])
  .scale(2400)
  .translate([width / 2, height / 2]);

const corridor: Place[] = [
  [112.45, 34.62],
  [108.94, 34.27],
  [103.8, 36.06],
  [100.45, 38.93],
  [94.66, 40.14],
  [89.19, 42.95],
  [82.96, 41.72],
  [79.2, 41.3],
  [76.6, 42.3],
  [75.2, 42.8],
  [71.8, 42.95],
];

const mountains: Place[] = [
  [72.6, 42.0],
  [74.6, 42.1],
  [76.6, 41.5],
  [78.6, 42.0],
  [80.3, 42.5],
  [82, 43],
  [84, 42.8],
  [86, 43.2],
  [88, 43.6],
  [78.4, 43.1],
  [93.5, 43.2],
];

type Label =
  | 'luoyang'
  | 'changan'
  | 'dunhuang'
  | 'turfan'
  | 'kucha'
  | 'suyab'
  | 'tianShan'
  | 'taklamakan'
  | 'china'
  | 'kazakhstan'
  | 'kyrgyzstan';

const labels: Record<Language, Record<Label, string>> = {
  en: {
    luoyang: 'Luoyang',
    changan: 'Chang’an',
    dunhuang: 'Dunhuang',
    turfan: 'Turfan',
    kucha: 'Kucha',
    suyab: 'Suyab',
    tianShan: 'Tian Shan',
    taklamakan: 'Taklamakan',
    china: 'China',
    kazakhstan: 'Kazakhstan',
    kyrgyzstan: 'Kyrgyzstan',
  },
  ar: {
    luoyang: 'لويانغ',
    changan: 'تشانغآن',
    dunhuang: 'دونهوانغ',
    turfan: 'تورفان',
    kucha: 'كوتشا',
    suyab: 'سوياب',
    tianShan: 'تيان شان',
    taklamakan: 'تكلامكان',
    china: 'الصين',
    kazakhstan: 'كازاخستان',
    kyrgyzstan: 'قيرغيزستان',
  },
  ru: {
    luoyang: 'Лоян',
    changan: 'Чанъань',
    dunhuang: 'Дуньхуан',
    turfan: 'Турфан',
    kucha: 'Куча',
    suyab: 'Суяб',
    tianShan: 'Тянь-Шань',
    taklamakan: 'Такла-Макан',
    china: 'Китай',
    kazakhstan: 'Казахстан',
    kyrgyzstan: 'Киргизия',
  },
  zh: {
    luoyang: '洛阳',
    changan: '长安',
    dunhuang: '敦煌',
    turfan: '吐鲁番',
    kucha: '库车',
    suyab: '碎叶',
    tianShan: '天山',
    taklamakan: '塔克拉玛干',
    china: '中国',
    kazakhstan: '哈萨克斯坦',
    kyrgyzstan: '吉尔吉斯斯坦',
  },
};

const places: readonly [Label, Place, Point][] = [
  ['luoyang', [112.45, 34.62], [-6, -44]],
  ['changan', [108.94, 34.27], [-60, 74]],
  ['dunhuang', [94.66, 40.14], [-10, 78]],
  ['turfan', [89.19, 42.95], [26, -28]],
  ['kucha', [82.96, 41.72], [40, 76]],
  ['suyab', [75.2, 42.8], [-40, -54]],
];
const countries: readonly [Label, Place][] = [
  ['china', [99, 34.6]],
  ['kazakhstan', [78.5, 46.4]],
  ['kyrgyzstan', [73.6, 39.9]],
];

const random = randomFrom('taklamakan');
const desert = range(170)
  .map(() => {
    const [a, r] = [random() * 2 * Math.PI, Math.sqrt(random())];
    const [x, y] = spot(projection, [82.8 + 5.4 * r * Math.cos(a), 39 + 1.5 * r * Math.sin(a)]);
    return circle(x, y, 4.5, '#d3a878');
  })
  .join('');

/** ISO 3166-1: China, Kazakhstan, Kyrgyzstan, the three countries that share the listing. */
const borders = geoPath(projection)(bordersBetween('50m', ['156', '398', '417'])) ?? '';

export const silkRoadsMap = (language: Language) => {
  const text = labels[language];
  return figure(
    { folder: 'world/silk-roads', name: 'map', language, width, height, ground },
    coast(projection, '50m', landColour, '#b7ab8e'),
    stroke(borders, '#a2967a', 4, 'stroke-dasharray="3 14"'),
    ...mountains.map((place) => peak(spot(projection, place), 30, '#c9d6cf', accent)),
    desert,
    name(spot(projection, [83.4, 38.4]), text.taklamakan, [0, 0], landColour, {
      size: 54,
      colour: '#a8703f',
      weight: 500,
      italic: language === 'en' || language === 'ru',
      anchor: 'middle',
    }),
    stroke(way(projection, corridor), landColour, 26),
    stroke(way(projection, corridor), '#b9472a', 13),
    ...countries.map(([label, place]) =>
      name(spot(projection, place), text[label], [0, 0], landColour, {
        size: 56,
        colour: '#8a7d5e',
        weight: 450,
        italic: language === 'en' || language === 'ru',
        anchor: 'middle',
      }),
    ),
    name(spot(projection, [82, 44.2]), text.tianShan, [0, 0], landColour, {
      size: 54,
      colour: accent,
      weight: 600,
      italic: language === 'en' || language === 'ru',
      anchor: 'middle',
    }),
    ...places.map(([, place]) => dot(spot(projection, place), tone, paper, 17)),
    ...places.map(([label, place, offset]) =>
      name(spot(projection, place), text[label], offset, landColour, { anchor: 'middle', size: 58 }),
    ),
  );
};
