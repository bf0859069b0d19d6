import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startPublicationClock } from './publicationClock.ts';

const noon = Date.UTC(2026, 10, 25, 12);
const hour = 3_600_000;
/** The moment of the one scheduled article. */
const moment = noon + hour;
let evicted: string[];
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers({ now: noon });
  evicted = [];
  stop = startPublicationClock(
    {
      keysBetween: (from, to) => new Set(from < moment && moment <= to ? ['article:en:lantern'] : []),
      nextMoment: () => (Date.now() < moment ? moment : undefined),
      onChange: () => () => {},
    },
    { evict: (keys) => evicted.push(...keys) },
    () => {},
  );
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

it('evicts at the moment at which an article goes public, and not before', () => {
  vi.advanceTimersByTime(hour - 1);
  expect(evicted).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(evicted).toEqual(['article:en:lantern']);
});

it('notices within a second that the clock was put forward', () => {
  vi.setSystemTime(moment + 1);
  vi.advanceTimersByTime(1_000);
  expect(evicted).toEqual(['article:en:lantern']);
});

it('takes back what went public when the clock is put back', () => {
  vi.advanceTimersByTime(hour + 10_000);
  evicted.length = 0;
  vi.setSystemTime(noon);
  vi.advanceTimersByTime(1_000);
  expect(evicted).toEqual(['article:en:lantern']);
  evicted.length = 0;
  vi.advanceTimersByTime(hour);
  expect(evicted).toEqual(['article:en:lantern']);
});

it('misses no moment that comes while it is at work', () => {
  stop();
  const slow: string[] = [];
  let isSlow = true;
  stop = startPublicationClock(
    {
      keysBetween: (from, to) => {
        if (isSlow) vi.setSystemTime(moment + 1);
        isSlow = false;
        return new Set(from < moment && moment <= to ? ['article:en:lantern'] : []);
      },
      nextMoment: () => (Date.now() < moment ? moment : undefined),
      onChange: () => () => {},
    },
    { evict: (keys) => slow.push(...keys) },
    () => {},
  );
  vi.advanceTimersByTime(1);
  expect(slow).toEqual(['article:en:lantern']);
});
