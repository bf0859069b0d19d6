/**
 * The order of updates and looks at everything. They run side by side, so what an earlier one has read may be older than
 * what is in the index by the time it is written: then a later one reads it in its stead.
 */
export type Turns = {
  /** Runs `work` with a turn of its own; `givesWay` unless it never does (rightOfWay.ts). */
  take<T>(work: (own: number) => Promise<T>, givesWay?: boolean): Promise<T>;
  /** Notes that this turn reads a file. */
  ask(path: string, own: number): void;
  /** Notes that this turn reads everything. */
  askAll(own: number): void;
  /** Whether no later turn reads the file. */
  isCurrent(path: string, own: number): boolean;
  /** Whether no later turn reads everything. */
  isLatestLook(own: number): boolean;
  /**
   * Waits until nobody reads everything, or one of these files, in the stead of this turn any more. Only ever waits for
   * later turns. Throws what they throw.
   */
  settled(paths: Iterable<string>, own: number): Promise<void>;
};

type Running = { done: Promise<unknown>; givesWay: boolean };

/** `onWait` is told before a turn waits for another that may give way. */
export function createTurns(onWait: () => void = () => {}): Turns {
  let latest = 0;
  let latestLook = 0;
  const askedFor = new Map<string, number>();
  const running = new Map<number, Running>();
  const isLatestLook = (own: number): boolean => latestLook <= own;
  const isCurrent = (path: string, own: number): boolean => isLatestLook(own) && (askedFor.get(path) ?? 0) <= own;
  const later = (own: number, path?: string): Running | undefined => {
    const asked = path === undefined ? latestLook : (askedFor.get(path) ?? 0);
    return asked > own ? running.get(asked) : undefined;
  };
  const settled = async (paths: Iterable<string>, own: number): Promise<void> => {
    const wait = async (path?: string): Promise<void> => {
      for (let work = later(own, path); work; work = later(own, path)) {
        if (work.givesWay) onWait();
        await work.done;
      }
    };
    await wait();
    for (const path of paths) await wait(path);
  };
  return {
    isLatestLook,
    isCurrent,
    settled,
    ask: (path, own) => {
      if (isCurrent(path, own)) askedFor.set(path, own);
    },
    askAll: (own) => {
      latestLook = Math.max(latestLook, own);
    },
    take: async (work, givesWay = true) => {
      const own = ++latest;
      const done = work(own);
      running.set(own, { done, givesWay });
      try {
        return await done;
      } finally {
        running.delete(own);
        if (running.size === 0) askedFor.clear();
      }
    },
  };
}
