import type { Moment } from '../model/article.ts';

/** A file that was there once; paths below the content folder. */
export type LostFile = {
  path: string;
  /** When it went. */
  lost: Moment;
  /** Where its text went on, when it was renamed. */
  renamedTo?: string;
};

/** What somebody remembers of the edition's earlier days, such as git. */
export type EditionHistory = {
  /** The latest first. */
  lost: readonly LostFile[];
  /** What each of `files`, which are some of `lost`, said last; `undefined` where that cannot be known any more. */
  textsOf(files: readonly LostFile[]): (string | undefined)[];
  /** When each of `paths` was first there, of those that are known. */
  knownSince(paths: readonly string[]): ReadonlyMap<string, Moment>;
};
