import { expect, test } from 'vitest';
import { topicId } from './topicId.ts';

test.each([
  ['Rural life', 'rural-life'],
  ['  Two   blanks ', 'two-blanks'],
  ['C++', 'c++'],
  ['Климат', 'климат'],
  ['电子商务', '电子商务'],
  ['Cafe\u0301', 'caf\u00e9'],
  ['AC/DC', 'ac-dc'],
  ['..', 'dot-2'],
])('%j has the address %j', (tag, id) => {
  expect(topicId(tag)).toBe(id);
});
