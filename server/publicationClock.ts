import type { OpenNewsroom } from '../lib/newsroom/openNewsroom.ts';
import type { Press } from './press.ts';

/** Timers of more than 2^31 ms fire at once, and a sleeping machine's fire late: look again at least this often. */
const longestSleep = 30_000;
const afterFailure = 1_000;

type Clocked = Pick<OpenNewsroom, 'keysBetween' | 'nextMoment' | 'onChange'>;

/** Evicts, at its moment, every page that a scheduled or an expiring article enters or leaves. Gives back how to stop. */
export function startPublicationClock(
  newsroom: Clocked,
  press: Pick<Press, 'evict'>,
  warn: (message: string) => void,
): () => void {
  let told = Date.now();
  let timer: NodeJS.Timeout | undefined;
  const tick = () => {
    clearTimeout(timer);
    let wait = afterFailure;
    try {
      const now = Date.now();
      const keys = newsroom.keysBetween(told, now);
      if (keys.size > 0) press.evict(keys);
      told = now;
      wait = (newsroom.nextMoment() ?? Number.POSITIVE_INFINITY) - Date.now();
    } catch (error) {
      // The index is being made anew: nothing was told, so ask for the same time again.
      warn(`What goes public next is not known yet: ${String(error)}`);
    }
    timer = setTimeout(tick, Math.max(1, Math.min(longestSleep, wait)));
    timer.unref();
  };
  const stopListening = newsroom.onChange(tick);
  tick();
  return () => {
    clearTimeout(timer);
    stopListening();
  };
}
