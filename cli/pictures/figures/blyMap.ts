import { geoGraticule10, geoNaturalEarth1, geoPath } from 'd3-geo';
import { figure, type Language } from '../drawing/figure.ts';
import { coast, dot, name, type Place, spot, way } from '../drawing/map.ts';
import { palettes, paper } from '../drawing/palette.ts';
import { line, type Point, stroke } from '../drawing/shapes.ts';
import { firstHalf, lastHalf } from './blyWay.ts';

const { accent, tone } = palettes.culture;
const sea = '#dfe5e0';
const landColour = '#f3e3c8';
const [width, height] = [1600, 1000];

/** The map is cut through the middle of North America, so that the way round the world is one unbroken line. */
const projection = geoNaturalEarth1().rotate([-78, 0]).scale(284).translate([800, 570]);

type Stop = keyof (typeof names)['en'];
const names = {
  en: {
    newYork: 'New York',
    southampton: 'Southampton',
    london: 'London',
    amiens: 'Amiens',
    brindisi: 'Brindisi',
    portSaid: 'Port Said',
    colombo: 'Colombo',
    singapore: 'Singapore',
    hongKong: 'Hong Kong',
    yokohama: 'Yokohama',
    sanFrancisco: 'San Francisco',
  },
  ar: {
    newYork: 'نيويورك',
    southampton: 'ساوثهامبتن',
    london: 'لندن',
    amiens: 'أميان',
    brindisi: 'برينديزي',
    portSaid: 'بورسعيد',
    colombo: 'كولومبو',
    singapore: 'سنغافورة',
    hongKong: 'هونغ كونغ',
    yokohama: 'يوكوهاما',
    sanFrancisco: 'سان فرانسيسكو',
  },
} satisfies Partial<Record<Language, Record<string, string>>>;

const newYork: Place = [-74, 40.7];
const stops: readonly [Stop, Place, Point, 'start' | 'middle' | 'end'][] = [
  ['newYork', newYork, [-40, 72], 'start'],
  ['brindisi', [17.95, 40.64], [18, -18], 'start'],
  ['portSaid', [32.3, 31.26], [-26, 66], 'end'],
  ['colombo', [79.85, 6.93], [-24, 66], 'end'],
  ['singapore', [103.85, 1.29], [24, 72], 'middle'],
  ['hongKong', [114.17, 22.32], [-24, -8], 'end'],
  ['yokohama', [139.64, 35.44], [10, -36], 'middle'],
  ['sanFrancisco', [-122.42, 37.77], [40, 78], 'end'],
];
const channel: readonly [Stop, Place][] = [
  ['southampton', [-1.4, 50.9]],
  ['london', [-0.1, 51.5]],
  ['amiens', [2.3, 49.9]],
];

const graticule = geoPath(projection)(geoGraticule10()) ?? '';
const [hx, hy] = spot(projection, [-0.1, 51.5]);

export const blyMap = (language: keyof typeof names) =>
  figure(
    { folder: 'culture/seventy-two-days', name: 'map', language, width, height, ground: sea },
    stroke(graticule, '#cdd6d1', 2),
    stroke(geoPath(projection)({ type: 'Sphere' }) ?? '', '#aab9b2', 5),
    coast(projection, '110m', landColour, '#c2ad85'),
    ...[firstHalf, lastHalf].flatMap((part) => [
      stroke(way(projection, part), paper, 18),
      stroke(way(projection, part), accent, 9),
    ]),
    line([hx - 6, hy - 10], [hx - 60, hy - 112], accent, 4),
    ...channel.map(([stop], i) =>
      name([hx - 66, hy - 250 + i * 60], names[language][stop], [0, 0], sea, { size: 52, anchor: 'middle' }),
    ),
    ...[...stops.map(([, place]) => place), ...channel.map(([, place]) => place)].map((place) =>
      dot(spot(projection, place), tone, paper, 12),
    ),
    ...stops.map(([stop, place, offset, anchor]) =>
      name(spot(projection, place), names[language][stop], offset, sea, { size: 52, anchor }),
    ),
  );
