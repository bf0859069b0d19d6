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

it('tells of lists less often the longer a delivery goes on, and of texts as often as before', () => {
  const told: { at: number; keys: string[] }[] = [];
  const begun = Date.now();
  const stale = gatherKeys((keys) => told.push({ at: Date.now() - begun, keys: [...keys] }));
  for (let batch = 0; batch < 100; batch++) {
    stale.add([`article:en:${batch}`, 'list:en:latest']);
    vi.advanceTimersByTime(100);
  }
  const lists = told.filter(({ keys }) => keys.includes('list:en:latest')).map(({ at }) => at);
  expect(lists.slice(0, 3)).toEqual([0, 200, 600]);
  expect(lists.length).toBeLessThan(20);
  expect(Math.max(...lists.slice(1).map((at, before) => at - (lists[before] ?? 0)))).toBeLessThanOrEqual(1_000);
  expect(told.length).toBe(51);
  stale.pass();
  const [last] = told.slice(-1);
  expect(last?.keys).toContain('list:en:latest');
  vi.advanceTimersByTime(2_000);
  stale.add(['list:en:latest']);
  vi.advanceTimersByTime(200);
  stale.add(['list:en:latest']);
  vi.advanceTimersByTime(200);
  expect(told.slice(-2).map(({ at }) => at)).toEqual([12_000, 12_200]);
});

it('lets lists follow for whoever waits for one text, even while many do', () => {
  const told: string[][] = [];
  const stale = gatherKeys((keys) => told.push([...keys]));
  stale.add(['list:en:latest']);
  stale.add(['article:en:a', 'list:en:latest']);
  stale.passTexts();
  expect(told).toEqual([['list:en:latest'], ['article:en:a']]);
  for (let at = 0; at < 10; at++) {
    vi.advanceTimersByTime(50);
    stale.add([`article:en:${at}`]);
    stale.passTexts();
  }
  expect(told.filter((keys) => keys.includes('list:en:latest'))).toHaveLength(2);
});
