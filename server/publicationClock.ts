import type { OpenNewsroom } from '../lib/newsroom/openNewsroom.ts';
import type { PageCache } from './pageCache.ts';

/** Timers of more than 2^31 ms fire at once, and a sleeping machine's fire late: look again at least this often. */
const longestSleep = 30_000;

/** Evicts, at its moment, every page that a scheduled or an expiring article enters or leaves. Gives back how to stop. */
export function startPublicationClock(newsroom: OpenNewsroom, cache: PageCache): () => void {
  let told = Date.now();
  let timer: NodeJS.Timeout;
  const tick = () => {
    const now = Date.now();
    const keys = newsroom.keysBetween(told, now);
    told = now;
    if (keys.size > 0) cache.evict(keys);
    const next = newsroom.nextMoment() ?? Number.POSITIVE_INFINITY;
    timer = setTimeout(tick, Math.max(1, Math.min(longestSleep, next - Date.now())));
    timer.unref();
  };
  const stopListening = newsroom.onChange(() => {
    clearTimeout(timer);
    tick();
  });
  tick();
  return () => {
    clearTimeout(timer);
    stopListening();
  };
}
