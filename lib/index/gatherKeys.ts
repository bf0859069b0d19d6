/** Stale dependencies on their way to the pages: a large delivery tells of them now and then, not batch by batch. */
export type GatheredKeys = {
  add(keys: Iterable<string>): void;
  /** Passes on what was gathered. To be called before anybody is told that a change has been read. */
  pass(): void;
};

/** In milliseconds: pages are made again this often at most while thousands of files are read. */
const passEvery = 200;

/** `tell` is given what was gathered since it was last called. */
export function gatherKeys(tell: (keys: Set<string>) => void): GatheredKeys {
  let gathered = new Set<string>();
  let rest: NodeJS.Timeout | undefined;
  const pass = (): void => {
    if (gathered.size === 0) return;
    clearTimeout(rest);
    rest = setTimeout(() => {
      rest = undefined;
      pass();
    }, passEvery);
    const keys = gathered;
    gathered = new Set();
    tell(keys);
  };
  return {
    add: (keys) => {
      for (const key of keys) gathered.add(key);
      if (!rest) pass();
    },
    pass,
  };
}
