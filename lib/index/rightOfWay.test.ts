import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRightOfWay, longestHold, type RightOfWay } from './rightOfWay.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Whether who gives way goes on at once. */
async function isFree(way: RightOfWay): Promise<boolean> {
  let isOver = false;
  void way.give().then(() => {
    isOver = true;
  });
  await vi.advanceTimersByTimeAsync(0);
  return isOver;
}

test('others give way until all such work is over, failed or not', async () => {
  const way = createRightOfWay();
  expect(await isFree(way)).toBe(true);
  const one = Promise.withResolvers<string>();
  const other = Promise.withResolvers<void>();
  const done = way.take(() => one.promise);
  const failed = way.take(() => other.promise);
  expect(await isFree(way)).toBe(false);
  one.resolve('read');
  expect(await done).toBe('read');
  expect(await isFree(way)).toBe(false);
  other.reject(new Error('The disk is full.'));
  await expect(failed).rejects.toThrow('full');
  expect(await isFree(way)).toBe(true);
});

test('whoever waits goes on as soon as it is over, or waived', async () => {
  const way = createRightOfWay();
  const went: string[] = [];
  const work = Promise.withResolvers<void>();
  const done = way.take(() => work.promise);
  const one = way.give().then(() => went.push('one'));
  way.waive();
  await one;
  expect(await isFree(way)).toBe(true);
  work.resolve();
  await done;
  await vi.advanceTimersByTimeAsync(2 * longestHold);
  const more = Promise.withResolvers<void>();
  const again = way.take(() => more.promise);
  const other = way.give().then(() => went.push('other'));
  more.resolve();
  await Promise.all([again, other]);
  expect(went).toEqual(['one', 'other']);
});

test('one after the other and side by side they hold nobody up for longer than a second in two', async () => {
  const way = createRightOfWay();
  const step = 100;
  const steps = 100;
  let held = 0;
  for (let at = 0; at < steps; at++) {
    // Most of them begin before the one before is over.
    void way.take(() => new Promise((resolve) => setTimeout(resolve, at % 10 === 0 ? step / 2 : 2 * step)));
    if (!(await isFree(way))) held += step;
    await vi.advanceTimersByTimeAsync(step);
  }
  expect(held).toBeGreaterThan(2 * longestHold);
  expect(held).toBeLessThanOrEqual((steps * step) / 2 + step);
});
