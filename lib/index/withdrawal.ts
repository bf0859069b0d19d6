import { nameOfFile } from '../content/contentFile.ts';
import type { Batches, Replaced } from './batches.ts';
import type { Database } from './database.ts';
import type { Stale } from './look.ts';
import { newestFirst } from './newestFirst.ts';
import type { TextJob } from './readTexts.ts';
import { inBatches } from './textBatches.ts';
import type { Turns } from './turns.ts';
import type { UnreadTexts } from './unreadTexts.ts';

/** Articles that leave their lists in one transaction: as long as a batch of texts takes. */
const withdrawnAtOnce = 1_000;

/** Texts with other names that take over addresses; and the paths of files that are gone and stay in their lists, for they only moved. */
export type Begun = { renamed: TextJob[]; moved: ReadonlySet<string> };

export type WithdrawalOptions = {
  database: Database;
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
  /**
   * Takes them out at once, but for those that others take over. Those with another name, which are given back, are still to
   * be read: what they take over leaves together with that.
   */
  begin(gone: TextJob[], own: number, stale: Stale): Promise<Begun>;
  /** When they are removed: what has come back meanwhile is put into its lists again. */
  end(gone: TextJob[], stale: Stale): void;
  /** The paths of those that are out of all lists and not removed yet. */
  withdrawn(): Set<string>;
  /** What leaves with which text. */
  replacedBy: Replaced;
};

export function createWithdrawal({ database, batches, turns, unread, pause }: WithdrawalOptions): Withdrawal {
  const replacedBy = new Map<string, string[]>();

  const withdraw = async (gone: TextJob[], own: number, stale: Stale): Promise<Begun> => {
    const { languages } = batches.site();
    const heirs = await unread.heirsOf(gone, languages, pause);
    for (const [path, others] of heirs)
      for (const heir of others) replacedBy.set(heir.path, [...(replacedBy.get(heir.path) ?? []), path]);
    const alone = gone.filter(({ path }) => !heirs.has(path));
    for (const some of inBatches(alone, withdrawnAtOnce)) {
      const left = some.filter(({ path }) => turns.isCurrent(path, own));
      stale.add(batches.withdraw(left.map(({ path }) => path)));
      await pause?.();
    }
    const replaced = gone.filter(({ path }) => heirs.has(path));
    const hasMoved = ({ path, kind }: TextJob): boolean => {
      const name = nameOfFile(path, languages);
      const others = heirs.get(path) ?? [];
      return others.every((heir) => heir.kind === kind && nameOfFile(heir.path, languages) === name);
    };
    const { moved = [], renamed = [] } = Object.groupBy(replaced, (text) => (hasMoved(text) ? 'moved' : 'renamed'));
    return {
      renamed: newestFirst(database, renamed).flatMap(({ path }) => heirs.get(path) ?? []),
      moved: new Set(moved.map(({ path }) => path)),
    };
  };
  const forget = (paths: ReadonlySet<string>): void => {
    for (const [heir, all] of replacedBy) {
      const left = all.filter((path) => !paths.has(path));
      if (left.length > 0) replacedBy.set(heir, left);
      else replacedBy.delete(heir);
    }
  };
  return {
    replacedBy,
    withdrawn: () => {
      const sql = 'SELECT a.path FROM leaving l CROSS JOIN articles a ON a.id = l.article';
      return new Set(database.all<{ path: string }>(sql).map(({ path }) => path));
    },
    begin: withdraw,
    end: (gone, stale) => {
      forget(new Set(gone.map(({ path }) => path)));
      for (const some of inBatches(gone, withdrawnAtOnce)) stale.add(batches.stay(some.map(({ path }) => path)));
    },
  };
}
