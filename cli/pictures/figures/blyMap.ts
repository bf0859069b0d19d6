import { geoGraticule10, geoNaturalEarth1, geoPath } from 'd3-geo';
import { figure } from '../drawing/figure.ts';
import { coast, dot, name, type Place, spot, way } from '../drawing/map.ts';
import { palettes, paper } from '../drawing/palette.ts';
import { line, type Point, stroke } from '../drawing/shapes.ts';

const { accent, tone } = palettes.culture;
const sea = '#dfe5e0';
const landColour = '#f3e3c8';
const [width, height] = [1600, 1000];

/** The map is cut through the middle of North America, so that the way round the world is one unbroken line. */
const projection = geoNaturalEarth1().rotate([-78, 0]).scale(284).translate([800, 570]);

const newYork: Place = [-74, 40.7];
const stops: readonly [string, Place, Point, 'start' | 'middle' | 'end'][] = [
  ['New York', newYork, [-40, 72], 'start'],
  ['Brindisi', [17.95, 40.64], [18, -18], 'start'],
  ['Port Said', [32.3, 31.26], [-26, 66], 'end'],
  ['Colombo', [79.85, 6.93], [-24, 66], 'end'],
  ['Singapore', [103.85, 1.29], [24, 72], 'middle'],
  ['Hong Kong', [114.17, 22.32], [-24, -8], 'end'],
  ['Yokohama', [139.64, 35.44], [10, -36], 'middle'],
  ['San Francisco', [-122.42, 37.77], [40, 78], 'end'],
];
const channel: readonly [string, Place][] = [
  ['Southampton', [-1.4, 50.9]],
  ['London', [-0.1, 51.5]],
  ['Amiens', [2.3, 49.9]],
];

const firstHalf: Place[] = [
  [-99, 41.4],
  [-87.6, 41.9],
  newYork,
  [-60, 43.5],
  [-40, 48],
  [-20, 50],
  [-6, 49.6],
  [-1.4, 50.9],
  [-0.1, 51.5],
  [2.3, 49.9],
  [7.6, 45],
  [12.5, 43.8],
  [17.95, 40.64],
  [19.4, 38],
  [23, 35.2],
  [32.3, 31.26],
  [32.6, 29.8],
  [38, 20],
  [43.2, 12.8],
  [51, 12.6],
  [68, 9.4],
  [79.85, 6.93],
  [81, 5.6],
  [94, 5.9],
  [99.4, 4.2],
  [103.85, 1.29],
  [107, 6],
  [112, 16],
  [114.17, 22.32],
  [120.5, 24.5],
  [131, 30.6],
  [139.64, 35.44],
];
const lastHalf: Place[] = [
  [139.64, 35.44],
  [152, 38.6],
  [172, 41.6],
  [-168, 42.2],
  [-146, 40.8],
  [-122.42, 37.77],
  [-112, 36.6],
  [-102.5, 38.4],
];

const graticule = geoPath(projection)(geoGraticule10()) ?? '';
const [hx, hy] = spot(projection, [-0.1, 51.5]);

export const blyMap = figure(
  { folder: 'culture/seventy-two-days', name: 'map', width, height, ground: sea },
  stroke(graticule, '#cdd6d1', 2),
  stroke(geoPath(projection)({ type: 'Sphere' }) ?? '', '#aab9b2', 5),
  coast(projection, '110m', landColour, '#c2ad85'),
  ...[firstHalf, lastHalf].flatMap((part) => [
    stroke(way(projection, part), paper, 18),
    stroke(way(projection, part), accent, 9),
  ]),
  line([hx - 6, hy - 10], [hx - 60, hy - 112], accent, 4),
  ...channel.map(([text], i) => name([hx - 66, hy - 250 + i * 60], text, [0, 0], sea, { size: 52, anchor: 'middle' })),
  ...[...stops.map(([, place]) => place), ...channel.map(([, place]) => place)].map((place) =>
    dot(spot(projection, place), tone, paper, 12),
  ),
  ...stops.map(([text, place, offset, anchor]) =>
    name(spot(projection, place), text, offset, sea, { size: 52, anchor }),
  ),
);
