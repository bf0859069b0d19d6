import { expect, test } from 'vitest';
import { internalRoute, packQuery, unpackQuery } from './internalRoutes.ts';

test('every kind of address has its own route', () => {
  const routes = [
    internalRoute({ kind: 'front', lang: 'en' }),
    internalRoute({ kind: 'authors', lang: 'en' }),
    internalRoute({ kind: 'topics', lang: 'ar' }),
    internalRoute({ kind: 'saved', lang: 'ar' }),
    internalRoute({ kind: 'article', lang: 'ar', slug: 'x' }),
    internalRoute({ kind: 'page', lang: 'en', slug: 'about' }),
    internalRoute({ kind: 'section', lang: 'en', id: 'business', page: 2 }),
    internalRoute({ kind: 'topic', lang: 'en', id: 'trade', page: 1 }),
    internalRoute({ kind: 'author', lang: 'en', id: 'business-desk', page: 1 }),
    internalRoute({ kind: 'archive', lang: 'en', page: 3 }),
    internalRoute({ kind: 'month', lang: 'en', year: 2026, month: 11, page: 1 }),
    internalRoute({ kind: 'search', lang: 'en', query: '', page: 1 }),
    internalRoute({ kind: 'search', lang: 'en', query: 'silk', page: 2 }),
    internalRoute({ kind: 'file', lang: 'en', name: 'news-sitemap.xml' }),
    internalRoute({ kind: 'sitemap', lang: 'en', set: 'lists', page: 3 }),
    internalRoute({ kind: 'news-sitemap', lang: 'en', page: 2 }),
    internalRoute({ kind: 'feed', lang: 'ar', name: 'feed.xml' }),
    internalRoute({ kind: 'feed', lang: 'en', name: 'feed.json', list: { kind: 'topic', id: 'trade' } }),
    internalRoute({ kind: 'status', lang: 'en', status: 404 }),
  ];
  expect(routes).toEqual([
    '/en',
    '/en/authors',
    '/ar/topics',
    '/ar/saved',
    '/ar/articles/x',
    '/en/pages/about',
    '/en/sections/business/2',
    '/en/topics/trade/1',
    '/en/authors/business-desk/1',
    '/en/archive/pages/3',
    '/en/archive/2026/11/1',
    '/en/search',
    '/en/search/c2lsaw/2',
    '/en/news-sitemap-xml',
    '/en/sitemaps/lists/3',
    '/en/news-sitemaps/2',
    '/ar/feeds/feed-xml',
    '/en/feeds/feed-json/topic/trade',
    '/en/status/404',
  ]);
});

test('a slug or a query can’t leave its place in the path', () => {
  expect(internalRoute({ kind: 'article', lang: 'en', slug: '../x?y#z' })).toBe('/en/articles/..%2Fx%3Fy%23z');
  expect(internalRoute({ kind: 'search', lang: 'en', query: 'a/b', page: 1 })).toBe('/en/search/YS9i/1');
});

test('a reader’s words come back as they were, whatever they are', () => {
  for (const words of ['..', '%2e%2e', 'a/b?c#d', 'кабель', '电报 😀', 'a+b c'])
    expect(unpackQuery(packQuery(words))).toBe(words);
});
