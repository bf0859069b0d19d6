import { walkContent } from '../content/walk.ts';
import type { Moment } from '../model/article.ts';
import { createBatches } from './batches.ts';
import { changedFiles, isThere } from './changedPaths.ts';
import type { Database } from './database.ts';
import { createFileStore } from './fileStore.ts';
import { mergeFullText, mergeSome } from './mergeFullText.ts';
import { type Meanwhile, readAhead } from './readAhead.ts';
import type { ReadText, TextJob } from './readTexts.ts';
import { scanPlan } from './scanPlan.ts';
import { savedLimits } from './textBatches.ts';
import { createUnreadTexts } from './unreadTexts.ts';
import { updatePlan } from './updatePlan.ts';

export type Progress = { done: number; total: number; indexing: boolean };

export type IndexerOptions = {
  database: Database;
  contentDir: string;
  now?: () => Moment;
  /** Told after each batch. */
  onProgress?(progress: Progress): void;
  /** Told after each batch: the dependencies it made stale. */
  onChange?(keys: Set<string>): void;
  /** Waits between the batches of a scan, to let urgent work in. */
  pause?(): Promise<void>;
  /** Lets it in as well while a batch is read by another thread. */
  meanwhile?: Meanwhile;
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
  /** Does a few milliseconds of housekeeping. False when nothing is left to do. */
  tidy(): boolean;
};

/** Pictures, and files that are gone, of one transaction. */
const batchSize = 200;
/** From here on a scan is large enough to put off the merging of the full text. */
const largeScan = 5000;

/** Looks at the folder while somebody moves files in it, at most; and the time between two of them, in milliseconds. */
const mostRounds = 50;
const pauseOfMovers = () => new Promise((resolve) => setTimeout(resolve, 150));

type Stale = { add(keys: Set<string>): void };

export function createIndexer(options: IndexerOptions): Indexer {
  const { database, contentDir, now = Date.now, onProgress = () => {}, onChange = () => {} } = options;
  const files = createFileStore(database);
  const batches = createBatches({ database, contentDir, now, files }, onChange);
  let running = 0;
  let turn = 0;
  let latestScan = 0;
  const unread = createUnreadTexts(contentDir);
  /** The turn in which each file was last asked for by name: what was read in an earlier turn is older. */
  const askedFor = new Map<string, number>();
  const isCurrent = (path: string, own: number): boolean => (askedFor.get(path) ?? 0) <= own;
  const ask = (path: string, own: number): void => {
    if (isCurrent(path, own)) askedFor.set(path, own);
  };

  /** Files that were not there when they were read; what has come back meanwhile is told of by itself. */
  const takeOut = async (late: ReadText[], own: number, stale: Stale): Promise<void> => {
    for (const some of inBatches(late)) {
      stale.add(batches.texts(some.filter(({ path }) => isCurrent(path, own) && !isThere(contentDir, path))));
      if (late.length > batchSize) await options.pause?.();
    }
  };

  const look = async (own: number, stale: Stale): Promise<void> => {
    stale.add(batches.configuration().keys);
    for (let round = 1; !(await lookOnce(own, stale, round)); round++) await pauseOfMovers();
  };

  /** True when the index is equal to the folder, or a later scan has taken over; false to look once more. */
  const lookOnce = async (own: number, stale: Stale, round: number): Promise<boolean> => {
    const plan = scanPlan(walkContent(contentDir), files.all(), batches.site().languages);
    const total = plan.texts.length + plan.imageCount + plan.removed.length;
    const isLarge = plan.texts.length > largeScan;
    const late: ReadText[] = [];
    let done = 0;
    /** False when a later scan has taken over. */
    const step = async (count: number): Promise<boolean> => {
      done += count;
      onProgress({ done, total, indexing: done < total });
      await options.pause?.();
      return latestScan === own;
    };
    onProgress({ done, total, indexing: true });
    mergeFullText(database, isLarge ? 'later' : 'steadily');
    for await (const texts of readAhead(contentDir, plan.texts, batches.site(), options.meanwhile)) {
      stale.add(batches.texts(texts.filter(({ path, parsed }) => parsed && isCurrent(path, own))));
      late.push(...texts.filter(({ parsed }) => !parsed));
      const needed = plan.imagesBeside(texts.map(({ path }) => path));
      if (needed.length > 0) stale.add(await batches.images(needed));
      if (!(await step(texts.length + needed.length))) return true;
    }
    if (isLarge) mergeFullText(database, 'steadily');
    for (const some of inBatches(plan.imagesLeft())) {
      stale.add(await batches.images(some));
      if (!(await step(some.length))) return true;
    }
    // What is missing may be on its way to another place: it is taken out once nothing new is found any more.
    const isMissing = plan.removed.length + late.length > 0;
    if (isMissing && round < mostRounds && (round === 1 || plan.texts.length > late.length)) return false;
    await takeOut(late, own, stale);
    for (const some of inBatches(plan.removed)) {
      stale.add(batches.remove(some.filter(({ path }) => !isThere(contentDir, path))));
      if (!(await step(some.length))) return true;
    }
    batches.pins(true);
    batches.filled();
    onProgress({ done: total, total, indexing: false });
    return true;
  };

  const readTextsOf = async (jobs: TextJob[], own: number, stale: Stale): Promise<void> => {
    const late: ReadText[] = [];
    const isMany = jobs.length > savedLimits.files;
    for await (const some of readAhead(contentDir, jobs, batches.site(), options.meanwhile, savedLimits)) {
      stale.add(batches.texts(some.filter(({ path, parsed }) => parsed && isCurrent(path, own))));
      late.push(...some.filter(({ parsed }) => !parsed));
      unread.drop(some);
      if (isMany) await options.pause?.();
    }
    await takeOut(late, own, stale);
  };

  /** Takes out what is gone. What takes over an address is read before, so that the address never leads nowhere. */
  const takeOutGone = async (gone: TextJob[], own: number, stale: Stale): Promise<void> => {
    if (gone.length === 0) return;
    const paths = gone.map(({ path }) => path);
    const heirs = await unread.heirsOf(paths, batches.site().languages, options.pause);
    const hasHeirs = ({ path }: TextJob): boolean => (heirs.get(path)?.length ?? 0) > 0;
    const all = gone.map(({ path, kind }): ReadText => ({ path, kind, size: -1, mtime: -1 }));
    const { alone = [], replaced = [] } = Object.groupBy(all, (text) => (hasHeirs(text) ? 'replaced' : 'alone'));
    await takeOut(alone, own, stale);
    const texts = new Set([...heirs.values()].flat());
    for (const { path } of texts) ask(path, own);
    await readTextsOf([...texts], own, stale);
    await takeOut(replaced, own, stale);
  };

  const lookAt = async (paths: string[]): Promise<Map<string, number | undefined>> => {
    const changed = new Map<string, number | undefined>();
    for (const some of inBatches(paths)) {
      for (const [path, size] of changedFiles(contentDir, some, files.below)) changed.set(path, size);
      if (paths.length > batchSize) await options.pause?.();
    }
    return changed;
  };

  const read = async (paths: string[], own: number, stale: Stale): Promise<void> => {
    const { languages } = batches.site();
    const isKnown = (path: string): boolean => files.get(path) !== undefined;
    // What is told of in a pause must know of these texts.
    const told = updatePlan(new Map(paths.map((path) => [path, 0])), () => true, languages).texts;
    unread.add(told);
    const changed = await lookAt(paths).finally(() => unread.drop(told));
    const plan = updatePlan(changed, isKnown, languages);
    if (plan.isConfiguration) {
      const { keys, reread } = batches.configuration();
      stale.add(keys);
      if (reread) {
        latestScan = own;
        return look(own, stale);
      }
    }
    for (const path of changed.keys()) ask(path, own);
    unread.add(plan.texts);
    try {
      await takeOutGone(plan.gone, own, stale);
      await readTextsOf(plan.texts, own, stale);
    } finally {
      unread.drop(plan.texts);
    }
    for (const some of inBatches(plan.images)) stale.add(await batches.images(some));
    if (plan.texts.length + plan.gone.length > 0) batches.pins(false);
  };

  const inTurn = async (work: (own: number, stale: Stale) => Promise<void>, collect = true): Promise<Set<string>> => {
    const keys = new Set<string>();
    running++;
    try {
      await work(++turn, {
        add: (more) => {
          if (collect) for (const key of more) keys.add(key);
        },
      });
    } finally {
      running--;
      if (running === 0) askedFor.clear();
    }
    return keys;
  };
  return {
    scan: (collect) =>
      inTurn((own, stale) => {
        latestScan = own;
        return look(own, stale);
      }, collect),
    update: (paths) => inTurn((own, stale) => read(paths, own, stale)),
    tidy: () => mergeSome(database),
  };
}

function inBatches<T>(all: T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / batchSize) }, (_, at) =>
    all.slice(at * batchSize, (at + 1) * batchSize),
  );
}
