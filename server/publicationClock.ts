import type { OpenNewsroom } from '../lib/newsroom/openNewsroom.ts';
import type { Press } from './press.ts';

/** Timers know nothing of a clock that is put right or of a machine that slept: look at the clock this often. */
const longestSleep = 1_000;
const afterFailure = 1_000;

type Clocked = Pick<OpenNewsroom, 'keysBetween' | 'nextMoment' | 'onChange'>;

/**
 * Evicts, at its moment, every page that a scheduled or an expiring article enters or leaves; also when the clock jumps
 * over that moment, forwards or backwards. Gives back how to stop.
 */
export function startPublicationClock(
  newsroom: Clocked,
  press: Pick<Press, 'evict'>,
  warn: (message: string) => void,
): () => void {
  let told = Date.now();
  let due = Number.POSITIVE_INFINITY;
  let timer: NodeJS.Timeout | undefined;
  const sleep = (wait: number) => {
    timer = setTimeout(look, Math.max(1, Math.min(longestSleep, wait)));
    timer.unref();
  };
  const look = () => {
    const now = Date.now();
    if (now >= due || now < told) tick();
    else sleep(due - now);
  };
  const tick = () => {
    clearTimeout(timer);
    try {
      // Asked before the clock is read: a moment that comes while this goes on must not be passed over.
      const next = newsroom.nextMoment() ?? Number.POSITIVE_INFINITY;
      const now = Date.now();
      const keys = newsroom.keysBetween(Math.min(told, now), Math.max(told, now));
      if (keys.size > 0) press.evict(keys);
      told = now;
      due = next;
      sleep(due - Date.now());
    } catch (error) {
      // The index is being made anew: nothing was told, so ask for the same time again.
      warn(`What goes public next is not known yet: ${String(error)}`);
      due = 0;
      sleep(afterFailure);
    }
  };
  const stopListening = newsroom.onChange(tick);
  tick();
  return () => {
    clearTimeout(timer);
    stopListening();
  };
}
