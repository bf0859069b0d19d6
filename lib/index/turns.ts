/**
 * The order of updates and looks at everything. Each answers later ones in its pauses, so what an earlier one has read
 * may be older than what is in the index by the time it is written.
 */
export type Turns = {
  /** Runs `work` with a turn of its own. */
  take<T>(work: (own: number) => Promise<T>): Promise<T>;
  /** Notes that this turn reads a file. */
  ask(path: string, own: number): void;
  /** Notes that this turn reads everything. */
  askAll(own: number): void;
  /** Whether no later turn reads the file. */
  isCurrent(path: string, own: number): boolean;
  /** Whether no later turn reads everything. */
  isLatestLook(own: number): boolean;
};

export function createTurns(): Turns {
  let running = 0;
  let latest = 0;
  let latestLook = 0;
  const askedFor = new Map<string, number>();
  const isLatestLook = (own: number): boolean => latestLook <= own;
  const isCurrent = (path: string, own: number): boolean => isLatestLook(own) && (askedFor.get(path) ?? 0) <= own;
  return {
    isLatestLook,
    isCurrent,
    ask: (path, own) => {
      if (isCurrent(path, own)) askedFor.set(path, own);
    },
    askAll: (own) => {
      latestLook = Math.max(latestLook, own);
    },
    take: async (work) => {
      running++;
      try {
        return await work(++latest);
      } finally {
        running--;
        if (running === 0) askedFor.clear();
      }
    },
  };
}
