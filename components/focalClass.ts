/** The class that keeps the focal point in sight when a picture is cropped; fractions from the top left. */
export function focalClass(focal: [number, number] | undefined): string | undefined {
  if (!focal) return undefined;
  const [x, y] = focal.map((part) => Math.round(Math.min(1, Math.max(0, part)) * 4));
  // Cards crop to a wide shape, so the height decides unless the point is in the middle of it.
  return y !== 2 ? `fy${y}` : x !== 2 ? `fx${x}` : undefined;
}
