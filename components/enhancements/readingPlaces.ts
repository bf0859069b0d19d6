/** How far articles were read: address and number of the block at the top of the window, the latest last. */
export type ReadingPlaces = [path: string, block: number][];

const most = 50;

/** The places in what a browser kept; whatever is none is left out. */
export function placesIn(stored: unknown): ReadingPlaces {
  if (!Array.isArray(stored)) return [];
  return stored.filter((entry): entry is [string, number] => {
    return Array.isArray(entry) && typeof entry[0] === 'string' && Number.isInteger(entry[1]);
  });
}

/** The places with that of `path` set anew; `undefined` forgets it. Only the latest fifty are kept. */
export function withPlace(places: ReadingPlaces, path: string, block: number | undefined): ReadingPlaces {
  const others = places.filter(([each]) => each !== path);
  return block === undefined ? others : [...others, [path, block] satisfies [string, number]].slice(-most);
}

/**
 * What to remember of a reader who leaves: the block at the top of the window, `done` when the end was in sight,
 * or nothing new near the beginning and in a text that is not worth a bookmark.
 * `bottoms` are the lower edges of the blocks in pixels below the top of the window.
 */
export function placeToKeep(bottoms: number[], length: number, height: number): number | 'done' | undefined {
  if (length < height * 2) return undefined;
  const block = bottoms.findIndex((bottom) => bottom > 0);
  if (block === -1 || (bottoms.at(-1) ?? 0) <= height) return 'done';
  return block > 1 ? block : undefined;
}
