import { expect, test } from 'vitest';
import { saysNothing } from './linkWords.ts';

test.each([
  'here',
  'Click here!',
  '→ Read more',
  '',
  ' ',
  '…',
  '→',
  'اضغط هنا',
  'هُنا',
  'Здесь',
  'подробнее »',
  '点击这里',
  '「這裡」',
  'یہاں کلک کریں',
])('%j says nothing', (words) => {
  expect(saysNothing(words)).toBe(true);
});

test.each([
  'the report',
  'Here and now',
  'more than a thousand ships',
  'https://example.org/',
  '1984',
  'هنا لندن',
  'ссылка на доклад',
  '更多船只',
  '𝕏 account',
])('%j says something', (words) => {
  expect(saysNothing(words)).toBe(false);
});
