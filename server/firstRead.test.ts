import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { firstRead, preferShown } from './firstRead.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function unreadThat(urge: (name: string) => Promise<void> | undefined) {
  return { amount: 'some' as const, urge: vi.fn(urge), prefer: () => {} };
}

it.each([
  ['/articles/rural', 'rural'],
  ['/articles/rural/?a=b#c', 'rural'],
  ['/articles/rural.md', 'rural'],
  ['/ar/articles/%D8%B3%D9%88%D9%82.json', 'سوق'],
  ['/authors/world-desk', 'world-desk'],
  ['/about', 'about'],
])('reads %s as the name %s', (target, name) => {
  const unread = unreadThat(() => undefined);
  expect(firstRead(unread, target)).toBeUndefined();
  expect(unread.urge.mock.calls).toEqual([[name]]);
});

it.each(['/', '/%E0%A4%A', ''])('finds no name in %j', (target) => {
  const unread = unreadThat(() => Promise.resolve());
  expect(firstRead(unread, target)).toBeUndefined();
});

it('answers when the file has been read, or could not be', async () => {
  await firstRead(
    unreadThat(() => Promise.resolve()),
    '/articles/a',
  );
  await firstRead(
    unreadThat(() => Promise.reject(new Error('unreadable'))),
    '/articles/a',
  );
});

it('lets nobody wait for longer than a second', async () => {
  const settled = vi.fn();
  firstRead(
    unreadThat(() => new Promise(() => {})),
    '/articles/a',
  )?.then(settled);
  await vi.advanceTimersByTimeAsync(900);
  expect(settled).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(settled).toHaveBeenCalled();
});

it('prefers what a list shows while much waits, and nothing else', () => {
  const prefer = vi.fn((_names: Iterable<string>) => {});
  const keys = new Set(['site', 'article:en:lamp', 'article:ar:سوق', 'list:en:latest']);
  const unread = (amount: 'some' | 'many') => ({ amount, urge: () => undefined, prefer });
  preferShown(undefined, { keys });
  preferShown(unread('some'), { keys });
  preferShown(unread('many'), { keys, subject: 'article:en:lamp' });
  expect(prefer).not.toHaveBeenCalled();
  preferShown(unread('many'), { keys });
  expect(prefer.mock.calls.map(([names]) => [...names])).toEqual([['lamp', 'سوق']]);
});
