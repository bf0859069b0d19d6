import { expect, it } from 'vitest';
import { precondition } from './precondition.ts';

const tags = { tag: 'a-bx', earlierTag: 'a-br' };
const date = 'Fri, 20 Nov 2026 08:30:15 GMT';
const before = 'Fri, 20 Nov 2026 08:30:14 GMT';
const modified = Date.parse(date) + 400;

it.each<[string, Record<string, string>, string]>([
  ['nothing is said', {}, 'met'],
  ['it is known', { 'if-none-match': '"a-bx"' }, 'unchanged'],
  ['it is known as it was before', { 'if-none-match': '"a-br"' }, 'unchanged'],
  ['it is known by a weak tag', { 'if-none-match': 'W/"a-bx"' }, 'unchanged'],
  ['it is among those that are known', { 'if-none-match': '"x", "a-bx"' }, 'unchanged'],
  ['any version is known', { 'if-none-match': '*' }, 'unchanged'],
  ['another one is known', { 'if-none-match': '"x"' }, 'met'],
  // What a cache has in one coding is no answer to whoever takes another.
  ['it is known in another coding', { 'if-none-match': '"a", "a-gz"' }, 'met'],
  ['it is known without quotes', { 'if-none-match': 'a-bx' }, 'met'],
  ['it is known since its date', { 'if-modified-since': date }, 'unchanged'],
  ['an earlier one is known', { 'if-modified-since': before }, 'met'],
  ['a date is none', { 'if-modified-since': '2037' }, 'met'],
  ['a tag goes before a date', { 'if-none-match': '"x"', 'if-modified-since': date }, 'met'],
  ['it is wanted', { 'if-match': '"x", "a-bx"' }, 'met'],
  ['any version is wanted', { 'if-match': '*' }, 'met'],
  ['another one is wanted', { 'if-match': '"x"' }, 'failed'],
  ['other bytes of the same are wanted', { 'if-match': '"a-br"' }, 'failed'],
  ['a weak tag is wanted', { 'if-match': 'W/"a-bx"' }, 'failed'],
  ['it is wanted, and known', { 'if-match': '"a-bx"', 'if-none-match': '"a-bx"' }, 'unchanged'],
  ['it has not changed since', { 'if-unmodified-since': date }, 'met'],
  ['it has changed since', { 'if-unmodified-since': before }, 'failed'],
  ['a tag goes before that date', { 'if-match': '*', 'if-unmodified-since': before }, 'met'],
])('when %s', (_when, headers, outcome) => {
  expect(precondition(headers, tags, modified)).toBe(outcome);
});
