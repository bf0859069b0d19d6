import { type GeoProjection, geoPath } from 'd3-geo';
import { type Lettering, letters } from './lettering.ts';
import { ink } from './palette.ts';
import { circle, type Point, polygon, round, shape, stroke } from './shapes.ts';
import { land } from './world.ts';

export type Place = readonly [longitude: number, latitude: number];

export const spot = (projection: GeoProjection, [longitude, latitude]: Place): Point =>
  projection([longitude, latitude]) ?? [0, 0];

export function coast(projection: GeoProjection, scale: '50m' | '110m', fill: string, edge: string, width = 3): string {
  const d = geoPath(projection)(land(scale)) ?? '';
  return shape(d, fill) + stroke(d, edge, width);
}

/** A soft curve through places (Catmull-Rom), for ways that are sketched and not surveyed. */
export function way(projection: GeoProjection, places: readonly Place[]): string {
  const p = places.map((place) => spot(projection, place));
  const near = (i: number): Point => p[Math.max(0, Math.min(p.length - 1, i))] ?? [0, 0];
  const curves = p.slice(1).map((end, i) => {
    const [before, from, after] = [near(i - 1), near(i), near(i + 2)];
    const c1 = [from[0] + (end[0] - before[0]) / 6, from[1] + (end[1] - before[1]) / 6];
    const c2 = [end[0] - (after[0] - from[0]) / 6, end[1] - (after[1] - from[1]) / 6];
    return `C${[...c1, ...c2, ...end].map(round).join(' ')}`;
  });
  return `M${near(0).map(round).join(' ')}${curves.join('')}`;
}

export const dot = ([x, y]: Point, colour: string, halo: string, r = 15): string =>
  circle(x, y, r, colour, `stroke="${halo}" stroke-width="6"`);

/** A name beside its place, with a rim in the colour of the ground so that it stays readable over lines. */
export function name(
  [x, y]: Point,
  text: string,
  [dx, dy]: Point,
  rim: string,
  lettering: Partial<Lettering> = {},
): string {
  const more = `paint-order="stroke" stroke="${rim}" stroke-width="12" stroke-linejoin="round" ${lettering.more ?? ''}`;
  return letters(x + dx, y + dy, text, { size: 54, colour: ink, weight: 650, ...lettering, more });
}

export const peak = ([x, y]: Point, size: number, light: string, dark: string): string =>
  polygon(
    [
      [x - size, y],
      [x, y - size * 1.35],
      [x + size, y],
    ],
    light,
  ) +
  polygon(
    [
      [x, y - size * 1.35],
      [x + size, y],
      [x + size * 0.15, y],
    ],
    dark,
  );
