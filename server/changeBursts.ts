export type ChangeBurstsOptions = {
  /** Paths below the content folder that were added or changed, or that are gone. */
  update: (paths: string[]) => Promise<unknown>;
  /** Some of a delivery that is held back: what everybody looks at should not wait for it. All of it will come once more. */
  skim?: (paths: string[]) => Promise<unknown>;
  /** Anything may have changed. */
  rescan: () => Promise<unknown>;
  /** Whether somebody is rewriting the whole folder at the moment: what is gone may come back elsewhere. */
  isRewritten?: () => boolean;
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

/** A burst that never pauses (a large `git pull`) is passed on this often all the same, in milliseconds. */
const longestWait = 300;
/**
 * More than this of one delivery waits until the folder is no longer rewritten, since both want the same processors and
 * who asks for a part of it has that first (unreadChanges.ts); but not for longer than this, in milliseconds.
 */
const largeDelivery = 200;
const longestDelivery = 3_000;
/** After so long without an event nobody is at work in the folder any more, in milliseconds. */
const quiet = 150;
/** The same while there are many: then `@parcel/watcher` tells of them in bundles, half a second apart. */
const quietAfterMany = 600;
/** The last events of a rewritten folder come up to so long after the rewriting is over, in milliseconds. */
const lastEvents = 300;
/** What is gone, unless many changes came with it, is gone after this time, even while others are at work; in milliseconds. */
const longestHold = 800;
/** After more changes than this at once the system may have dropped some events, which nobody tells. */
const manyChanges = 1_000;
/** Changes are passed on while earlier ones are still being read, so that one save need not wait for a large delivery. */
const mostAtOnce = 8;
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
  isRewritten,
  warn,
  settle = 40,
}: ChangeBurstsOptions): ChangeBursts {
  const changed = new Set<string>();
  const gone = new Set<string>();
  /** Of `changed`, what was not passed on to be skimmed. */
  const unseen = new Set<string>();
  let skimming: Promise<void> | undefined;
  const since = { changed: 0, gone: 0 };
  let heard = 0;
  let last = 0;
  let heardSinceGone = 0;
  let lastRewriting = Number.NEGATIVE_INFINITY;
  let isDoubtful = false;
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;
  let retry: NodeJS.Timeout | undefined;
  let told: string | undefined;
  const updating = new Set<Promise<void>>();
  const looking = new Set<Promise<void>>();

  const take = (paths: Set<string>): string[] => {
    const taken = [...paths];
    paths.clear();
    return taken;
  };
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
  const skimUnseen = (): void => {
    if (!skim || skimming || unseen.size === 0) return;
    skimming = skim(take(unseen))
      // What could not be read now is read with the rest.
      .then(
        () => {},
        () => {},
      )
      .finally(() => {
        skimming = undefined;
      });
  };
  const pass = (): void => {
    const now = Date.now();
    const waited = now - since.changed;
    const isOver = now - last >= settle || waited >= longestWait;
    const isRewriting = isRewritten?.() ?? false;
    if (isRewriting) lastRewriting = now;
    const isHeld = changed.size > largeDelivery && waited < longestDelivery && isRewriting;
    if (changed.size > 0 && updating.size < mostAtOnce && isOver && !isHeld) {
      const paths = take(changed);
      unseen.clear();
      begin(() => update(paths), updating);
    } else if (isOver && isHeld) skimUnseen();
    const isBusy = now - lastRewriting < lastEvents;
    const comesInBundles = heardSinceGone > largeDelivery && lastRewriting < since.gone;
    const isQuiet = now - last >= (comesInBundles ? quietAfterMany : quiet) && !isBusy;
    const isSettled = isQuiet || (!isBusy && now - since.gone >= (comesInBundles ? longestDelivery : longestHold));
    if (gone.size > 0 && changed.size === 0 && updating.size < mostAtOnce && isSettled) {
      const paths = take(gone);
      begin(() => update(paths), updating);
    }
    if (!isQuiet || updating.size > 0 || looking.size > 0) return;
    const mustLook = isDoubtful || heard > manyChanges;
    heard = 0;
    isDoubtful = false;
    if (mustLook) begin(rescan, looking);
  };
  const wait = (): void => {
    const isPending = changed.size > 0 || gone.size > 0 || isDoubtful || heard > 0;
    if (!isPending || isClosed || timer) return;
    const untilSettled = last + settle - Date.now();
    timer = setTimeout(
      () => {
        // What the system has told meanwhile is heard before.
        setImmediate(() => {
          timer = undefined;
          if (isClosed) return;
          pass();
          wait();
        });
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
      const [into, other] = isGone ? [gone, changed] : [changed, gone];
      last = Date.now();
      heard++;
      if (into.size === 0) since[isGone ? 'gone' : 'changed'] = last;
      heardSinceGone = gone.size > 0 ? heardSinceGone + 1 : 0;
      other.delete(path);
      into.add(path);
      if (isGone) unseen.delete(path);
      else unseen.add(path);
      wait();
    },
    doubt,
    close() {
      isClosed = true;
      clearTimeout(timer);
      clearTimeout(retry);
      changed.clear();
      unseen.clear();
      gone.clear();
      heard = 0;
      isDoubtful = false;
    },
  };
}
