import type { Moment } from '../model/article.ts';
import { createBatches } from './batches.ts';
import { changedFiles } from './changedFiles.ts';
import type { Database } from './database.ts';
import { createEarlyReads } from './earlyReads.ts';
import { createFileStore } from './fileStore.ts';
import { createLook, type Progress, type Stale } from './look.ts';
import { createMerging, mergeSome } from './mergeFullText.ts';
import { createParseThread, type ParseThread } from './parseThread.ts';
import type { Meanwhile } from './readAhead.ts';
import { createReadingOrder } from './readingOrder.ts';
import { createRemoval } from './removal.ts';
import { createRightOfWay } from './rightOfWay.ts';
import { createSkim } from './skim.ts';
import { createTakeOut } from './takeOut.ts';
import { batchSize, inBatches } from './textBatches.ts';
import { createTextBeginnings } from './textBeginnings.ts';
import { createTextReader } from './textReader.ts';
import { createTurns } from './turns.ts';
import { createUnreadTexts } from './unreadTexts.ts';
import { type UpdatePlan, updatePlan } from './updatePlan.ts';
import { createWithdrawal } from './withdrawal.ts';

export type IndexerOptions = {
  database: Database;
  contentDir: string;
  now?: () => Moment;
  /** Told after each batch. */
  onProgress?(progress: Progress): void;
  /** Told after each batch: the dependencies it made stale. */
  onChange?(keys: Set<string>): void;
  /** Told when all that is new in large deliveries has entered its lists, and what is gone has left them. */
  onListed?(): void;
  /** Waits between the batches of large work, to let other work in. */
  pause?(): Promise<void>;
  /** Lets it in as well while a batch is read by another thread. */
  meanwhile?: Meanwhile;
  /** Reads many texts; one of its own by default. */
  thread?: ParseThread;
};

/** Keeps the index equal to the content folder. */
export type Indexer = {
  /**
   * Looks at every file and reads those that changed. Gives back the dependencies that became stale, unless told not to
   * collect them: after a cold start they are half a million.
   */
  scan(collect?: boolean): Promise<Set<string>>;
  /** Reads single files or folders again: paths below the content folder, or absolute ones inside it. */
  update(paths: string[]): Promise<Set<string>>;
  /**
   * Reads, while more is on its way, only those articles among them that lists begin with or that are new; all is to be told of
   * once more (skim.ts).
   */
  skim(paths: string[]): Promise<Set<string>>;
  /** Does a few milliseconds of housekeeping. False when nothing is left to do. */
  tidy(): boolean;
};

export function createIndexer(options: IndexerOptions): Indexer {
  const { database, contentDir, now = Date.now, onChange = () => {}, onListed, thread = createParseThread() } = options;
  const files = createFileStore(database);
  const batches = createBatches({ database, contentDir, now, files }, onChange);
  const way = createRightOfWay();
  const turns = createTurns(way.waive);
  const early = createEarlyReads();
  const beginnings = createTextBeginnings(contentDir);
  const listed = (): void => {
    if (unread.newLeft === 0 && !way.isTaken) onListed?.();
  };
  const unread = createUnreadTexts(beginnings, listed);

  const merging = createMerging(database);
  const takeOut = createTakeOut({ ...options, batches, turns });
  const look = createLook({ ...options, batches, files, turns, merging, thread, takeOut });
  const skim = createSkim({ ...options, batches, files, turns, beginnings, unread, early, thread });
  const inOrder = createReadingOrder({ ...options, batches, files, unread });
  const withdrawal = createWithdrawal({ ...options, batches, turns, unread });
  const { replacedBy } = withdrawal;
  const texts = createTextReader({ ...options, batches, turns, unread, thread, takeOut, replacedBy, way });
  const remove = createRemoval({ ...options, batches, unread, texts, takeOut, withdrawal, way, listed });
  const lookAtAll = async (own: number, stale: Stale): Promise<void> => {
    await look(own, stale);
    await turns.settled([], own);
  };

  /** Gives back the paths of the texts that are left to later turns. */
  const change = (plan: UpdatePlan, own: number, stale: Stale): Promise<string[]> =>
    remove(plan.gone, own, stale, async () => {
      if (plan.texts.length <= batchSize) return texts.read(plan.texts, own, stale);
      await options.pause?.();
      const ordered = await inOrder(plan.texts);
      listed();
      return texts.read(ordered, own, stale);
    });

  const read = async (paths: string[], own: number, stale: Stale): Promise<void> => {
    const changed = changedFiles(contentDir, paths, files.below);
    const plan = updatePlan(changed, batches.site().languages);
    const isOfTexts = plan.texts.length + plan.gone.length > 0;
    plan.texts = plan.texts.filter((text) => !early.take(text));
    unread.add(plan.texts, own);
    unread.drop(plan.gone, own);
    for (const { path } of plan.gone) beginnings.forget(path);
    try {
      if (plan.isConfiguration) {
        const { keys, reread } = batches.configuration();
        stale.add(keys);
        if (reread) {
          turns.askAll(own);
          return await lookAtAll(own, stale);
        }
      }
      for (const path of changed.keys()) turns.ask(path, own);
      const left = await merging.whileChanging(plan.gone.length + plan.texts.length, () => change(plan, own, stale));
      await turns.settled([...left, ...plan.images], own);
    } finally {
      unread.drop(plan.texts, own);
    }
    const isCurrent = (path: string): boolean => turns.isCurrent(path, own);
    for (const some of inBatches(plan.images)) stale.add(await batches.images(some, isCurrent));
    if (isOfTexts) batches.pins(false);
  };

  const inTurn = (work: (own: number, stale: Stale) => Promise<void>, collect = true): Promise<Set<string>> =>
    turns.take(async (own) => {
      const keys = new Set<string>();
      await work(own, {
        add: (more) => {
          if (collect) for (const key of more) keys.add(key);
        },
      });
      return keys;
    });
  return {
    scan: (collect) =>
      inTurn((own, stale) => {
        turns.askAll(own);
        return lookAtAll(own, stale);
      }, collect),
    update: (paths) => inTurn((own, stale) => read(paths, own, stale)),
    skim: (paths) => inTurn((own, stale) => skim(paths, own, stale)),
    tidy: () => mergeSome(database),
  };
}
