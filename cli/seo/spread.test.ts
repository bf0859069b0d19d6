import { expect, test } from 'vitest';
import { spread } from './spread.ts';
import type { Errand } from './visit.ts';

const some = (kind: Errand['kind'], count: number, path: (n: number) => string): Errand[] =>
  Array.from({ length: count }, (_, n) => ({ kind, path: path(n), from: '/' }));

test('every page is asked for, and of what is made in one way as many as wanted, from all over', () => {
  const pages = some('page', 20, (n) => `/articles/${n}`);
  const cards = some('image', 20, (n) => `/cards/${n}.png`);
  const feeds = some('feed', 3, (n) => `/topics/${n}/feed.xml`);
  const chosen = spread([...cards, ...pages, ...feeds], 4);
  expect(chosen.filter(({ kind }) => kind === 'page')).toEqual(pages);
  expect(chosen.filter(({ kind }) => kind === 'feed')).toEqual(feeds);
  expect(chosen.filter(({ kind }) => kind === 'image').map(({ path }) => path)).toEqual([
    '/cards/0.png',
    '/cards/5.png',
    '/cards/10.png',
    '/cards/15.png',
  ]);
});
