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

/** Article keys, so many, a list and what all articles belong to. */
const batch = (at: number, count: number): string[] => [
  'list:en:latest',
  'sitemap',
  ...Array.from({ length: count }, (_, n) => `article:en:${at}-${n}`),
];

it('tells of lists less often once a delivery goes on, of their lengths hardly ever, and of texts as often as before', () => {
  const told: { at: number; keys: string[] }[] = [];
  const begun = Date.now();
  const stale = gatherKeys((keys) => told.push({ at: Date.now() - begun, keys: [...keys] }));
  const timesOf = (key: string) => told.filter(({ keys }) => keys.includes(key)).map(({ at }) => at);
  for (let at = 0; at < 60; at++) {
    stale.add(batch(at, 100));
    vi.advanceTimersByTime(100);
  }
  expect(told.map(({ at }) => at)).toEqual(Array.from({ length: 31 }, (_, n) => n * 200));
  expect(timesOf('sitemap')).toEqual([0, 200, 400, 1_400, 2_400, 3_400, 4_400, 5_400]);
  expect(timesOf('list:en:latest')).toEqual([0, 200, 400, 3_400]);
  // Whoever learns that it has been read finds the lists stale at once.
  stale.add(batch(60, 1));
  stale.pass();
  expect([timesOf('sitemap').at(-1), timesOf('list:en:latest').at(-1)]).toEqual([6_000, 6_000]);
  vi.advanceTimersByTime(3_000);
  for (let at = 0; at < 3; at++) {
    stale.add(batch(at, 1));
    vi.advanceTimersByTime(100);
  }
  expect(timesOf('list:en:latest').slice(-2)).toEqual([9_000, 9_200]);
});

it('tells in the end of lists too that were held back', () => {
  const told: string[][] = [];
  const stale = gatherKeys((keys) => told.push([...keys]));
  for (let at = 0; at < 15; at++) {
    stale.add(batch(at, 200));
    vi.advanceTimersByTime(100);
  }
  vi.advanceTimersByTime(100);
  const before = told.length;
  vi.advanceTimersByTime(1_000);
  expect(told.slice(before)).toEqual([['sitemap']]);
  vi.advanceTimersByTime(2_000);
  expect(told.slice(before + 1)).toEqual([['list:en:latest']]);
});

it('lets lists follow for whoever waits for one text', () => {
  const told: string[][] = [];
  const stale = gatherKeys((keys) => told.push([...keys]));
  for (let at = 0; at < 40; at++) {
    stale.add(batch(at, 1));
    stale.passAllButLists();
    vi.advanceTimersByTime(50);
  }
  // Each text at once; lists every 200 ms, however long this goes on.
  expect(told.filter((keys) => keys.some((key) => key.startsWith('article:')))).toHaveLength(40);
  expect(told.filter((keys) => keys.includes('list:en:latest'))).toHaveLength(11);
});

it('tells at once of a list after an update that changed nothing, and whatever the clock says', () => {
  const told: string[][] = [];
  const stale = gatherKeys((keys) => told.push([...keys]));
  stale.pass();
  vi.setSystemTime(Date.now() - 3_600_000);
  stale.add(['article:en:a', 'list:en:latest']);
  expect(told).toEqual([['article:en:a', 'list:en:latest']]);
});
