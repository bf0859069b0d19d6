import type { Batches, Replaced } from './batches.ts';
import type { Stale } from './look.ts';
import type { TextJob } from './readTexts.ts';
import { inBatches } from './textBatches.ts';
import type { Turns } from './turns.ts';
import type { UnreadTexts } from './unreadTexts.ts';

/** Articles that leave their lists in one transaction: as long as a batch of texts takes. */
const withdrawnAtOnce = 1_000;

export type WithdrawalOptions = {
  batches: Batches;
  turns: Turns;
  unread: UnreadTexts;
  /** Waits between batches, to let other work in. */
  pause?(): Promise<void>;
};

/**
 * Many articles whose files are gone leave all lists before any of them is removed, which takes ten times as long: so the
 * pages of lists are right soon, and need not be made again with each batch that is removed.
 */
export type Withdrawal = {
  /** Takes them out at once, but for those that others take over, which leave together with the text that does. */
  begin(gone: TextJob[], own: number, stale: Stale): Promise<void>;
  /** When they are removed: what has come back meanwhile is put into its lists again. */
  end(gone: TextJob[], stale: Stale): void;
  /** What leaves with which text. */
  replacedBy: Replaced;
  /** Settles once all that has begun is out. */
  settled(): Promise<unknown>;
};

export function createWithdrawal({ batches, turns, unread, pause }: WithdrawalOptions): Withdrawal {
  const replacedBy = new Map<string, string[]>();
  let settled: Promise<unknown> = Promise.resolve();

  const withdraw = async (gone: TextJob[], own: number, stale: Stale): Promise<void> => {
    const heirs = await unread.heirsOf(gone, batches.site().languages, pause);
    for (const [path, others] of heirs)
      for (const heir of others) replacedBy.set(heir.path, [...(replacedBy.get(heir.path) ?? []), path]);
    const alone = gone.filter(({ path }) => !heirs.has(path));
    for (const some of inBatches(alone, withdrawnAtOnce)) {
      const left = some.filter(({ path }) => turns.isCurrent(path, own));
      stale.add(batches.withdraw(left.map(({ path }) => path)));
      await pause?.();
    }
  };
  return {
    replacedBy,
    settled: () => settled,
    begin: async (gone, own, stale) => {
      const withdrawn = withdraw(gone, own, stale);
      settled = Promise.allSettled([settled, withdrawn]);
      await withdrawn;
    },
    end: (gone, stale) => {
      const paths = new Set(gone.map(({ path }) => path));
      for (const [heir, left] of replacedBy) if (left.some((path) => paths.has(path))) replacedBy.delete(heir);
      stale.add(batches.stay(paths));
    },
  };
}
