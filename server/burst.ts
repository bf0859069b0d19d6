import type { GitWork } from './gitWork.ts';

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
/** The same while there are many: whoever brings them over a network pauses. */
const quietAfterMany = 600;
/**
 * Events of what Git has done come up to so long after it, where this process had other things to do, in milliseconds. What
 * others bring within that time of any command that writes Git's index is taken for Git's, and waited for no longer.
 */
const latestEvents = 1_000;
/** The last events of a rewritten folder come up to so long after the rewriting is over, in milliseconds. */
const lastEvents = 100;
/** What is gone, unless many changes came with it, is gone after this time, even while others are at work; in milliseconds. */
const longestHold = 800;
/** Git that has done nothing in the folder for so long, in milliseconds, waits for somebody (an editor of messages), or died. */
const idleGit = 3_000;

/** What may be done with a burst at a moment. */
export type BurstState = {
  /** What has changed may be read: it is over, or has gone on for long enough. */
  isOver: boolean;
  /** What has changed is too much to be read while the folder is rewritten. */
  isHeld: boolean;
  /** What is gone will not come back elsewhere. */
  isSettled: boolean;
  /** Nobody is at work in the folder. */
  isQuiet: boolean;
};

/** What was heard of and has not been passed on, by path. */
export type Burst = {
  readonly changed: Set<string>;
  readonly gone: Set<string>;
  /** What has changed and was never looked at, not even in passing. */
  readonly unseen: Set<string>;
  /** When something was last heard of, in milliseconds by `performance.now()`, which nobody sets back. */
  readonly last: number;
  hear(path: string, isGone: boolean): void;
  /** `git`: who rewrites the whole folder at once. */
  state(git: GitWork): BurstState;
  clear(): void;
};

/** `settle`: events of one save come in bursts; this long after the last one it is over, in milliseconds. */
export function createBurst(settle: number): Burst {
  const changed = new Set<string>();
  const gone = new Set<string>();
  const unseen = new Set<string>();
  const since = { changed: 0, gone: 0 };
  let last = 0;
  let heardSinceGone = 0;
  let lastRewritten = Number.NEGATIVE_INFINITY;
  return {
    changed,
    gone,
    unseen,
    get last() {
      return last;
    },
    hear(path, isGone) {
      const [into, other] = isGone ? [gone, changed] : [changed, gone];
      last = performance.now();
      if (into.size === 0) since[isGone ? 'gone' : 'changed'] = last;
      heardSinceGone = gone.size > 0 ? heardSinceGone + 1 : 0;
      other.delete(path);
      into.add(path);
      if (isGone) unseen.delete(path);
      else unseen.add(path);
    },
    state({ isAtWork, wroteAgo }) {
      const now = performance.now();
      lastRewritten = Math.max(lastRewritten, isAtWork ? now : now - wroteAgo);
      const waited = now - since.changed;
      const isBusy = now - lastRewritten < lastEvents;
      const isLarge = heardSinceGone > largeDelivery && lastRewritten < since.gone - latestEvents;
      const isQuiet = now - last >= (isLarge ? quietAfterMany : quiet) && !isBusy;
      const isHeldLong = now - since.gone >= (isLarge ? longestDelivery : longestHold);
      const isGitIdle = now - last >= idleGit;
      return {
        isOver: now - last >= settle || waited >= longestWait,
        isHeld: changed.size > largeDelivery && waited < longestDelivery && isAtWork,
        isSettled: isQuiet || (!isBusy && isHeldLong) || isGitIdle,
        isQuiet,
      };
    },
    clear() {
      for (const paths of [changed, gone, unseen]) paths.clear();
    },
  };
}
