import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { fileVersion } from '../content/fileVersion.ts';
import { type Beginning, beginningOfText } from './beginningOfText.ts';
import type { TextJob } from './readTexts.ts';

/** The first lines of texts, kept until the texts themselves are read: a large delivery is looked at more than once. */
export type TextBeginnings = {
  /** `version` where the file was just looked at. */
  of(text: Pick<TextJob, 'path' | 'version'>, languages: readonly string[]): Beginning;
  forget(path: string): void;
};

/** Beginnings that are looked at between two pauses: as long as a batch takes. */
export const betweenPauses = 1_000;

/** Texts whose beginnings are kept at most: 2 MB of them. */
const mostTexts = 10_000;

type Known = { version: string; beginning: Beginning };

export function createTextBeginnings(contentDir: string): TextBeginnings {
  const known = new LRUCache<string, Known>({ max: mostTexts });
  return {
    of: ({ path, version: seen = fileVersion(join(contentDir, path)) }, languages) => {
      const version = `${seen} ${languages.join()}`;
      const earlier = known.get(path);
      if (earlier?.version === version) return earlier.beginning;
      const beginning = beginningOfText(contentDir, path, languages);
      known.set(path, { version, beginning });
      return beginning;
    },
    forget: (path) => known.delete(path),
  };
}
