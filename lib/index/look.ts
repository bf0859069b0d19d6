import { walkContent } from '../content/walk.ts';
import type { Batches } from './batches.ts';
import { isThere } from './changedFiles.ts';
import type { Database } from './database.ts';
import type { FileStore } from './fileStore.ts';
import type { Merging } from './mergeFullText.ts';
import type { ParseThread } from './parseThread.ts';
import { type Meanwhile, readAhead } from './readAhead.ts';
import type { ReadText } from './readTexts.ts';
import { type ScanPlan, scanPlan } from './scanPlan.ts';
import type { TakeOut } from './takeOut.ts';
import { inBatches } from './textBatches.ts';
import type { Turns } from './turns.ts';

export type Progress = { done: number; total: number; indexing: boolean };

/** Collects the dependencies that became stale. */
export type Stale = { add(keys: Set<string>): void };

export type LookOptions = {
  database: Database;
  contentDir: string;
  batches: Batches;
  files: FileStore;
  turns: Turns;
  merging: Merging;
  thread: ParseThread;
  takeOut: TakeOut;
  /** Told after each batch. */
  onProgress?(progress: Progress): void;
  /** Waits between the batches, to let other work in. */
  pause?(): Promise<void>;
  /** Lets it in as well while a batch is read by another thread. */
  meanwhile?: Meanwhile;
};

/** Looks at the folder while somebody moves files in it, at most; and the time between two of them, in milliseconds. */
const mostRounds = 50;
const pauseOfMovers = () => new Promise((resolve) => setTimeout(resolve, 150));

/** Looks at every file, and reads those that changed, until the index is equal to the folder or a later look took over. */
export function createLook(options: LookOptions): (own: number, stale: Stale) => Promise<void> {
  const { contentDir, batches, files, turns, merging, takeOut, onProgress = () => {} } = options;

  /** True when the index is equal to the folder, or a later scan has taken over; false to look once more. */
  const lookOnce = async (own: number, stale: Stale, round: number): Promise<boolean> => {
    const plan = scanPlan(walkContent(contentDir), files.all(), batches.site().languages);
    return merging.whileChanging(plan.texts.length + plan.removed.length, () => carryOut(plan, own, stale, round));
  };

  /** As above. */
  const carryOut = async (plan: ScanPlan, own: number, stale: Stale, round: number): Promise<boolean> => {
    const total = plan.texts.length + plan.imageCount + plan.removed.length;
    const late: ReadText[] = [];
    let done = 0;
    /** False when a later scan has taken over. */
    const step = async (count: number): Promise<boolean> => {
      done += count;
      onProgress({ done, total, indexing: done < total });
      await options.pause?.();
      return turns.isLatestLook(own);
    };
    const isCurrent = (path: string): boolean => turns.isCurrent(path, own);
    onProgress({ done, total, indexing: true });
    for await (const texts of readAhead(plan.texts, { ...options, site: batches.site() })) {
      stale.add(batches.texts(texts.filter(({ path, parsed }) => parsed && isCurrent(path))));
      late.push(...texts.filter(({ parsed }) => !parsed));
      const needed = plan.imagesBeside(texts.map(({ path }) => path));
      if (needed.length > 0) stale.add(await batches.images(needed, isCurrent));
      if (!(await step(texts.length + needed.length))) return true;
    }
    for (const some of inBatches(plan.imagesLeft())) {
      stale.add(await batches.images(some, isCurrent));
      if (!(await step(some.length))) return true;
    }
    // What is missing may be on its way to another place: it is taken out once nothing new is found any more.
    const isMissing = plan.removed.length + late.length > 0;
    if (isMissing && round < mostRounds && (round === 1 || plan.texts.length > late.length)) return false;
    await takeOut.late(late, own, stale);
    for (const some of inBatches(plan.removed)) {
      stale.add(batches.remove(some.filter(({ path }) => !isThere(contentDir, path))));
      if (!(await step(some.length))) return true;
    }
    batches.pins(true);
    batches.filled();
    onProgress({ done: total, total, indexing: false });
    return true;
  };

  return async (own, stale) => {
    merging.steadily();
    stale.add(batches.configuration().keys);
    for (let round = 1; !(await lookOnce(own, stale, round)); round++) await pauseOfMovers();
  };
}
