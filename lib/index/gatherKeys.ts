import { isOfLists } from './changedKeys.ts';

/** Stale dependencies on their way to the pages: a large delivery tells of them now and then, not batch by batch. */
export type GatheredKeys = {
  add(keys: Iterable<string>): void;
  /** Passes on what was gathered. To be called before anybody is told that a change has been read. */
  pass(): void;
  /** The same for whoever waits for one text only: the lists that it is in may follow within a second. */
  passAllButLists(): void;
};

/** In milliseconds: pages are made again this often at most while thousands of files are read. */
const passEvery = 200;
/**
 * What tells how long lists are would be made again for every batch of a delivery: so they are told of only once in
 * `every` while more articles than `many` change in about `within`, both in milliseconds. Places in lists, which is what
 * pages show of them, are told of like all else.
 */
const lists = { every: 1_000, many: 500, within: 2_000 };

/** `tell` is given what was gathered since it was last called. */
export function gatherKeys(tell: (keys: Set<string>) => void): GatheredKeys {
  const gathered = { lists: new Set<string>(), others: new Set<string>() };
  let rest: NodeJS.Timeout | undefined;
  let lastLists = Number.NEGATIVE_INFINITY;
  let lastAdded = Number.NEGATIVE_INFINITY;
  /** How many articles changed lately: each counts less as time goes by. */
  let lately = 0;

  const tick = (): void => {
    rest = undefined;
    if (gathered.others.size + gathered.lists.size > 0) pass(false);
  };
  const pass = (isForAll: boolean): void => {
    const now = performance.now();
    const keys = gathered.others;
    gathered.others = new Set();
    const isDue = isForAll || now - lastLists >= (lately > lists.many ? lists.every : passEvery);
    if (isDue && gathered.lists.size > 0) {
      for (const key of gathered.lists) keys.add(key);
      gathered.lists.clear();
      lastLists = now;
    }
    if (keys.size + gathered.lists.size > 0) rest ??= setTimeout(tick, passEvery);
    if (keys.size > 0) tell(keys);
  };
  return {
    add: (keys) => {
      const now = performance.now();
      lately *= Math.exp((lastAdded - now) / lists.within);
      lastAdded = now;
      for (const key of keys) {
        if (isOfLists(key)) gathered.lists.add(key);
        else {
          gathered.others.add(key);
          if (key.startsWith('article:')) lately++;
        }
      }
      if (!rest) pass(false);
    },
    pass: () => pass(true),
    passAllButLists: () => pass(false),
  };
}
