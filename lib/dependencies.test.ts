import { expect, test } from 'vitest';
import { dependsOn, oncePerRender, recordDependencies } from './dependencies.ts';

test('a question is answered once in a render, with its dependencies, and anew in the next', async () => {
  let asked = 0;
  const question = oncePerRender((about: string): string => {
    dependsOn(`article:${about}`);
    return `${about} ${++asked}`;
  });
  const render = () => recordDependencies(async () => [question('a'), question('b'), question('a')]);
  const [first, second] = await Promise.all([render(), render()]);
  expect(first).toEqual({ result: ['a 1', 'b 2', 'a 1'], keys: new Set(['site', 'article:a', 'article:b']) });
  expect(second).toEqual({ result: ['a 3', 'b 4', 'a 3'], keys: new Set(['site', 'article:a', 'article:b']) });
});

test('outside a render each question is answered anew', () => {
  let asked = 0;
  const question = oncePerRender(() => ++asked);
  expect([question(), question()]).toEqual([1, 2]);
});
