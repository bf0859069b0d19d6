import { geoGraticule10, geoOrthographic, geoPath } from 'd3-geo';
import { ink, palettes, paper } from '../../drawing/palette.ts';
import { circle, clipped, type Point, range, rect, shape, stroke } from '../../drawing/shapes.ts';
import { block, cover } from '../../drawing/sheet.ts';
import { land } from '../../drawing/world.ts';

const { accent, tone } = palettes.world;
const [width, height, gap] = [208, 206, 20];
const rows = [5, 6, 6, 5];

const globe = geoPath(geoOrthographic().rotate([-24, -34]).translate([800, 533]).scale(530).clipAngle(90));
const drawn = (object: Parameters<typeof globe>[0]): string => globe(object) ?? '';

const corners: Point[] = rows.flatMap((count, row) =>
  range(count).map(
    (i): Point => [
      800 - (count * (width + gap) - gap) / 2 + i * (width + gap),
      533 - (4 * (height + gap) - gap) / 2 + row * (height + gap),
    ],
  ),
);

/** Half circles all round the edge, as the perforation leaves them. */
function perforation([x, y]: Point): string {
  const [across, down] = [10, 10];
  const [stepX, stepY] = [width / across, height / down];
  const horizontal = range(across + 1).flatMap((i) => [
    circle(x + i * stepX, y, 6, accent),
    circle(x + i * stepX, y + height, 6, accent),
  ]);
  const vertical = range(down + 1).flatMap((i) => [
    circle(x, y + i * stepY, 6, accent),
    circle(x + width, y + i * stepY, 6, accent),
  ]);
  return [...horizontal, ...vertical].join('');
}

const inside = corners.map(([x, y]) => rect(x + 18, y + 18, width - 36, height - 36, '#000')).join('');

export const oneStamp = cover(
  'world/one-stamp',
  accent,
  block(
    corners.map(([x, y]) => rect(x + 7, y + 9, width, height, '#123f4b')).join(''),
    corners.map(([x, y]) => rect(x, y, width, height, paper)).join(''),
    corners.map(perforation).join(''),
  ),
  clipped(
    'stamps',
    inside,
    rect(0, 0, 1600, 1067, '#efd3b2'),
    block(
      circle(800, 533, 530, '#c7dad8'),
      stroke(drawn(geoGraticule10()), '#8fb0b1', 3),
      shape(drawn(land('110m')), tone),
      stroke(drawn(land('110m')), ink, 5),
      circle(800, 533, 530, 'none', `stroke="${ink}" stroke-width="9"`),
    ),
  ),
);
