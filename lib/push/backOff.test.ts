import { expect, test } from 'vitest';
import { backOff, readRetryAfter } from './backOff.ts';

test('each failure doubles the wait, up to an hour, spread over its upper half', () => {
  expect([1, 2, 3].map((attempts) => backOff(attempts, 1))).toEqual([2_000, 4_000, 8_000]);
  expect(backOff(1, 0)).toBe(1_000);
  expect(backOff(1_000, 1)).toBe(3_600_000);
});

test('nobody is asked again before the moment that was named, within a day', () => {
  expect(backOff(1, 0.5, 60_000)).toBe(60_000);
  expect(backOff(1, 0.5, Number.POSITIVE_INFINITY)).toBe(86_400_000);
});

test('Retry-After is seconds or a date', () => {
  const now = Date.UTC(2026, 0, 1);
  expect(readRetryAfter('120', now)).toBe(120_000);
  expect(readRetryAfter('Thu, 01 Jan 2026 00:01:00 GMT', now)).toBe(60_000);
  expect(readRetryAfter('Wed, 31 Dec 2025 00:00:00 GMT', now)).toBe(0);
  for (const nothing of [null, 'soon']) expect(readRetryAfter(nothing, now)).toBeUndefined();
});
