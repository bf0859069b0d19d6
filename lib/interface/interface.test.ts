import { describe, expect, test } from 'vitest';
import { formatDate, isoWithOffset } from './dates.ts';
import { direction } from './direction.ts';
import { interfaceFor } from './interface.ts';

const moment = Date.UTC(2026, 10, 23, 22, 30);

describe('the interface of a language', () => {
  test('counts in the plural forms of the language', () => {
    expect(interfaceFor('en').t('articles', { count: 1 })).toBe('1 article');
    expect(interfaceFor('ru').t('articles', { count: 3 })).toBe('3 статьи');
    expect(interfaceFor('ru').t('articles', { count: 5 })).toBe('5 статей');
    expect(interfaceFor('ar').t('articles', { count: 2 })).toBe('مقالان');
  });

  test('falls back to English words, but keeps its own dates and direction', () => {
    const hebrew = interfaceFor('he', 'UTC');
    expect(hebrew.t('latest')).toBe('Latest');
    expect(hebrew.direction).toBe('rtl');
    expect(hebrew.date(moment)).toContain('נובמבר');
  });

  test('treats text from readers as text, never as message syntax', () => {
    expect(interfaceFor('en').t('search.results', { count: 0, query: '<b>{x}</b>' })).toContain('“<b>{x}</b>”');
  });

  test('names a language in itself', () => {
    expect(interfaceFor('en').languageName('ru')).toBe('Русский');
  });
});

describe('direction', () => {
  test('follows the script, not the language', () => {
    expect([direction('ar'), direction('ur'), direction('en'), direction('az-Arab'), direction('not a tag')]).toEqual([
      'rtl',
      'rtl',
      'ltr',
      'rtl',
      'ltr',
    ]);
  });
});

describe('dates', () => {
  test('are those of the time zone', () => {
    expect(formatDate('en', moment, 'UTC')).toBe('23 November 2026');
    expect(formatDate('en', moment, 'Asia/Tashkent')).toBe('24 November 2026');
  });

  test('carry their offset for machines', () => {
    expect(isoWithOffset(moment, 'UTC')).toBe('2026-11-23T22:30:00+00:00');
    expect(isoWithOffset(moment, 'Asia/Kolkata')).toBe('2026-11-24T04:00:00+05:30');
    expect(isoWithOffset(moment, 'America/St_Johns')).toBe('2026-11-23T19:00:00-03:30');
  });

  test('keep the same moment when read back', () => {
    for (const zone of ['Pacific/Apia', 'Europe/Lisbon', 'America/New_York']) {
      expect(Date.parse(isoWithOffset(moment, zone))).toBe(moment);
    }
  });
});

test('tells how far a moment is, in the language', () => {
  const now = Date.UTC(2026, 10, 24);
  const hour = 3_600_000;
  expect(interfaceFor('en').relative(now + 72 * hour, now)).toBe('in 3 days');
  expect(interfaceFor('en').relative(now + 30 * hour, now)).toBe('in 30 hours');
  expect(interfaceFor('en').relative(now - hour / 3, now)).toBe('20 minutes ago');
  expect(interfaceFor('ru').relative(now + 72 * hour, now)).toBe('через 3 дня');
});
