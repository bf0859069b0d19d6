import { expect, it } from 'vitest';
import { readHttpDate } from './httpDate.ts';

it('reads each of the three forms that HTTP has for a date', () => {
  const moment = Date.UTC(1994, 10, 6, 8, 49, 37);
  expect(readHttpDate('Sun, 06 Nov 1994 08:49:37 GMT')).toBe(moment);
  expect(readHttpDate('Sunday, 06-Nov-94 08:49:37 GMT')).toBe(moment);
  expect(readHttpDate('Sun Nov  6 08:49:37 1994')).toBe(moment);
});

it.each([
  undefined,
  '',
  '2037',
  '2026-11-30',
  'yesterday',
  '0',
  'Sun, 06 Nov 1994 08:49:37',
  'Sun, 99 Nov 1994 08:49:37 GMT',
])('takes %j for no date', (text) => {
  expect(readHttpDate(text)).toBeUndefined();
});
