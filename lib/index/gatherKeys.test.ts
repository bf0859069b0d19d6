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

it('tells of lists less often once a delivery goes on, and of texts as often as before', () => {
  const told: { at: number; keys: string[] }[] = [];
  const begun = Date.now();
  const stale = gatherKeys((keys) => told.push({ at: Date.now() - begun, keys: [...keys] }));
  const listsTold = () => told.filter(({ keys }) => keys.includes('list:en:latest')).map(({ at }) => at);
  for (let batch = 0; batch < 60; batch++) {
    stale.add([`article:en:${batch}`, 'list:en:latest']);
    vi.advanceTimersByTime(100);
  }
  expect(told.map(({ at }) => at)).toEqual(Array.from({ length: 31 }, (_, n) => n * 200));
  expect(listsTold()).toEqual([0, 200, 400, 600, 800, 1_000, 1_200, 1_400, 1_600, 1_800, 2_800, 3_800, 4_800, 5_800]);
  // Whoever learns that it has been read finds the lists stale at once.
  stale.add(['list:en:latest']);
  stale.pass();
  expect(listsTold().at(-1)).toBe(6_000);
  vi.advanceTimersByTime(1_000);
  stale.add(['list:en:latest']);
  vi.advanceTimersByTime(100);
  stale.add(['list:en:latest']);
  vi.advanceTimersByTime(100);
  expect(listsTold().slice(-2)).toEqual([7_000, 7_200]);
});

it('tells in the end of lists too that were held back', () => {
  const told: string[][] = [];
  const stale = gatherKeys((keys) => told.push([...keys]));
  for (let batch = 0; batch < 31; batch++) {
    stale.add(['list:en:latest']);
    vi.advanceTimersByTime(100);
  }
  const before = told.length;
  vi.advanceTimersByTime(1_000);
  expect(told.length).toBe(before + 1);
});

it('lets lists follow for whoever waits for one text', () => {
  const told: string[][] = [];
  const stale = gatherKeys((keys) => told.push([...keys]));
  for (let at = 0; at < 60; at++) {
    stale.add([`article:en:${at}`, 'list:en:latest']);
    stale.passTexts();
    vi.advanceTimersByTime(50);
  }
  // Each text at once; lists every 200 ms for two seconds, and then once in the last.
  expect(told.filter((keys) => keys.some((key) => key.startsWith('article:')))).toHaveLength(60);
  expect(told.filter((keys) => keys.includes('list:en:latest'))).toHaveLength(11);
});
