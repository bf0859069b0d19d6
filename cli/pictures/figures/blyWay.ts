import type { Place } from '../drawing/map.ts';

const newYork: Place = [-74, 40.7];

/** From Chicago eastward to Yokohama; points between the stops only bend the line round the land. */
export const firstHalf: Place[] = [
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
/** From Yokohama over the Pacific to the cut of the map. */
export const lastHalf: Place[] = [
  [139.64, 35.44],
  [152, 38.6],
  [172, 41.6],
  [-168, 42.2],
  [-146, 40.8],
  [-122.42, 37.77],
  [-112, 36.6],
  [-102.5, 38.4],
];
