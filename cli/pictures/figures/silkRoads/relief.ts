import type { GeoProjection } from 'd3-geo';
import { type Place, peak, spot, way } from '../../drawing/map.ts';
import { palettes } from '../../drawing/palette.ts';
import { randomFrom } from '../../drawing/random.ts';
import { circle, range, stroke } from '../../drawing/shapes.ts';

const tianShan: Place[] = [
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

/** Kunlun and Altun, Qilian, Altai. */
const otherRanges: Place[] = [
  [76.5, 37.2],
  [78.6, 36],
  [80.8, 35.5],
  [83, 35.8],
  [85.2, 36.2],
  [87.4, 36.8],
  [89.6, 37.6],
  [91.8, 38.2],
  [95, 38.4],
  [97.2, 38.3],
  [99.2, 37.7],
  [101.2, 37.2],
  [86.6, 47.8],
  [88.6, 47.2],
  [90.6, 46.4],
  [92.8, 45.6],
];
const yellowRiver: Place[] = [
  [100.2, 35.6],
  [103.8, 36.06],
  [106.3, 38.5],
  [107, 40.7],
  [109.8, 40.6],
  [111.2, 39.6],
  [110.5, 36.6],
  [110.4, 34.7],
  [113.6, 34.95],
  [117, 36.7],
  [118.9, 37.8],
];

function desert(projection: GeoProjection, [longitude, latitude]: Place, [w, h]: Place, grains: number): string {
  const random = randomFrom(`desert at ${longitude}`);
  return range(grains)
    .map(() => {
      const [a, r] = [random() * 2 * Math.PI, Math.sqrt(random())];
      const [x, y] = spot(projection, [longitude + w * r * Math.cos(a), latitude + h * r * Math.sin(a)]);
      return circle(x, y, 4.5, '#d3a878');
    })
    .join('');
}

/** Mountains, deserts and one river, sketched: enough to see why the way bends. */
export const relief = (projection: GeoProjection): string =>
  [
    stroke(way(projection, yellowRiver), '#8fb3b5', 8),
    desert(projection, [82.8, 39], [5.4, 1.5], 160),
    desert(projection, [103, 42.8], [4.6, 1.2], 110),
    ...otherRanges.map((place) => peak(spot(projection, place), 26, '#dccfae', '#b3a27a')),
    ...tianShan.map((place) => peak(spot(projection, place), 30, '#c9d6cf', palettes.world.accent)),
  ].join('');
