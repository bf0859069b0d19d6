import type { Moment } from '../model/article.ts';
import { createBatches } from './batches.ts';
import { changedFiles, isThere } from './changedFiles.ts';
import type { Database } from './database.ts';
import { createFileStore } from './fileStore.ts';
import { createLook, type Progress, type Stale } from './look.ts';
import { mergeSome } from './mergeFullText.ts';
import { newestFirst } from './newestFirst.ts';
import { type Meanwhile, readAhead } from './readAhead.ts';
import { type ReadText, readTexts, type TextJob } from './readTexts.ts';
import { createSkim } from './skim.ts';
import { batchSize, inBatches, savedLimits, textBatches } from './textBatches.ts';
import { createTextBeginnings } from './textBeginnings.ts';
import { createTurns } from './turns.ts';
import { createUnreadTexts } from './unreadTexts.ts';
import { updatePlan } from './updatePlan.ts';

export type IndexerOptions = {
  database: Database;
  contentDir: string;
  now?: () => Moment;
  /** Told after each batch. */
  onProgress?(progress: Progress): void;
  /** Told after each batch: the dependencies it made stale. */
  onChange?(keys: Set<string>): void;
  /** Waits between the batches of large work, to let other work in. */
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
  /** Reads only those articles among them that lists begin with, while more is on its way; all is to be read later. */
  skim(paths: string[]): Promise<Set<string>>;
  /** Does a few milliseconds of housekeeping. False when nothing is left to do. */
  tidy(): boolean;
};

export function createIndexer(options: IndexerOptions): Indexer {
  const { database, contentDir, now = Date.now, onChange = () => {} } = options;
  const files = createFileStore(database);
  const batches = createBatches({ database, contentDir, now, files }, onChange);
  const turns = createTurns();
  const beginnings = createTextBeginnings(contentDir);
  const unread = createUnreadTexts(beginnings);

  /** Takes out files that are not there, where that is left to this turn; what has come back is told of by itself. */
  const takeOut = async (files: ReadText[], stale: Stale, isLeftToUs: (path: string) => boolean): Promise<void> => {
    for (const some of inBatches(files)) {
      stale.add(batches.texts(some.filter(({ path }) => isLeftToUs(path) && !isThere(contentDir, path))));
      if (files.length > batchSize) await options.pause?.();
    }
  };
  /** The same for files that were not there when they were read: a later turn may know what takes over their addresses. */
  const takeOutLate = (late: ReadText[], own: number, stale: Stale): Promise<void> =>
    takeOut(late, stale, (path) => turns.isCurrent(path, own));

  const look = createLook({ ...options, batches, files, turns, takeOut: takeOutLate });
  const skim = createSkim({ ...options, batches, files, turns, beginnings });
  const lookAtAll = async (own: number, stale: Stale): Promise<void> => {
    await look(own, stale);
    await turns.settled([], own);
  };

  /** Gives back the paths of those that are left to later turns. */
  const readTextsOf = async (jobs: TextJob[], own: number, stale: Stale): Promise<string[]> => {
    const late: ReadText[] = [];
    const left: ReadText[] = [];
    const isCurrent = ({ path }: ReadText): boolean => turns.isCurrent(path, own);
    const put = (some: ReadText[]): void => {
      const current = some.filter(isCurrent);
      left.push(...some.filter((text) => !isCurrent(text)));
      stale.add(batches.texts(current.filter(({ parsed }) => parsed)));
      late.push(...current.filter(({ parsed }) => !parsed));
      unread.drop(current, own);
    };
    // The first of many are what lists begin with: nothing goes before them.
    const [first = []] = textBatches(contentDir, jobs.slice(0, savedLimits.files), savedLimits);
    if (first.length > 0) put(readTexts(contentDir, first, batches.site()));
    const rest = jobs.slice(first.length);
    if (rest.length > 0) await options.pause?.();
    for await (const some of readAhead(contentDir, rest, batches.site(), options.meanwhile, savedLimits)) {
      put(some);
      await options.pause?.();
    }
    await takeOutLate(late, own, stale);
    return [...left, ...late.filter((text) => !isCurrent(text))].map(({ path }) => path);
  };

  /** Reads texts that updates under way have still to read in their stead. */
  const readNow = (texts: TextJob[], stale: Stale): Promise<void> =>
    turns.take(async (now) => {
      for (const { path } of texts) turns.ask(path, now);
      await readTextsOf([...new Set(texts)], now, stale);
    });

  /**
   * Takes out what is gone. What takes over an address is read before, with the authors it may name, so that the address
   * never leads nowhere.
   */
  const takeOutGone = async (gone: TextJob[], own: number, stale: Stale): Promise<void> => {
    // Nobody waits for many of them.
    const isMany = gone.length > batchSize;
    const pause = isMany ? options.pause : undefined;
    for (const some of inBatches(newestFirst(database, gone), isMany ? savedLimits.files : undefined)) {
      let left = some.map(({ path, kind }): ReadText => ({ path, kind, size: -1, mtime: -1 }));
      while (left.length > 0) {
        const heirs = await unread.heirsOf(left, batches.site().languages, pause);
        const isReplaced = ({ path }: ReadText): boolean => heirs.has(path);
        const { alone = [], replaced = [] } = Object.groupBy(left, (text) => (isReplaced(text) ? 'replaced' : 'alone'));
        // Its heirs were looked for just now: that later turns are told of it too makes no difference.
        await takeOut(alone, stale, () => turns.isLatestLook(own));
        if (replaced.length > 0) await readNow([...unread.authors(), ...[...heirs.values()].flat()], stale);
        left = replaced;
      }
      await pause?.();
    }
  };

  const read = async (paths: string[], own: number, stale: Stale): Promise<void> => {
    const changed = changedFiles(contentDir, paths, files.below);
    const plan = updatePlan(changed, batches.site().languages);
    unread.add(plan.texts, own);
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
      await takeOutGone(plan.gone, own, stale);
      const isMany = plan.texts.length > batchSize;
      const texts = isMany ? await unread.latestFirst(plan.texts, batches.site().languages, options.pause) : plan.texts;
      const left = await readTextsOf(texts, own, stale);
      await turns.settled([...left, ...plan.images], own);
    } finally {
      unread.drop(plan.texts, own);
    }
    const isCurrent = (path: string): boolean => turns.isCurrent(path, own);
    for (const some of inBatches(plan.images)) stale.add(await batches.images(some, isCurrent));
    if (plan.texts.length + plan.gone.length > 0) batches.pins(false);
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
