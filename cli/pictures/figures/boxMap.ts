import { geoConicEqualArea } from 'd3-geo';
import { figure } from '../drawing/figure.ts';
import { coast, dot, name, type Place, spot, way } from '../drawing/map.ts';
import { palettes, paper } from '../drawing/palette.ts';
import { stroke } from '../drawing/shapes.ts';

const { accent, tone } = palettes.business;
const sea = '#dfe3da';
const landColour = palettes.business.ground;
const projection = geoConicEqualArea()
  .parallels([28, 40])
  .rotate([82.6, 0])
  .center([0, 32.6])
  .scale(2480)
  .translate([800, 500]);

const newark: Place = [-74.15, 40.69];
const houston: Place = [-95.1, 29.73];
const voyage: Place[] = [
  newark,
  [-73.7, 40.2],
  [-74.3, 36],
  [-77, 32],
  [-79.4, 27.5],
  [-80.2, 24.8],
  [-82.6, 24.1],
  [-86, 25.5],
  [-92, 28.2],
  [-94.7, 29.3],
  houston,
];

export const boxMap = figure(
  { folder: 'business/the-box', name: 'map', ground: sea },
  coast(projection, '50m', landColour, '#b7a57d'),
  stroke(way(projection, voyage), sea, 26),
  stroke(way(projection, voyage), accent, 13),
  dot(spot(projection, newark), tone, paper, 20),
  dot(spot(projection, houston), tone, paper, 20),
  name(spot(projection, newark), 'Port Newark', [-40, -8], landColour, { size: 64, anchor: 'end' }),
  name(spot(projection, houston), 'Houston', [10, -50], landColour, { size: 64, anchor: 'middle' }),
  name(spot(projection, [-72.7, 30.4]), 'Atlantic', [0, 0], sea, {
    size: 60,
    colour: '#7c8a85',
    weight: 400,
    italic: true,
    anchor: 'middle',
  }),
  name(spot(projection, [-86.6, 35.4]), 'United States', [0, 0], landColour, {
    size: 60,
    colour: '#94835a',
    weight: 400,
    italic: true,
    anchor: 'middle',
  }),
);
