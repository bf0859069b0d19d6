import { expect, it } from 'vitest';
import { shareWork } from './shareWork.ts';

it('makes a thing once for all who ask while it is made, and anew after a change', async () => {
  let changes = 0;
  let made = 0;
  const go: (() => void)[] = [];
  const share = shareWork<number>(() => changes);
  const ask = (name: string) =>
    share(name, async (begun) => {
      begun();
      await new Promise<void>((resolve) => go.push(resolve));
      return ++made;
    });
  const finish = () => {
    for (const end of go.splice(0)) end();
  };
  const before = [ask('a'), ask('a'), ask('b')];
  expect(go).toHaveLength(2);
  changes++;
  const after = [ask('a'), ask('a')];
  expect(go).toHaveLength(3);
  finish();
  expect(await Promise.all(before)).toEqual([1, 1, 2]);
  expect(await Promise.all(after)).toEqual([3, 3]);
  const later = ask('a');
  finish();
  expect(await later).toBe(4);
});

it('shares what waits for its turn, whatever changes meanwhile, and not what failed', async () => {
  let changes = 0;
  let fail: (reason: Error) => void = () => {};
  const share = shareWork<void>(() => changes);
  const ask = () => share('a', () => new Promise<void>((_, reject) => (fail = reject)));
  const first = ask();
  changes++;
  expect(ask()).toBe(first);
  fail(new Error('x'));
  await expect(first).rejects.toThrow('x');
  expect(ask()).not.toBe(first);
});
