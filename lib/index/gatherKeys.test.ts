import { expect, it, vi } from 'vitest';
import { gatherKeys } from './gatherKeys.ts';

it('tells of the first change at once, and of those that follow it together', () => {
  let now = 0;
  const tell = vi.fn();
  const stale = gatherKeys(tell, () => now);
  stale.add(['a']);
  expect(tell.mock.calls).toEqual([[new Set(['a'])]]);
  now = 100;
  stale.add(['b']);
  stale.add(['b', 'c']);
  expect(tell).toHaveBeenCalledTimes(1);
  now = 200;
  stale.add(['d']);
  expect(tell.mock.calls[1]).toEqual([new Set(['b', 'c', 'd'])]);
});

it('passes on what it has when it is asked to, and nothing twice', () => {
  const tell = vi.fn();
  const stale = gatherKeys(tell, () => 0);
  stale.add(['a']);
  stale.add(['b']);
  stale.pass();
  stale.pass();
  expect(tell.mock.calls).toEqual([[new Set(['a'])], [new Set(['b'])]]);
});
