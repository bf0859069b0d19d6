/** First and longest wait after failures in a row, in milliseconds. */
export const firstWait = 2_000;
const longestWait = 3_600_000;
/** Nobody may ask to be left in peace for longer. */
const longestPeace = 86_400_000;

/**
 * Milliseconds to wait after the `attempts`th failure in a row: twice as long each time, spread by `chance` (from 0 to 1)
 * over the upper half so that many portals do not come back at once, and never before the receiver wants to be asked again.
 */
export function backOff(attempts: number, chance: number, retryAfter = 0, first = firstWait): number {
  const full = Math.min(longestWait, first * 2 ** Math.min(attempts - 1, 20));
  return Math.max(full / 2 + (full / 2) * chance, Math.min(retryAfter, longestPeace));
}

/**
 * `Retry-After` in milliseconds: seconds or a date.
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-retry-after
 */
export function readRetryAfter(value: string | null, now: number): number | undefined {
  if (value === null) return undefined;
  if (/^\s*\d+\s*$/.test(value)) return Number(value) * 1000;
  const moment = Date.parse(value);
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - now);
}
