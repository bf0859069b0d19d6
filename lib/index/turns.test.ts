import { expect, test } from 'vitest';
import { createTurns } from './turns.ts';

test('a turn waits for later ones that read its files, and tells so where they may give way', async () => {
  const told: string[] = [];
  const turns = createTurns(() => told.push('waits'));
  const note = (what: string) => (): number => told.push(what);
  const free = Promise.withResolvers<void>();
  const first = turns.take(async (own) => {
    turns.ask('a.md', own);
    turns.ask('b.md', own);
    await free.promise;
    expect([turns.isCurrent('a.md', own), turns.isCurrent('c.md', own)]).toEqual([false, true]);
    await turns.settled(['a.md', 'b.md', 'c.md'], own);
  });
  const urgent = turns.take(async (own) => {
    turns.ask('a.md', own);
    await new Promise(setImmediate);
  }, false);
  const usual = turns.take(async (own) => {
    turns.ask('b.md', own);
    await urgent;
    await new Promise(setImmediate);
    await turns.settled(['a.md', 'b.md'], own);
  });
  free.resolve();
  await Promise.all([first.then(note('first')), urgent.then(note('urgent')), usual.then(note('usual'))]);
  expect(told).toEqual(['urgent', 'waits', 'usual', 'first']);
});
