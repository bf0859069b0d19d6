import { geoConicEqualArea, geoPath } from 'd3-geo';
import { figure, type Language } from '../../drawing/figure.ts';
import { coast, dot, name, type Place, spot, way } from '../../drawing/map.ts';
import { palettes, paper } from '../../drawing/palette.ts';
import { type Point, stroke } from '../../drawing/shapes.ts';
import { bordersBetween } from '../../drawing/world.ts';
import { type Label, labels } from './labels.ts';
import { relief } from './relief.ts';

const { ground, accent, tone } = palettes.world;
const landColour = '#f0e6d0';
const [width, height] = [1600, 860];
const projection = geoConicEqualArea()
  .parallels([32, 46])
  .rotate([-92.9, 0])
  .center([0, 40.7])
  .scale(2360)
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

const places: readonly [Label, Place, Point][] = [
  ['luoyang', [112.45, 34.62], [-6, -44]],
  ['changan', [108.94, 34.27], [-60, 74]],
  ['dunhuang', [94.66, 40.14], [-10, 78]],
  ['turfan', [89.19, 42.95], [26, -28]],
  ['kucha', [82.96, 41.72], [40, 76]],
  ['suyab', [75.2, 42.8], [-40, -54]],
];
const countries: readonly [Label, Place][] = [
  ['china', [95, 34.4]],
  ['kazakhstan', [78, 46.6]],
  ['kyrgyzstan', [73.6, 39.9]],
];

/** ISO 3166-1: China, Kazakhstan, Kyrgyzstan, the three countries that share the listing. */
const borders = geoPath(projection)(bordersBetween('50m', ['156', '398', '417'])) ?? '';

export const silkRoadsMap = (language: Language) => {
  const text = labels[language];
  // Nastaliq climbs: the same size would cover the line.
  const size = language === 'ur' ? 42 : 58;
  return figure(
    { folder: 'world/silk-roads', name: 'map', language, width, height, ground },
    coast(projection, '50m', landColour, '#b7ab8e'),
    stroke(borders, '#a2967a', 4, 'stroke-dasharray="3 14"'),
    relief(projection),
    name(spot(projection, [83.2, 38]), text.taklamakan, [0, 0], landColour, {
      size: size - 4,
      colour: '#a8703f',
      weight: 500,
      italic: language === 'en' || language === 'ru',
      anchor: 'middle',
    }),
    stroke(way(projection, corridor), landColour, 26),
    stroke(way(projection, corridor), '#b9472a', 13),
    ...countries.map(([label, place]) =>
      name(spot(projection, place), text[label], [0, 0], landColour, {
        size: size - 2,
        colour: '#8a7d5e',
        weight: 450,
        italic: language === 'en' || language === 'ru',
        anchor: 'middle',
      }),
    ),
    name(spot(projection, [82, 44.2]), text.tianShan, [0, 0], landColour, {
      size: size - 4,
      colour: accent,
      weight: 600,
      italic: language === 'en' || language === 'ru',
      anchor: 'middle',
    }),
    ...places.map(([, place]) => dot(spot(projection, place), tone, paper, 17)),
    ...places.map(([label, place, offset]) =>
      name(spot(projection, place), text[label], offset, landColour, { anchor: 'middle', size }),
    ),
  );
};
