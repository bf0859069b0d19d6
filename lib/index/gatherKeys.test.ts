import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { gatherKeys } from './gatherKeys.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('tells of the first change at once, and of those that follow it together', () => {
  const tell = vi.fn();
  const stale = gatherKeys(tell);
  stale.add(['a']);
  expect(tell.mock.calls).toEqual([[new Set(['a'])]]);
  vi.advanceTimersByTime(100);
  stale.add(['b']);
  stale.add(['b', 'c']);
  expect(tell).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(100);
  expect(tell.mock.calls[1]).toEqual([new Set(['b', 'c'])]);
  vi.advanceTimersByTime(1_000);
  stale.add(['d']);
  expect(tell.mock.calls[2]).toEqual([new Set(['d'])]);
});

it('passes on what it has when it is asked to, and nothing twice', () => {
  const tell = vi.fn();
  const stale = gatherKeys(tell);
  stale.add(['a']);
  stale.add(['b']);
  stale.pass();
  stale.pass();
  vi.advanceTimersByTime(1_000);
  expect(tell.mock.calls).toEqual([[new Set(['a'])], [new Set(['b'])]]);
});
