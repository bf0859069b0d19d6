import type { Batches, Replaced } from './batches.ts';
import type { Stale } from './look.ts';
import type { ParseThread } from './parseThread.ts';
import { isWorthAsking, type Meanwhile, readAhead } from './readAhead.ts';
import { type ReadText, readTexts, type TextJob } from './readTexts.ts';
import type { RightOfWay } from './rightOfWay.ts';
import type { TakeOut } from './takeOut.ts';
import { batchSize, savedLimits, textBatches } from './textBatches.ts';
import type { Turns } from './turns.ts';
import type { UnreadTexts } from './unreadTexts.ts';

export type TextReaderOptions = {
  contentDir: string;
  batches: Batches;
  turns: Turns;
  unread: UnreadTexts;
  thread: ParseThread;
  takeOut: TakeOut;
  /** What leaves its lists with which text (withdrawal.ts). */
  replacedBy: Replaced;
  /** Many texts give way: what is gone is what all pages of lists show, and nobody waits for all of many others. */
  way: RightOfWay;
  /** Waits between batches, to let other work in. */
  pause?(): Promise<void>;
  /** Lets it in as well while a batch is read by another thread. */
  meanwhile?: Meanwhile;
};

/** Puts texts into the index batch by batch. */
export type TextReader = {
  /** For the update with the turn `own`. Gives back the paths of those that are left to later turns. */
  read(jobs: TextJob[], own: number, stale: Stale): Promise<string[]>;
  /** Texts that updates under way have still to read, in their stead and before all others. */
  readNow(texts: TextJob[], stale: Stale): Promise<void>;
};

export function createTextReader(options: TextReaderOptions): TextReader {
  const { contentDir, batches, turns, unread, thread, takeOut, replacedBy, way } = options;

  /** `isUrgent` where others wait for it. */
  const read = async (jobs: TextJob[], own: number, stale: Stale, isUrgent: boolean): Promise<string[]> => {
    const late: ReadText[] = [];
    const left = new Set(jobs.map(({ path }) => path));
    const isWanted = (path: string): boolean => turns.isCurrent(path, own);
    const put = (some: ReadText[]): void => {
      const current = some.filter(({ path }) => isWanted(path));
      const there = current.filter(({ parsed }) => parsed);
      stale.add(batches.texts(there, replacedBy));
      late.push(...current.filter(({ parsed }) => !parsed));
      unread.drop(current, own);
      for (const { path } of current) left.delete(path);
    };
    const giveWay = async (): Promise<void> => {
      if (!isUrgent && jobs.length > batchSize) await way.give();
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
    await takeOut.late(late, own, stale);
    return [...left, ...late.map(({ path }) => path).filter((path) => !isWanted(path))];
  };
  return {
    read: (jobs, own, stale) => read(jobs, own, stale, false),
    readNow: (texts, stale) =>
      turns.take(async (now) => {
        for (const { path } of texts) turns.ask(path, now);
        await read([...new Set(texts)], now, stale, true);
      }, false),
  };
}
