import type { Checks } from './dependencies.ts';
import { type ListPart, readPart, readPlace } from './index/listKeys.ts';

/**
 * What has changed at once: stale dependencies (lib/dependencies.ts), and apart from them by list the ids of what came or
 * went, in order.
 */
export type Change = { keys: ReadonlySet<string>; places: ReadonlyMap<string, readonly number[]> };
/** A part of a list; `isSame` tells whether what was read of it is the same still (lib/dependencies.ts). */
export type PartRead = ListPart & { isSame?: () => boolean };
/** What a page has read: its dependencies, and apart from them those that are parts of lists. */
export type Read = { keys: ReadonlySet<string>; parts: readonly PartRead[] };

export function asChange(dependencies: Iterable<string>): Change {
  const keys = new Set<string>();
  const places = new Map<string, number[]>();
  for (const dependency of dependencies) {
    const place = readPlace(dependency);
    const ids = place && places.get(place.list);
    if (ids) ids.push(place.id);
    else if (place) places.set(place.list, [place.id]);
    else keys.add(dependency);
  }
  for (const ids of places.values()) ids.sort((one, other) => one - other);
  return { keys, places };
}

export function asRead(dependencies: ReadonlySet<string>, checks?: Checks): Read {
  const keys = new Set<string>();
  const parts: PartRead[] = [];
  for (const dependency of dependencies) {
    const part = readPart(dependency);
    const isSame = checks?.get(dependency);
    if (part) parts.push(isSame ? { ...part, isSame } : part);
    else keys.add(dependency);
  }
  return { keys, parts };
}

/** Whether what has been read is no longer true. */
export function touches({ keys, places }: Change, read: Read): boolean {
  if (!keys.isDisjointFrom(read.keys)) return true;
  return places.size > 0 && read.parts.some((part) => isWithin(places.get(part.list) ?? [], part));
}

/** Whether it happened where only a check can tell if what has been read is still true. */
export function castsDoubt({ places }: Change, { parts }: Pick<Read, 'parts'>): boolean {
  return places.size > 0 && parts.some((part) => part.isSame && isWithin(places.get(part.list) ?? [], part));
}

/** Whether any of the ids, which are in order, is in the part. */
export function isWithin(ids: readonly number[], { from, to }: ListPart): boolean {
  let [low, high] = [0, ids.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ids[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return (ids[low] ?? Number.POSITIVE_INFINITY) <= to && low < ids.length;
}
