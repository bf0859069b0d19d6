import type { Batches } from './batches.ts';
import type { Database } from './database.ts';
import type { Stale } from './look.ts';
import { newestFirst } from './newestFirst.ts';
import type { TextJob } from './readTexts.ts';
import { longestHold, type RightOfWay } from './rightOfWay.ts';
import type { TakeOut } from './takeOut.ts';
import { batchSize, inBatches, savedLimits } from './textBatches.ts';
import type { TextReader } from './textReader.ts';
import type { UnreadTexts } from './unreadTexts.ts';
import type { Withdrawal } from './withdrawal.ts';

export type RemovalOptions = {
  database: Database;
  batches: Batches;
  unread: UnreadTexts;
  texts: TextReader;
  takeOut: TakeOut;
  withdrawal: Withdrawal;
  way: RightOfWay;
  /** Told when what is gone has left its lists. */
  listed(): void;
  /** Waits between the batches of many, to let other work in. */
  pause?(): Promise<void>;
};

/**
 * Takes out what is gone, for the update with the turn `own`, and does the rest of it. What takes over an address is read
 * before, with the authors it may name, so that the address never leads nowhere. Of many, articles leave all lists at first,
 * and are erased last of all.
 */
export type Removal = <T>(gone: TextJob[], own: number, stale: Stale, rest: () => Promise<T>) => Promise<T>;

/**
 * How long what is out of all lists waits for other updates: at most, and while they get no further, which is longer than they
 * may have to give way; in milliseconds.
 */
const longestRest = 10_000;
const standstill = 1.5 * longestHold;
const restStep = 20;

/** So many that are gone are taken out bit by bit, for nobody waits for all of them. */
const isMany = (gone: TextJob[]): boolean => gone.length > batchSize;

export function createRemoval(options: RemovalOptions): Removal {
  const { database, batches, unread, texts, takeOut, withdrawal, way } = options;

  const readHeirs = async (heirs: TextJob[], stale: Stale): Promise<void> => {
    if (heirs.length > 0) await texts.readNow([...unread.authors(), ...heirs], stale);
  };
  const remove = async (gone: TextJob[], own: number, stale: Stale): Promise<void> => {
    const pause = isMany(gone) ? options.pause : undefined;
    for (const some of inBatches(newestFirst(database, gone), isMany(gone) ? savedLimits.files : undefined)) {
      let left = some;
      while (left.length > 0) {
        const heirs = await unread.heirsOf(left, batches.site().languages, pause);
        const isReplaced = ({ path }: TextJob): boolean => heirs.has(path);
        const { alone = [], replaced = [] } = Object.groupBy(left, (text) => (isReplaced(text) ? 'replaced' : 'alone'));
        await takeOut.gone(alone, own, stale);
        await readHeirs([...heirs.values()].flat(), stale);
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
  return async (gone, own, stale, rest) => {
    if (!isMany(gone)) {
      await remove(gone, own, stale);
      return rest();
    }
    try {
      const { moved } = await way.take(async () => {
        const begun = await withdrawal.begin(gone, own, stale);
        await readHeirs(begun.renamed, stale);
        return begun;
      });
      options.listed();
      const withdrawn = withdrawal.withdrawn();
      const isUnseen = ({ path }: TextJob): boolean => withdrawn.has(path) || moved.has(path);
      const { seen = [], unseen = [] } = Object.groupBy(gone, (text) => (isUnseen(text) ? 'unseen' : 'seen'));
      await remove(seen, own, stale);
      const done = await rest();
      if (withdrawn.size > 0) await othersRead(own);
      await remove(unseen, own, stale);
      return done;
    } finally {
      withdrawal.end(gone, stale);
    }
  };
}
