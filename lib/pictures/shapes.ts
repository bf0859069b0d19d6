/**
 * The shapes that pictures are cropped to, each in the widths of a fixed list, in pixels: those that pages show, and
 * those for machines (cards, structured data), which want few and large ones.
 */
export const shapes = {
  '3x2': { across: 3, down: 2, shown: [320, 480, 640, 960, 1280], forMachines: [] },
  '16x9': { across: 16, down: 9, shown: [480, 640, 960, 1280], forMachines: [640, 960, 1200] },
  '4x3': { across: 4, down: 3, shown: [], forMachines: [640, 960, 1200] },
  '1x1': { across: 1, down: 1, shown: [160, 320], forMachines: [640, 960, 1200] },
  /** What cards of social networks take: https://developers.facebook.com/docs/sharing/best-practices#images */
  card: { across: 40, down: 21, shown: [], forMachines: [600, 1200] },
} as const satisfies Record<string, Shape>;

type Shape = { across: number; down: number; shown: readonly number[]; forMachines: readonly number[] };
export type ShapeName = keyof typeof shapes;

/** A point in fractions from the top left. */
export type Focal = readonly [number, number];
export type Size = { width: number; height: number };

export function isShapeName(name: string | undefined): name is ShapeName {
  return name !== undefined && Object.hasOwn(shapes, name);
}

/** The largest part of a picture in a shape that has the focal point as near its middle as it goes; whole pixels. */
export function cropOf(size: Size, shape: ShapeName, [x, y]: Focal = [0.5, 0.5]): Size & { left: number; top: number } {
  const { across, down } = shapes[shape];
  const width = Math.max(1, Math.min(size.width, Math.round((size.height * across) / down)));
  const height = Math.max(1, Math.min(size.height, Math.round((size.width * down) / across)));
  const start = (point: number, length: number, part: number) =>
    Math.round(Math.min(length - part, Math.max(0, point * length - part / 2)));
  return { left: start(x, size.width, width), top: start(y, size.height, height), width, height };
}

/** The height of a crop that is `width` pixels wide. */
export function cropHeight(shape: ShapeName, width: number): number {
  return Math.round((width * shapes[shape].down) / shapes[shape].across);
}

/** The widths of a list that a picture fills in a shape without being enlarged. */
export function widthsIn(size: Size, shape: ShapeName, list: 'shown' | 'forMachines'): number[] {
  const most = cropOf(size, shape).width;
  return shapes[shape][list].filter((width) => width <= most);
}
