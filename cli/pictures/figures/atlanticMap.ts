import { geoConicEqualArea } from 'd3-geo';
import { figure } from '../drawing/figure.ts';
import { coast, dot, name, type Place, spot, way } from '../drawing/map.ts';
import { palettes, paper } from '../drawing/palette.ts';
import { stroke } from '../drawing/shapes.ts';

const { ground, accent, tone } = palettes.world;
const sea = '#2b6b7a';
const projection = geoConicEqualArea()
  .parallels([44, 56])
  .rotate([31, 0])
  .center([0, 50.2])
  .scale(1720)
  .translate([800, 470]);

const valentia: Place = [-10.35, 51.92];
const trinityBay: Place = [-53.4, 47.85];
const cable: Place[] = [trinityBay, [-50, 49.2], [-42, 51], [-30, 52.4], [-20, 52.4], valentia];

export const atlanticMap = figure(
  { folder: 'world/sixteen-hours', name: 'map', ground: sea },
  coast(projection, '50m', ground, accent),
  stroke(way(projection, cable), sea, 26),
  stroke(way(projection, cable), '#f0b27e', 12, 'stroke-dasharray="46 24 4 24 4 24"'),
  dot(spot(projection, trinityBay), tone, paper, 20),
  dot(spot(projection, valentia), tone, paper, 20),
  name(spot(projection, trinityBay), 'Trinity Bay,', [40, 74], sea, { colour: paper, size: 62 }),
  name(spot(projection, trinityBay), 'Newfoundland', [40, 142], sea, { colour: paper, size: 62 }),
  name(spot(projection, valentia), 'Valentia,', [-40, 96], sea, { colour: paper, size: 62, anchor: 'end' }),
  name(spot(projection, valentia), 'Ireland', [-40, 164], sea, { colour: paper, size: 62, anchor: 'end' }),
  name([800, 780], 'Atlantic Ocean', [0, 0], sea, {
    colour: '#9cc3c6',
    size: 70,
    italic: true,
    weight: 400,
    anchor: 'middle',
  }),
);
