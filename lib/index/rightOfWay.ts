import { setTimeout as sleep } from 'node:timers/promises';

/** Some work goes before other work, which gives way at its own steps. */
export type RightOfWay = {
  /** Does what others give way to. */
  take<T>(work: () => Promise<T>): Promise<T>;
  /** Whether any is under way. */
  readonly isTaken: boolean;
  /** Waits until no such work is under way. */
  give(): Promise<void>;
  /** Lets others go on: somebody waits for them, and what is under way may wait for that in turn. */
  waive(): void;
};

/** Others give way for so long at most, in milliseconds, and then not again for as long. */
export const longestHold = 1_000;

export function createRightOfWay(): RightOfWay {
  let underWay = 0;
  let over = Promise.withResolvers<void>();
  let until = Number.NEGATIVE_INFINITY;
  const letGo = (): void => {
    over.resolve();
    over = Promise.withResolvers();
  };
  return {
    get isTaken() {
      return underWay > 0;
    },
    take: async (work) => {
      const now = performance.now();
      if (now > until + longestHold) until = now + longestHold;
      underWay++;
      try {
        return await work();
      } finally {
        if (--underWay === 0) letGo();
      }
    },
    give: async () => {
      const left = until - performance.now();
      if (underWay > 0 && left > 0) await Promise.race([over.promise, sleep(left, undefined, { ref: false })]);
    },
    waive: () => {
      until = Math.min(until, performance.now());
      letGo();
    },
  };
}
