import { expect, it } from 'vitest';
import { cacheTag, cacheTags } from './cacheTags.ts';

it('names each thing that a page was made of, in both headers', () => {
  const tags = ['article:en:a', 'site'].map(cacheTag);
  expect(cacheTags(new Set(['article:en:a', 'site']))).toEqual({
    'surrogate-key': tags.join(' '),
    'cache-tag': tags.join(','),
  });
  expect(cacheTags(new Set())).toEqual({});
});

it('names a part of a list by the whole, once', () => {
  const keys = new Set(['list:en:latest', 'part:en:latest:1:Infinity', 'part:en:section:world:1:2']);
  const tags = ['list:en:latest', 'list:en:section:world'].map(cacheTag);
  expect(cacheTags(keys)['cache-tag']).toBe(tags.join(','));
});

it('fits into what a proxy holds ready for the head of an answer, however much a page was made of', () => {
  const articles = Array.from({ length: 500 }, (_, at) => `article:en:story-${at}`);
  const authors = Array.from({ length: 500 }, (_, at) => `author:writer-${at}`);
  const tags = cacheTags(new Set([...articles, ...authors, 'site']));
  expect(Object.values(tags).join('').length).toBeLessThan(2_500);
  expect(tags['surrogate-key']?.split(' ')).toEqual(['article', 'author', 'site'].map(cacheTag));
});
