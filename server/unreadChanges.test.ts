import { expect, it, vi } from 'vitest';
import type { Turn } from '../lib/index/indexMessages.ts';
import { openChangeRegister } from './unreadChanges.ts';

function openRegister() {
  const reads: { paths: string[]; turn: Turn; end: PromiseWithResolvers<void> }[] = [];
  const onAmount = vi.fn();
  const register = openChangeRegister({
    pageOf: (path) => {
      const [, lang = 'en', name] = /^(?:(ar)\/)?(?:.*\/)?([^/]+)\.md$/.exec(path) ?? [];
      return name && `${lang}/${name}`;
    },
    readFirst: (paths, turn) => {
      const end = Promise.withResolvers<void>();
      reads.push({ paths, turn, end });
      return end.promise;
    },
    onAmount,
  });
  return { register, reads, onAmount };
}

it('has what is asked for read at once, and once however many ask', async () => {
  const { register, reads } = openRegister();
  register.hear('articles/a.md', false);
  register.hear('articles/b.md', false);
  const first = register.urge('a');
  expect(register.urge('a')).toBe(first);
  expect(reads.map(({ paths }) => paths)).toEqual([['articles/a.md']]);
  reads[0]?.end.resolve();
  await first;
  expect(register.urge('a')).toBeUndefined();
  expect(register.amount).toBe('some');
});

it('asks for nothing where nothing of that name waits', () => {
  const { register, reads } = openRegister();
  expect(register.amount).toBe('none');
  register.hear('articles/a.md', false);
  register.hear('site.yaml', false);
  expect(register.urge('b')).toBeUndefined();
  expect(reads).toEqual([]);
});

it('forgets what the index has read, and tells when nothing waits any more', () => {
  const { register, onAmount } = openRegister();
  register.hear('articles/a.md', false);
  register.hear('articles/b.md', false);
  const end = register.begin(['articles/a.md', 'articles/b.md', 'articles/of-old.md']);
  expect(register.amount).toBe('some');
  end();
  expect(register.amount).toBe('none');
  expect(onAmount.mock.calls).toEqual([['some'], ['none']]);
});

it('tells when what waits becomes a delivery, and when it no longer is one', () => {
  const { register, onAmount } = openRegister();
  const paths = Array.from({ length: 150 }, (_, n) => `articles/${n}.md`);
  for (const path of [...paths, ...paths]) register.hear(path, false);
  expect(register.amount).toBe('many');
  register.begin(paths.slice(0, 60))();
  expect(register.amount).toBe('some');
  register.begin()();
  expect(onAmount.mock.calls).toEqual([['some'], ['many'], ['some'], ['none']]);
});

it('keeps what was saved once more while it was read', () => {
  const { register } = openRegister();
  register.hear('articles/a.md', false);
  const end = register.begin(['articles/a.md']);
  register.hear('articles/a.md', false);
  end();
  expect(register.urge('a')).toBeDefined();
});

it('takes an article out of its old place only together with the new one', () => {
  const { register, reads } = openRegister();
  register.hear('articles/old/a.md', true);
  expect(register.urge('a')).toBeUndefined();
  register.hear('articles/new/a.md', false);
  register.urge('a');
  expect(reads[0]?.paths).toEqual(['articles/old/a.md', 'articles/new/a.md']);
});

it('leaves what is gone to its delivery when only another page of that name has changed', () => {
  const { register, reads } = openRegister();
  register.hear('articles/a.md', true);
  register.hear('ar/a.md', false);
  register.urge('a');
  expect(reads[0]?.paths).toEqual(['ar/a.md']);
});

it('has what is gone taken out at once for whoever asks, when all that came with it is being read', () => {
  const { register, reads } = openRegister();
  register.hear('articles/a.md', true);
  register.begin(['articles/a.md']);
  expect(register.urge('a')).toBeDefined();
  expect(reads).toMatchObject([{ paths: ['articles/a.md'], turn: 'usual' }]);
});

it('does not ask again for what could not be read', async () => {
  const { register, reads } = openRegister();
  register.hear('articles/a.md', false);
  const reading = register.urge('a');
  reads[0]?.end.reject(new Error('unreadable'));
  await expect(reading).rejects.toThrow('unreadable');
  expect(register.amount).toBe('none');
});

it('knows that a folder was read with all that is in it', () => {
  const { register } = openRegister();
  register.hear('articles/2026/11/a.md', false);
  register.hear('articles/2026/b.md', false);
  register.begin(['articles/2026/11'])();
  expect(register.urge('a')).toBeUndefined();
  expect(register.urge('b')).toBeDefined();
  register.begin()();
  expect(register.amount).toBe('none');
});

it('has what readers look at read before the rest, in parts, each file once and nothing that is gone', async () => {
  const { register, reads } = openRegister();
  const names = Array.from({ length: 60 }, (_, n) => `story-${n}`);
  for (const name of names) register.hear(`articles/${name}.md`, false);
  register.hear('articles/gone.md', true);
  register.prefer([...names, 'gone', 'nowhere']);
  register.prefer(names);
  expect(reads.map(({ paths, turn }) => [paths.length, turn])).toEqual([
    [20, 'aside'],
    [20, 'aside'],
    [20, 'aside'],
  ]);
  reads[0]?.end.reject(new Error('the disk stumbled'));
  for (const { end } of reads.slice(1)) end.resolve();
  await vi.waitFor(() => expect(register.amount).toBe('some'));
  // What is saved once more waits once more.
  register.hear('articles/story-0.md', false);
  register.prefer(names);
  expect(reads.map(({ paths }) => paths.length)).toEqual([20, 20, 20, 1]);
});
