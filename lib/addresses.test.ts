import { expect, test } from 'vitest';
import { articleHref, homeHref, listPageHref, monthHref, searchHref, sectionHref, topicHref } from './addresses.ts';

const site = { languages: ['en', 'zh'] };

test('the default language has no prefix, the others have theirs', () => {
  expect(homeHref(site, 'en')).toBe('/');
  expect(homeHref(site, 'zh')).toBe('/zh');
  expect(articleHref(site, 'en', 'a')).toBe('/articles/a');
  expect(sectionHref(site, 'zh', 'world')).toBe('/zh/sections/world');
});

test('names in any script are percent-encoded', () => {
  expect(articleHref(site, 'en', '城乡')).toBe('/articles/%E5%9F%8E%E4%B9%A1');
  expect(topicHref(site, 'en', 'c++')).toBe('/topics/c%2B%2B');
  expect(searchHref(site, 'zh', 'a&b')).toBe('/zh/search?q=a%26b');
});

test('the first page of a list is the list itself', () => {
  expect(listPageHref('/sections/world', 1)).toBe('/sections/world');
  expect(listPageHref('/sections/world', 2)).toBe('/sections/world/page/2');
  expect(monthHref(site, 'en', 1969, 7)).toBe('/archive/1969/07');
});
