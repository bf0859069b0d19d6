import type { Batches } from './batches.ts';
import { isThere } from './changedFiles.ts';
import type { Database } from './database.ts';
import type { Stale } from './look.ts';
import { newestFirst } from './newestFirst.ts';
import type { ParseThread } from './parseThread.ts';
import { isWorthAsking, type Meanwhile, readAhead } from './readAhead.ts';
import { nothing, type ReadText, readTexts, type TextJob } from './readTexts.ts';
import { batchSize, inBatches, savedLimits, textBatches } from './textBatches.ts';
import type { Turns } from './turns.ts';
import type { UnreadTexts } from './unreadTexts.ts';
import { createWithdrawal } from './withdrawal.ts';

export type TextReaderOptions = {
  database: Database;
  contentDir: string;
  batches: Batches;
  turns: Turns;
  unread: UnreadTexts;
  thread: ParseThread;
  /** Waits between batches, to let other work in. */
  pause?(): Promise<void>;
  /** Lets it in as well while a batch is read by another thread. */
  meanwhile?: Meanwhile;
};

/** Puts texts into the index batch by batch, and takes them out, for the updates with the turns `own`. */
export type TextReader = {
  /** Gives back the paths of those that are left to later turns. */
  read(jobs: TextJob[], own: number, stale: Stale): Promise<string[]>;
  /** Takes out files that were not there when they were read: a later turn may know what takes over their addresses. */
  takeOutLate(late: ReadText[], own: number, stale: Stale): Promise<void>;
  /**
   * Takes out what is gone, and does the rest of the update. What takes over an address is read before, with the authors it
   * may name, so that the address never leads nowhere. Of many, articles leave all lists at first, and are erased last of all.
   */
  takeOutGone<T>(gone: TextJob[], own: number, stale: Stale, rest: () => Promise<T>): Promise<T>;
};

/** How long what is out of all lists waits for other updates, at most and while they get no further, in milliseconds. */
const longestRest = 10_000;
const standstill = 1_000;
const restStep = 20;

/** So many that are gone are taken out bit by bit, for nobody waits for all of them. */
const isMany = (gone: TextJob[]): boolean => gone.length > batchSize;

export function createTextReader(options: TextReaderOptions): TextReader {
  const { database, contentDir, batches, turns, unread, thread } = options;
  const withdrawal = createWithdrawal(options);

  /** Takes out files that are not there, where that is left to this turn; what has come back is told of by itself. */
  const takeOut = async (files: ReadText[], stale: Stale, isLeftToUs: (path: string) => boolean): Promise<void> => {
    for (const some of inBatches(files)) {
      stale.add(batches.texts(some.filter(({ path }) => isLeftToUs(path) && !isThere(contentDir, path))));
      if (files.length > batchSize) await options.pause?.();
    }
  };
  const takeOutLate = (late: ReadText[], own: number, stale: Stale): Promise<void> =>
    takeOut(late, stale, (path) => turns.isCurrent(path, own));

  /** `isUrgent` where others wait for it. Gives back the paths of those that are left to later turns. */
  const readBatches = async (jobs: TextJob[], own: number, stale: Stale, isUrgent: boolean): Promise<string[]> => {
    const late: ReadText[] = [];
    const left = new Set(jobs.map(({ path }) => path));
    const isWanted = (path: string): boolean => turns.isCurrent(path, own);
    const put = (some: ReadText[]): void => {
      const current = some.filter(({ path }) => isWanted(path));
      stale.add(
        batches.texts(
          current.filter(({ parsed }) => parsed),
          withdrawal.replacedBy,
        ),
      );
      late.push(...current.filter(({ parsed }) => !parsed));
      unread.drop(current, own);
      for (const { path } of current) left.delete(path);
    };
    // What is gone is what all pages of lists show, and nobody waits for all of many others.
    const giveWay = async (): Promise<void> => {
      if (!isUrgent && jobs.length > batchSize) await withdrawal.giveWay();
    };
    await giveWay();
    // The first of many are what lists begin with: nothing else goes before them.
    const isLeftToThread = isUrgent && isWorthAsking(thread, jobs);
    const [first = []] = isLeftToThread ? [] : textBatches(contentDir, jobs.slice(0, savedLimits.files), savedLimits);
    if (first.length > 0) put(readTexts(contentDir, first, batches.site()));
    const rest = jobs.slice(first.length);
    if (rest.length > 0) await options.pause?.();
    await giveWay();
    const how = { ...options, site: batches.site(), limits: savedLimits, isWanted, isUrgent };
    for await (const some of readAhead(rest, how)) {
      await giveWay();
      put(some);
      await options.pause?.();
      await giveWay();
    }
    await takeOutLate(late, own, stale);
    const leftToLater = [...left, ...late.map(({ path }) => path).filter((path) => !isWanted(path))];
    if (!isUrgent && leftToLater.length > 0) withdrawal.hurry();
    return leftToLater;
  };
  const read = (jobs: TextJob[], own: number, stale: Stale): Promise<string[]> => readBatches(jobs, own, stale, false);

  /** Reads texts that updates under way have still to read in their stead. */
  const readNow = (texts: TextJob[], stale: Stale): Promise<void> =>
    turns.take(async (now) => {
      for (const { path } of texts) turns.ask(path, now);
      await readBatches([...new Set(texts)], now, stale, true);
    });

  const removeGone = async (gone: TextJob[], own: number, stale: Stale): Promise<void> => {
    const pause = isMany(gone) ? options.pause : undefined;
    for (const some of inBatches(newestFirst(database, gone), isMany(gone) ? savedLimits.files : undefined)) {
      let left = some.map(({ path, kind }): ReadText => ({ path, kind, ...nothing }));
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
  /** Until other updates have read their texts: what readers see of them goes before what they see no more. */
  const othersRead = async (own: number): Promise<void> => {
    const last = performance.now() + longestRest;
    let left = unread.leftToOthers(own);
    for (let since = performance.now(); left > 0 && performance.now() < last; ) {
      await new Promise((resolve) => setTimeout(resolve, restStep));
      const now = unread.leftToOthers(own);
      if (now !== left) since = performance.now();
      // They may be waiting for this one.
      else if (performance.now() - since > standstill) return;
      left = now;
    }
  };
  const takeOutGone: TextReader['takeOutGone'] = async (gone, own, stale, rest) => {
    if (!isMany(gone)) {
      await removeGone(gone, own, stale);
      return rest();
    }
    try {
      await withdrawal.first(async () => {
        const heirs = await withdrawal.begin(gone, own, stale);
        if (heirs.length > 0) await readNow([...unread.authors(), ...heirs], stale);
      });
      const withdrawn = withdrawal.withdrawn();
      const { seen = [], unseen = [] } = Object.groupBy(gone, ({ path }) => (withdrawn.has(path) ? 'unseen' : 'seen'));
      await removeGone(seen, own, stale);
      const done = await rest();
      if (unseen.length > 0) await othersRead(own);
      await removeGone(unseen, own, stale);
      return done;
    } finally {
      withdrawal.end(gone, stale);
    }
  };
  return { read, takeOutLate, takeOutGone };
}
