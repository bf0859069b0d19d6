import { createBurst } from './burst.ts';
import { type GitWork, noGitWork } from './gitWork.ts';

export type ChangeBurstsOptions = {
  /** Paths below the content folder that were added or changed, or that are gone. */
  update: (paths: string[]) => Promise<unknown>;
  /** Some of a delivery that is held back: what everybody looks at should not wait for it. All of it will come once more. */
  skim?: (paths: string[]) => Promise<unknown>;
  /** Anything may have changed. */
  rescan: () => Promise<unknown>;
  /** Who rewrites the whole folder at once: what is gone may come back elsewhere. */
  git?: () => GitWork;
  warn: (message: string) => void;
  /** Events of one save come in bursts; this long after the last one it is over, in milliseconds. */
  settle?: number;
};

export type ChangeBursts = {
  hear(path: string, isGone: boolean): void;
  /** Something may have been missed: everything is looked at once nothing more is heard. */
  doubt(): void;
  /** Passes nothing on any more; what is being read is not waited for. */
  close(): void;
};

/** After more changes than this at once the system may have dropped some events, which nobody tells. */
const manyChanges = 1_000;
/** The look for them takes a processor for seconds where there are many articles: pages come first, for so many milliseconds. */
const rest = 2_000;
/** Changes are passed on while earlier ones are still being read, so that one save need not wait for a large delivery. */
const mostAtOnce = 8;
/** One may be reading what the earlier ones found, while another one looks for more. */
const mostSkims = 2;
/** A look that failed (a full disk, a folder that is away) is repeated after this time, until it works; in milliseconds. */
const retryEvery = 5_000;
const longestStep = 20;

/**
 * Passes changes on in bursts. What is gone is passed on when the burst is over: whoever moves a
 * folder takes its files away first, and no reader should miss an article that is on its way to another place.
 */
export function openChangeBursts({
  update,
  skim,
  rescan,
  git = () => noGitWork,
  warn,
  settle = 40,
}: ChangeBurstsOptions): ChangeBursts {
  const burst = createBurst(settle);
  let heard = 0;
  let isDoubtful = false;
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;
  let retry: NodeJS.Timeout | undefined;
  let told: string | undefined;
  /** Since when that look is due. */
  let due: number | undefined;
  let skimming = 0;
  const updating = new Set<Promise<void>>();
  const looking = new Set<Promise<void>>();

  const begin = (work: () => Promise<unknown>, running: Set<Promise<void>>): void => {
    const done = work()
      .then(() => {
        if (running === looking) told = undefined;
      })
      .catch((error: unknown) => {
        if (isClosed) return;
        const reason = error instanceof Error ? error.message : String(error);
        if (reason !== told) warn(`A change of the content could not be read. ${reason}`);
        told = reason;
        // What it was about is looked for once more, and again until that works.
        if (running === updating) isDoubtful = true;
        else retry = setTimeout(doubt, retryEvery);
      })
      .finally(() => {
        running.delete(done);
        wait();
      });
    running.add(done);
  };
  const passOn = (paths: Set<string>): void => {
    const taken = take(paths);
    begin(() => update(taken), updating);
  };
  const skimUnseen = (): void => {
    if (!skim || skimming >= mostSkims || burst.unseen.size === 0) return;
    const done = (): void => {
      skimming--;
    };
    // What could not be read now is read with the rest.
    skimming++;
    skim(take(burst.unseen)).then(done, done);
  };
  const pass = (): void => {
    const { changed, gone, unseen } = burst;
    const { isOver, isHeld, isSettled, isQuiet } = burst.state(git());
    if (isOver && isHeld) skimUnseen();
    if (changed.size > 0 && updating.size < mostAtOnce && isOver && !isHeld) {
      unseen.clear();
      passOn(changed);
    }
    if (gone.size > 0 && changed.size === 0 && updating.size < mostAtOnce && isSettled) passOn(gone);
    if (!isQuiet || updating.size > 0 || looking.size > 0) return;
    const mayHaveMissed = heard > manyChanges;
    if (mayHaveMissed) due ??= performance.now();
    if (due !== undefined && !isDoubtful && performance.now() - due < rest) return;
    const mustLook = isDoubtful || mayHaveMissed;
    heard = 0;
    due = undefined;
    isDoubtful = false;
    if (mustLook) begin(rescan, looking);
  };
  const again = (): void => {
    timer = undefined;
    if (isClosed) return;
    pass();
    wait();
  };
  const wait = (): void => {
    const isPending = burst.changed.size > 0 || burst.gone.size > 0 || isDoubtful || heard > 0;
    if (!isPending || isClosed || timer) return;
    const untilSettled = burst.last + settle - performance.now();
    timer = setTimeout(
      () => {
        // What the system has told meanwhile is heard before, by those who listen at the end of their turn (watchTree.ts).
        setImmediate(() => setImmediate(again));
      },
      untilSettled > 0 ? Math.min(longestStep, untilSettled) : longestStep,
    );
  };

  const doubt = (): void => {
    isDoubtful = true;
    wait();
  };

  return {
    hear(path, isGone) {
      burst.hear(path, isGone);
      heard++;
      wait();
    },
    doubt,
    close() {
      isClosed = true;
      clearTimeout(timer);
      clearTimeout(retry);
      burst.clear();
      heard = 0;
      isDoubtful = false;
    },
  };
}

function take(paths: Set<string>): string[] {
  const taken = [...paths];
  paths.clear();
  return taken;
}
