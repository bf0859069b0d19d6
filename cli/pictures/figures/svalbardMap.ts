import { geoAzimuthalEqualArea, geoGraticule, geoPath } from 'd3-geo';
import { figure } from '../drawing/figure.ts';
import { coast, dot, name, type Place, spot } from '../drawing/map.ts';
import { palettes, paper } from '../drawing/palette.ts';
import { stroke } from '../drawing/shapes.ts';

const { accent, ground, tone } = palettes.science;
const sea = '#2f4a50';
const [width, height] = [1600, 1200];
const projection = geoAzimuthalEqualArea().rotate([-18, -78]).scale(1500).translate([800, 560]);
const rings =
  geoPath(projection)(
    geoGraticule()
      .extentMajor([
        [-180, 50],
        [180, 89.9],
      ])
      .step([30, 10])(),
  ) ?? '';
const vault: Place = [15.49, 78.24];
const pole: Place = [0, 90];

export const svalbardMap = figure(
  { folder: 'science/seed-vault', name: 'map', width, height, ground: sea },
  stroke(rings, '#47666a', 3),
  coast(projection, '50m', ground, accent),
  stroke(
    `M${spot(projection, [18, 69.6]).join(' ')}L${spot(projection, vault).join(' ')}L${spot(projection, pole).join(' ')}`,
    '#e9c879',
    6,
    'stroke-dasharray="4 20"',
  ),
  dot(spot(projection, pole), paper, sea, 14),
  dot(spot(projection, vault), tone, paper, 24),
  name(spot(projection, vault), 'Svalbard', [0, 112], sea, { size: 76, colour: paper, weight: 700, anchor: 'middle' }),
  name(spot(projection, pole), 'North Pole', [36, 18], sea, { size: 60, colour: paper, weight: 450 }),
  name(spot(projection, [9, 66]), 'Norway', [0, 0], sea, { size: 60, colour: paper, anchor: 'end', weight: 500 }),
  name(spot(projection, [-40, 73.5]), 'Greenland', [20, 0], ground, { size: 60, anchor: 'middle', weight: 500 }),
);
