import { backOff } from '../../lib/push/backOff.ts';
import type { PushStore } from '../../lib/push/pushStore.ts';
import type { Teller } from './receiver.ts';

export type Telling = {
  /** To be called when something was put into the queue. */
  wake(): void;
  /** Ends after the call under way. */
  stop(): Promise<void>;
};

type Options = {
  store: PushStore;
  tellers: Teller[];
  warn(message: string): void;
  /** The first wait after a failure, in milliseconds. */
  firstWait?: number;
};

/** Works off the queue, each receiver at its own pace and in the order in which addresses came. */
export function startTelling({ store, tellers, warn, firstWait }: Options): Telling {
  const lines = tellers.map((teller) => startLine(store, teller, warn, firstWait));
  return {
    wake: () => {
      for (const line of lines) line.wake();
    },
    stop: async () => {
      await Promise.all(lines.map((line) => line.stop()));
    },
  };
}

function startLine(
  store: PushStore,
  { receiver, atOnce, tell }: Teller,
  warn: Options['warn'],
  firstWait?: number,
): Telling {
  let stopped = false;
  let woken = false;
  let timer: NodeJS.Timeout | undefined;
  let working: Promise<void> | undefined;

  /** Tells what is next. Gives back the milliseconds until the next call, or undefined when nothing waits. */
  const step = async (): Promise<number | undefined> => {
    const { attempts, until } = store.trouble(receiver);
    const peace = until - Date.now();
    if (peace > 0) return peace;
    const waiting = store.next(receiver, atOnce);
    if (waiting.length === 0) return undefined;
    const outcome = await tell(waiting.map(({ address }) => address));
    if (!outcome.took && outcome.again) {
      const wait = backOff(attempts + 1, Math.random(), outcome.after, firstWait);
      store.setTrouble(receiver, { attempts: attempts + 1, until: Date.now() + wait });
      if (attempts === 0)
        warn(`${receiver}: ${outcome.reason}; ${store.size()} addresses wait, and are told again later.`);
      return wait;
    }
    if (!outcome.took)
      warn(`${receiver}: ${outcome.reason}; not told: ${named(waiting.map(({ address }) => address))}`);
    store.done(waiting);
    if (attempts > 0) store.setTrouble(receiver, { attempts: 0, until: 0 });
    return 0;
  };
  const work = async (): Promise<void> => {
    try {
      for (let wait: number | undefined = 0; wait !== undefined && !stopped; ) {
        wait = await step();
        if (wait) {
          timer = setTimeout(wake, wait);
          return;
        }
      }
    } catch (error) {
      warn(`${receiver}: ${String(error)}`);
      timer = setTimeout(wake, 60_000);
    }
  };
  const wake = (): void => {
    woken = true;
    if (stopped || working) return;
    clearTimeout(timer);
    woken = false;
    working = work().finally(() => {
      working = undefined;
      // Something may have come just when the line was found empty.
      if (woken) wake();
    });
  };
  wake();
  return {
    wake,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await working;
    },
  };
}

function named(addresses: string[]): string {
  const [first = '', ...others] = addresses;
  return others.length > 0 ? `${first} and ${others.length} more` : first;
}
