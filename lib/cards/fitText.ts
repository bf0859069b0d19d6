import { type SetText, type Setting, setType } from './setType.ts';

type Room = { width: number; height: number; sizes: readonly number[]; fontFolder: string };

/** Below this size (in pixels) a broken word reads better than a whole one. */
const readable = 44;

/**
 * Sets a text in the largest of the sizes (largest first) in which it fits into its room, in lines of like length.
 * Words are broken where they would make it too small to read, and what is too much in the smallest size is cut.
 */
export async function fitText(text: string, setting: Omit<Setting, 'size' | 'width'>, room: Room): Promise<SetText> {
  const { width, height, sizes, fontFolder } = room;
  const largest = async (sizes: readonly number[], breakWords: boolean): Promise<SetText | undefined> => {
    const set = (size: number, width: number) => setType(text, { ...setting, size, width, breakWords }, fontFolder);
    let best: { size: number; set: SetText } | undefined;
    let low = 0;
    let high = sizes.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const size = sizes[middle] ?? 0;
      const tried = await set(size, width);
      const fits = tried.width <= width && tried.height <= height;
      if (fits) {
        best = { size, set: tried };
        high = middle - 1;
      } else low = middle + 1;
    }
    return best && balanced(best.set, width, (narrower) => set(best.size, narrower));
  };
  const found =
    (await largest(
      sizes.filter((size, at) => size >= readable || at === 0),
      false,
    )) ??
    (await largest(
      sizes.filter((size) => size <= 66),
      true,
    ));
  if (found) return found;
  const smallest = sizes.at(-1) ?? 12;
  const whole = await setType(text, { ...setting, size: smallest, width, breakWords: true }, fontFolder);
  const letters = Array.from(text);
  if (letters.length < 2) return whole;
  const kept = Math.floor(letters.length * Math.min(0.9, Math.max(0.5, height / whole.height)));
  const shorter = `${letters.slice(0, kept).join('').trimEnd()}…`;
  return fitText(shorter, setting, { ...room, sizes: [smallest] });
}

/** As many lines, as narrow as they get: no word stands alone in the last one. */
async function balanced(set: SetText, width: number, again: (width: number) => Promise<SetText>): Promise<SetText> {
  let best = set;
  for (const share of [0.92, 0.84, 0.76, 0.68]) {
    const narrower = await again(Math.round(width * share));
    // Ink differs by an accent or a tail where lines break elsewhere; a line more would differ by far more.
    if (narrower.height > set.height * 1.08 || narrower.width > width * share) break;
    best = narrower;
  }
  return best;
}
