import { realpathSync } from 'node:fs';
import type { Site } from '../model/site.ts';
import { createContentReader } from './contentReader.ts';
import { type ParsedFile, parseFile, refused, type TextKind, unreadableProblem } from './parseFile.ts';

/** `size` in bytes and `version` (fileVersion.ts), where a look at the file told them. */
export type TextJob = { path: string; kind: TextKind; size?: number; version?: string };

/** A text as it was when it was read; without `parsed` when its file was gone. */
export type ReadText = Omit<TextJob, 'size' | 'version'> & {
  parsed?: ParsedFile;
  size: number;
  mtime: number;
  ctime: number;
};

/** What there is to know of a file that is gone, or can't be read. */
export const nothing = { size: -1, mtime: -1, ctime: -1 };

/**
 * Reads and parses texts, in the order in which they are best put into the index: authors before the articles that
 * name them, and articles by their date, because the full text takes in ascending ids many times faster.
 */
export function readTexts(contentDir: string, jobs: TextJob[], site: Site): ReadText[] {
  const read = createContentReader(realpathSync(contentDir));
  const texts = jobs.map(({ path, kind }): ReadText => {
    try {
      const file = read(path);
      if (!file) return { path, kind, ...nothing };
      const { text, size, mtime, ctime, problem } = file;
      return {
        path,
        kind,
        parsed: problem ? refused(path, kind, problem) : parseFile(path, text, kind, site),
        size,
        mtime,
        ctime,
      };
    } catch (error) {
      return { path, kind, parsed: refused(path, kind, unreadableProblem(error)), ...nothing };
    }
  });
  return texts.sort((a, b) => orderOf(a) - orderOf(b));
}

function orderOf({ parsed }: ReadText): number {
  if (parsed?.kind !== 'article') return Number.NEGATIVE_INFINITY;
  return parsed.article?.date ?? Number.MAX_VALUE;
}
