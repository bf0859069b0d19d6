import { isLengthOfList, isOfLists } from './changedKeys.ts';

/** Stale dependencies on their way to the pages: a large delivery tells of them now and then, not batch by batch. */
export type GatheredKeys = {
  add(keys: Iterable<string>): void;
  /** Passes on what was gathered. To be called before anybody is told that a change has been read. */
  pass(): void;
  /** The same for whoever waits for one text only, or for a part of a delivery: the lists that it is in follow later. */
  passAllButLists(): void;
};

/** In milliseconds: pages are made again this often at most while thousands of files are read. */
const passEvery = 200;
/** A delivery goes on while more articles than `articles` change in about `within` milliseconds. */
const many = { articles: 500, within: 2_000 };
/**
 * What is of many articles together would be made again for every batch of a delivery: so it is told of only this often while
 * one goes on, in milliseconds. How long lists are becomes another with every article that comes, and whoever knows that all
 * have come has it passed on (`onListed` in indexer.ts). Places in lists, which is what pages show of them, are told of like
 * all else.
 */
const everyOfMany = { others: passEvery, lists: 1_000, lengths: 3_000 };
type Kind = keyof typeof everyOfMany;

type Gathered = { kind: Kind; keys: Set<string>; last: number };

/** `tell` is given what was gathered since it was last called. */
export function gatherKeys(tell: (keys: Set<string>) => void): GatheredKeys {
  const gather = (kind: Kind): Gathered => ({ kind, keys: new Set(), last: Number.NEGATIVE_INFINITY });
  const gathered = { others: gather('others'), lists: gather('lists'), lengths: gather('lengths') };
  const all = Object.values(gathered);
  let rest: NodeJS.Timeout | undefined;
  let lastAdded = Number.NEGATIVE_INFINITY;
  /** How many articles changed lately: each counts less as time goes by. */
  let lately = 0;

  const isAnyLeft = (): boolean => all.some(({ keys }) => keys.size > 0);
  const tick = (): void => {
    rest = undefined;
    if (isAnyLeft()) passAllButLists();
  };
  /** What is due, and what `isWanted` whether it is or not. */
  const pass = (isWanted: (gathered: Gathered) => boolean): void => {
    const now = performance.now();
    const isDue = ({ kind, last }: Gathered): boolean =>
      now - last >= (lately > many.articles ? everyOfMany[kind] : passEvery);
    const told = new Set<string>();
    for (const one of all) {
      if (one.keys.size === 0 || !(isWanted(one) || isDue(one))) continue;
      for (const key of one.keys) told.add(key);
      one.keys = new Set();
      one.last = now;
    }
    if (told.size > 0 || isAnyLeft()) rest ??= setTimeout(tick, passEvery);
    if (told.size > 0) tell(told);
  };
  const kindOf = (key: string): Kind => {
    if (isLengthOfList(key)) return 'lengths';
    return isOfLists(key) ? 'lists' : 'others';
  };
  const passAllButLists = (): void => pass(({ kind }) => kind === 'others');
  return {
    add: (keys) => {
      const now = performance.now();
      lately *= Math.exp((lastAdded - now) / many.within);
      lastAdded = now;
      for (const key of keys) {
        gathered[kindOf(key)].keys.add(key);
        if (key.startsWith('article:')) lately++;
      }
      if (!rest) passAllButLists();
    },
    pass: () => pass(() => true),
    passAllButLists,
  };
}
