import { type Random, randomFrom } from './random.ts';
import { type Point, round } from './shapes.ts';

/** One cut of the gouge: thick in the middle, tapering to both ends. */
function cut([x, y]: Point, length: number, width: number, degrees: number): string {
  const a = (degrees * Math.PI) / 180;
  const [dx, dy] = [(Math.cos(a) * length) / 2, (Math.sin(a) * length) / 2];
  const [nx, ny] = [-Math.sin(a) * width, Math.cos(a) * width];
  const tip = `${round(x - dx)},${round(y - dy)}`;
  const end = `${round(x + dx)},${round(y + dy)}`;
  return `M${tip}Q${round(x + nx)},${round(y + ny)} ${end}Q${round(x - nx)},${round(y - ny)} ${tip}Z`;
}

export interface Carving {
  /** Left, top, width, height of the area to be carved. */
  area: readonly [number, number, number, number];
  degrees: number;
  /** Distance between rows of cuts. */
  gap: number;
  length: number;
  width: number;
  seed: string;
  colour: string;
  /** Share of cuts left out, at a place between 0 and 1 from the left and the top. */
  rest?: (u: number, v: number) => number;
}

function row(carving: Carving, random: Random, v: number): string {
  const { area, gap, length, width, degrees, rest = () => 0.15 } = carving;
  const [left, top, w, h] = area;
  const cuts: string[] = [];
  for (let x = left - random() * length; x < left + w; x += length * (0.95 + random() * 0.5)) {
    const y = top + v * h + (random() - 0.5) * gap * 0.5;
    const size = 0.55 + random() * 0.6;
    const skip = random() < rest((x - left) / w, v);
    if (!skip) cuts.push(cut([x, y], length * size, width * size, degrees + (random() - 0.5) * 5));
  }
  return cuts.join('');
}

/** Rows of cuts, as a linocutter makes them to lighten an area. */
export function carve(carving: Carving): string {
  const random = randomFrom(carving.seed);
  const [, , , h] = carving.area;
  const rows = Math.max(1, Math.floor(h / carving.gap));
  const d = Array.from({ length: rows }, (_, i) => row(carving, random, (i + 0.5) / rows)).join('');
  return `<path d="${d}" fill="${carving.colour}"/>`;
}

/** Cuts that stand round a centre like rays. */
export function rays([x, y]: Point, from: number, to: number, count: number, colour: string, seed: string): string {
  const random = randomFrom(seed);
  const d = Array.from({ length: count }, (_, i) => {
    const degrees = (360 / count) * i + (random() - 0.5) * 3;
    const length = (to - from) * (0.7 + random() * 0.3);
    const middle = from + length / 2;
    const a = (degrees * Math.PI) / 180;
    return cut([x + Math.cos(a) * middle, y + Math.sin(a) * middle], length, 5 + random() * 3, degrees);
  }).join('');
  return `<path d="${d}" fill="${colour}"/>`;
}
