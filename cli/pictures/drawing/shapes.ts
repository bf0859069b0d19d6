export type Point = readonly [x: number, y: number];

/** One decimal is finer than a pixel, and keeps the drawings equal on every machine. */
export const round = (n: number): string => String(Math.round(n * 10) / 10);

export const points = (list: readonly Point[]): string => list.map(([x, y]) => `${round(x)},${round(y)}`).join(' ');

export const rect = (x: number, y: number, w: number, h: number, fill: string, more = ''): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}" fill="${fill}" ${more}/>`;

export const circle = (x: number, y: number, r: number, fill: string, more = ''): string =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="${round(r)}" fill="${fill}" ${more}/>`;

export const ellipse = (x: number, y: number, rx: number, ry: number, fill: string, more = ''): string =>
  `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(rx)}" ry="${round(ry)}" fill="${fill}" ${more}/>`;

export const polygon = (list: readonly Point[], fill: string, more = ''): string =>
  `<polygon points="${points(list)}" fill="${fill}" ${more}/>`;

export const shape = (d: string, fill: string, more = ''): string => `<path d="${d}" fill="${fill}" ${more}/>`;

export const stroke = (d: string, colour: string, width: number, more = ''): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${round(width)}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;

export const line = (from: Point, to: Point, colour: string, width: number, more = ''): string =>
  stroke(`M${points([from])}L${points([to])}`, colour, width, more);

export const group = (attributes: string, ...children: readonly string[]): string =>
  `<g ${attributes}>${children.join('')}</g>`;

export const at = (x: number, y: number, ...children: readonly string[]): string =>
  group(`transform="translate(${round(x)} ${round(y)})"`, ...children);

export const turned = (degrees: number, [x, y]: Point, ...children: readonly string[]): string =>
  group(`transform="rotate(${round(degrees)} ${round(x)} ${round(y)})"`, ...children);

export const clipped = (id: string, outline: string, ...children: readonly string[]): string =>
  `<clipPath id="${id}">${outline}</clipPath>${group(`clip-path="url(#${id})"`, ...children)}`;

/** Whole numbers from 0 to one below `count`. */
export const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
