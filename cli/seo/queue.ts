/** Works through a list that grows meanwhile, `concurrency` at a time; `drain` resolves when nothing is left of it. */
export function queueOf<T>(concurrency: number, work: (item: T) => Promise<void>) {
  let waiting: T[] = [];
  let next = 0;
  const running = new Set<Promise<void>>();

  function take(): T | undefined {
    const item = waiting[next];
    next += 1;
    // What was done is let go of now and then, so that a long list stays short.
    if (next > 1_000) {
      waiting = waiting.slice(next);
      next = 0;
    }
    return item;
  }
  return {
    add: (item: T): void => void waiting.push(item),
    async drain(): Promise<void> {
      while (next < waiting.length || running.size > 0) {
        while (running.size < concurrency && next < waiting.length) {
          const item = take();
          if (item === undefined) continue;
          const one: Promise<void> = work(item).finally(() => running.delete(one));
          running.add(one);
        }
        await Promise.race(running);
      }
    },
  };
}
