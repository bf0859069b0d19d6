import { expect, test } from 'vitest';
import { dependsOn, dependsOnSome, oncePerRender, recordDependencies } from './dependencies.ts';

test('a question is answered once in a render, with its dependencies, and anew in the next', async () => {
  let asked = 0;
  const question = oncePerRender((about: string): string => {
    dependsOn(`article:${about}`);
    return `${about} ${++asked}`;
  });
  const render = () => recordDependencies(async () => [question('a'), question('b'), question('a')]);
  const [first, second] = await Promise.all([render(), render()]);
  expect(first.result).toEqual(['a 1', 'b 2', 'a 1']);
  expect(second.result).toEqual(['a 3', 'b 4', 'a 3']);
  for (const { keys } of [first, second]) expect(keys).toEqual(new Set(['site', 'article:a', 'article:b']));
});

test('a part of a list has a check as long as nobody reads all of that part', async () => {
  const part = 'part:en:latest:10:Infinity';
  const isSame = () => true;
  const some = () => dependsOnSome(part, isSame);
  const all = () => dependsOn(part);
  const checksAfter = async (...reads: (() => void)[]) => {
    const { keys, checks } = await recordDependencies(async () => {
      for (const read of reads) read();
    });
    expect(keys).toContain(part);
    return [...checks.values()];
  };
  expect(await checksAfter(some)).toEqual([isSame]);
  expect(await checksAfter(some, some)).toEqual([isSame]);
  expect(await checksAfter(some, all)).toEqual([]);
  expect(await checksAfter(all, some)).toEqual([]);
});

test('outside a render each question is answered anew', () => {
  let asked = 0;
  const question = oncePerRender(() => ++asked);
  expect([question(), question()]).toEqual([1, 2]);
});
