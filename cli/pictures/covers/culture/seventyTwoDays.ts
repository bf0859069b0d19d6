import { geoGraticule10, geoOrthographic, geoPath } from 'd3-geo';
import { rays } from '../../drawing/carving.ts';
import { ink, palettes, paper } from '../../drawing/palette.ts';
import { at, circle, line, polygon, range, rect, shape, stroke, turned } from '../../drawing/shapes.ts';
import { block, cover, wornBlock } from '../../drawing/sheet.ts';
import { land } from '../../drawing/world.ts';

const { ground, accent, tone } = palettes.culture;
const radius = 400;
const globe = geoPath(geoOrthographic().rotate([-66, -18, 8]).translate([800, 610]).scale(radius).clipAngle(90));
const drawn = (object: Parameters<typeof globe>[0]): string => globe(object) ?? '';

/** Stands upright on the globe's rim at the given angle from the top. */
const onRim = (degrees: number, ...children: string[]): string =>
  turned(degrees, [800, 610], at(800, 610 - radius, ...children));

const steamer = [
  polygon(
    [
      [-130, -44],
      [130, -44],
      [100, 6],
      [-104, 6],
    ],
    ink,
  ),
  rect(-70, -70, 130, 28, ink),
  rect(-28, -128, 36, 64, accent),
  rect(-28, -128, 36, 16, ink),
  rect(-100, -150, 8, 110, ink),
  rect(84, -150, 8, 110, ink),
  shape('M-10-138C-40-160-70-140-96-170C-120-190-160-170-190-190C-160-210-120-204-96-192C-60-200-30-180 6-142Z', paper),
].join('');

const train = [
  rect(-190, -62, 84, 48, accent),
  rect(-96, -62, 84, 48, accent),
  ...range(6).map((i) => rect(-182 + i * 26 + (i > 2 ? 16 : 0), -54, 16, 18, paper)),
  rect(2, -84, 44, 66, ink),
  rect(-4, -92, 56, 12, ink),
  rect(44, -58, 72, 40, ink),
  rect(90, -88, 16, 34, ink),
  ...[-172, -124, -78, -30, 18, 62, 98].map((x) => circle(x, -8, 13, ink)),
  shape('M98-98C70-120 40-108 20-130C-10-140-40-124-70-144C-40-162 0-160 24-148C56-152 90-130 106-98Z', paper),
].join('');

const bag = at(
  560,
  640,
  stroke('M170 40C170-70 310-70 310 40', ink, 26),
  shape(
    'M40 60H440C470 60 476 90 480 120L500 330C502 356 486 370 460 370H20C-6 370-22 356-20 330L0 120C4 90 10 60 40 60Z',
    ink,
  ),
  shape(
    'M52 84H428C444 84 450 100 453 124L472 324C474 340 466 346 452 346H28C14 346 6 340 8 324L27 124C30 100 36 84 52 84Z',
    tone,
  ),
  rect(20, 142, 440, 22, ink),
  rect(92, 84, 34, 262, accent),
  rect(354, 84, 34, 262, accent),
  rect(206, 122, 68, 62, ink),
  circle(240, 150, 12, tone),
);

export const seventyTwoDays = cover(
  'culture/seventy-two-days',
  ground,
  block(rays([800, 610], 480, 1150, 48, '#e2bfae', 'departure')),
  block(
    circle(800, 610, radius, '#a9c0bd'),
    stroke(drawn(geoGraticule10()), '#8aa6a4', 3),
    shape(drawn(land('110m')), accent),
    circle(800, 610, radius, 'none', `stroke="${ink}" stroke-width="10"`),
  ),
  block(onRim(-42, steamer), onRim(38, train)),
  wornBlock(bag),
  block(line([470, 1018], [1130, 1018], ink, 14)),
);
