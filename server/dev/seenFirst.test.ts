import { expect, it } from 'vitest';
import { seenFirst } from './seenFirst.ts';

it('makes what is seen before what is not, one after the other, whatever fails', async () => {
  const turn = seenFirst();
  const told: string[] = [];
  let running = 0;
  const make = (name: string, isSeen: boolean) =>
    turn(isSeen, async () => {
      expect(++running).toBe(1);
      await Promise.resolve();
      running--;
      told.push(name);
      if (name === 'broken') throw new Error(name);
    });
  await Promise.allSettled([
    make('first', false),
    make('hidden', false),
    make('broken', true),
    make('shown', true),
    make('hidden too', false),
  ]);
  await make('later', false);
  expect(told).toEqual(['first', 'broken', 'shown', 'hidden', 'hidden too', 'later']);
});
