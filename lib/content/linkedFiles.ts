import { existsSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { walkContent } from './walk.ts';

/** What has become of the files that links lead to: paths as they are by way of the link. */
export type LinkedChanges = { changed: string[]; gone: string[] };

/**
 * Remembers the files that links inside the content folder lead to: whoever listens hears of the place where they are, if
 * that is not hidden, and not of the links.
 */
export type LinkedFiles = {
  /** Looks at what these links below `root` lead to. Gives way to other work now and then. */
  look(root: string, links: Iterable<string>): Promise<LinkedChanges>;
};

/** Looking gives way to other work after so many milliseconds. */
const longestTurn = 5;

export function createLinkedFiles(): LinkedFiles {
  let known = new Map<string, string>();
  return {
    look: async (root, links) => {
      // Of a folder that is away for a moment nothing is gone.
      if (!existsSync(root)) return { changed: [], gone: [] };
      const seen = new Map<string, string>();
      let begun = performance.now();
      for (const link of links)
        for (const { path, size, mtimeMs, ctimeMs } of walkContent(root, undefined, link)) {
          seen.set(path, `${size} ${mtimeMs} ${ctimeMs}`);
          if (performance.now() - begun < longestTurn) continue;
          await nextTurn();
          begun = performance.now();
        }
      const earlier = known;
      known = seen;
      return {
        changed: [...seen].filter(([path, version]) => earlier.get(path) !== version).map(([path]) => path),
        gone: [...earlier.keys()].filter((path) => !seen.has(path)),
      };
    },
  };
}
