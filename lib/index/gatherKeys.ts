/** Stale dependencies on their way to the pages: a large delivery tells of them now and then, not batch by batch. */
export type GatheredKeys = {
  add(keys: Iterable<string>): void;
  /** Passes on what was gathered. To be called before anybody is told that a change has been read. */
  pass(): void;
  /** The same for whoever waits for one text only: the lists that it is in may follow. */
  passTexts(): void;
};

/** In milliseconds: pages are made again this often at most while thousands of files are read. */
const passEvery = 200;
/**
 * Lists are made again for every batch of a delivery, although their first pages show none of it once its latest texts
 * are read: after so long, less often; in milliseconds.
 */
const lists = { slowerAfter: 2_000, every: 1_000 };
/** After so long without a change the next one is of another delivery, in milliseconds. */
const pause = 500;
const ofLists = /^(list|near|topics|search|indexable|edition):|^(sitemap|news)$/;

/** `tell` is given what was gathered since it was last called. */
export function gatherKeys(tell: (keys: Set<string>) => void): GatheredKeys {
  const gathered = { texts: new Set<string>(), lists: new Set<string>() };
  let rest: NodeJS.Timeout | undefined;
  let begun = 0;
  let lastLists = 0;
  let lastAdded = 0;

  const tick = (): void => {
    rest = undefined;
    if (gathered.texts.size + gathered.lists.size > 0) pass('texts');
  };
  const areListsDue = (now: number): boolean =>
    now - lastLists >= (now - begun < lists.slowerAfter ? passEvery : lists.every);
  const pass = (what: 'all' | 'texts'): void => {
    const now = Date.now();
    const keys = gathered.texts;
    gathered.texts = new Set();
    if (what === 'all' || areListsDue(now)) {
      for (const key of gathered.lists) keys.add(key);
      gathered.lists.clear();
      lastLists = now;
    }
    if (keys.size + gathered.lists.size > 0) rest ??= setTimeout(tick, passEvery);
    if (keys.size > 0) tell(keys);
  };
  return {
    add: (keys) => {
      const now = Date.now();
      if (now - lastAdded > pause) begun = now;
      lastAdded = now;
      for (const key of keys) gathered[ofLists.test(key) ? 'lists' : 'texts'].add(key);
      if (!rest) pass('texts');
    },
    pass: () => pass('all'),
    passTexts: () => pass('texts'),
  };
}
