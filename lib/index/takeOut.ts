import type { Batches } from './batches.ts';
import { isThere } from './changedFiles.ts';
import type { Stale } from './look.ts';
import { nothing, type ReadText, type TextJob } from './readTexts.ts';
import { batchSize, inBatches } from './textBatches.ts';
import type { Turns } from './turns.ts';

export type TakeOutOptions = {
  contentDir: string;
  batches: Batches;
  turns: Turns;
  /** Waits between the batches of many, to let other work in. */
  pause?(): Promise<void>;
};

/** Takes texts out of the index whose files are not there; what has come back is told of by itself. */
export type TakeOut = {
  /** Texts of the update with the turn `own` whose files are gone: nothing that is still to be read takes over their addresses. */
  gone(texts: TextJob[], own: number, stale: Stale): Promise<void>;
  /** Those whose files were not there when they were read: a later turn may know what takes over their addresses. */
  late(texts: ReadText[], own: number, stale: Stale): Promise<void>;
};

export function createTakeOut({ contentDir, batches, turns, pause }: TakeOutOptions): TakeOut {
  const takeOut = async (files: ReadText[], stale: Stale, isLeftToUs: (path: string) => boolean): Promise<void> => {
    for (const some of inBatches(files)) {
      stale.add(batches.texts(some.filter(({ path }) => isLeftToUs(path) && !isThere(contentDir, path))));
      if (files.length > batchSize) await pause?.();
    }
  };
  return {
    // What takes over was looked for just now: that later turns are told of such a file too makes no difference.
    gone: (texts, own, stale) => {
      const files = texts.map(({ path, kind }): ReadText => ({ path, kind, ...nothing }));
      return takeOut(files, stale, () => turns.isLatestLook(own));
    },
    late: (texts, own, stale) => takeOut(texts, stale, (path) => turns.isCurrent(path, own)),
  };
}
