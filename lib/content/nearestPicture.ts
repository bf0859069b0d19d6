import { posix } from 'node:path';
import type { EditionFacts } from './editionFacts.ts';
import { nearest } from './nearest.ts';

/** `did you mean "cover.jpg"?` for a picture that is not at `path`: the nearest name in its folder. */
export function nearestPicture(path: string | undefined, facts: EditionFacts): string | undefined {
  if (path === undefined) return undefined;
  const folder = posix.dirname(path);
  const names = new Map<string, string>();
  for (const file of facts.picturePaths())
    if (posix.dirname(file) === folder) names.set(posix.parse(file).name, posix.basename(file));
  const near = nearest(posix.parse(path).name, names.keys());
  return near === undefined ? undefined : `did you mean "${names.get(near)}"?`;
}
