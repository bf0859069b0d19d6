/** Does `work` when its turn comes; `isSeen` says whether somebody looks at what it makes. */
export type Turn = <T>(isSeen: boolean, work: () => Promise<T>) => Promise<T>;

/** One piece of work at a time, so that the first page shows a save while the next is made: those that are seen first. */
export function seenFirst(): Turn {
  const seen: (() => void)[] = [];
  const unseen: (() => void)[] = [];
  let isBusy = false;
  return async (isSeen, work) => {
    if (isBusy) {
      const { promise, resolve } = Promise.withResolvers<void>();
      (isSeen ? seen : unseen).push(resolve);
      await promise;
    }
    isBusy = true;
    try {
      return await work();
    } finally {
      const next = seen.shift() ?? unseen.shift();
      if (next) next();
      else isBusy = false;
    }
  };
}
