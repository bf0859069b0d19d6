import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Gives back the memory of what this thread needs no more. V8 leaves a thread that has gone idle as it was at its
 * busiest: 70 MB after a look at 100,000 files.
 */
export function freeMemory(): void {
  setFlagsFromString('--expose-gc');
  // Another thread may have taken it away already: the flag is one for all.
  const collect: unknown = runInNewContext('globalThis.gc');
  setFlagsFromString('--no-expose-gc');
  if (typeof collect === 'function') collect();
}
