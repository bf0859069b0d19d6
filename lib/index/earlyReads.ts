import { LRUCache } from 'lru-cache';
import type { TextJob } from './readTexts.ts';

/** Files that were read before their delivery was over, by their versions then: such a file need not be read once more. */
export type EarlyReads = {
  note(text: TextJob): void;
  /** Whether exactly this version of a file was read. To be asked once, by whoever reads the rest. */
  take(text: TextJob): boolean;
};

/** About 2 MB. */
const mostFiles = 10_000;

export function createEarlyReads(): EarlyReads {
  const versions = new LRUCache<string, string>({ max: mostFiles });
  return {
    note: ({ path, version }) => {
      if (version) versions.set(path, version);
    },
    take: ({ path, version }) => {
      const earlier = versions.get(path);
      versions.delete(path);
      return version !== undefined && earlier === version;
    },
  };
}
