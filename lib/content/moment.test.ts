import { expect, test } from 'vitest';
import { extendedForm, isTimeZone, readWrittenMoment, toMoment } from './moment.ts';

const iso = (text: string, zone = 'UTC') => new Date(toMoment(text, zone)).toISOString();

test.each([
  ['2026-11-23', 'UTC', '2026-11-23T00:00:00.000Z'],
  ['2026-11-23', 'America/New_York', '2026-11-23T05:00:00.000Z'],
  ['2026-07-01', 'America/New_York', '2026-07-01T04:00:00.000Z'],
  ['2026-11-23', 'Pacific/Kiritimati', '2026-11-22T10:00:00.000Z'],
  ['2026-11-23T08:00', 'Asia/Kathmandu', '2026-11-23T02:15:00.000Z'],
  ['2026-11-23 08:00:30.25', 'UTC', '2026-11-23T08:00:30.250Z'],
  ['2026-11-23T08:00:00+05:30', 'Europe/Lisbon', '2026-11-23T02:30:00.000Z'],
  ['2026-11-23 08:00:00 -0500', 'Europe/Lisbon', '2026-11-23T13:00:00.000Z'],
  ['2026-11-23t08:00z', 'Asia/Tokyo', '2026-11-23T08:00:00.000Z'],
  ['2026-11-23T08', 'UTC', '2026-11-23T08:00:00.000Z'],
  ['2026-11-23T08+01', 'UTC', '2026-11-23T07:00:00.000Z'],
  ['2024-02-29', 'UTC', '2024-02-29T00:00:00.000Z'],
  ['0044-03-15', 'UTC', '0044-03-15T00:00:00.000Z'],
])('%s in %s is %s', (text, zone, moment) => {
  expect(iso(text, zone)).toBe(moment);
});

test('a time that the clocks skip in spring moves on by the length of the gap', () => {
  expect(iso('2026-03-29T01:30', 'Europe/Lisbon')).toBe('2026-03-29T01:30:00.000Z');
  expect(iso('2026-03-08T02:30', 'America/New_York')).toBe('2026-03-08T07:30:00.000Z');
});

test('a midnight that the clocks skip is the first moment of that day', () => {
  expect(iso('2018-11-04', 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00.000Z');
});

test('a time that happens twice in autumn is the first of them', () => {
  expect(iso('2026-11-01T01:30', 'America/New_York')).toBe('2026-11-01T05:30:00.000Z');
});

test('the hours around a clock change keep their own offset', () => {
  expect(iso('2026-11-01T00:59', 'America/New_York')).toBe('2026-11-01T04:59:00.000Z');
  expect(iso('2026-11-01T02:00', 'America/New_York')).toBe('2026-11-01T07:00:00.000Z');
  expect(iso('2026-03-08T03:00', 'America/New_York')).toBe('2026-03-08T07:00:00.000Z');
});

test('a day that a whole country skipped is the day after', () => {
  expect(iso('2011-12-30', 'Pacific/Apia')).toBe('2011-12-30T10:00:00.000Z');
});

test.each([
  ['2026-02-30', 'February 2026 has 28 days, not 30'],
  ['2025-02-29', 'February 2025 has 28 days, not 29'],
  ['1900-02-29', 'February 1900 has 28 days, not 29'],
  ['2026-13-01', '"2026-13-01" has no month 13'],
  ['2026-04-31', 'April 2026 has 30 days, not 31'],
  ['2026-11-23T24:00', '"2026-11-23T24:00" has no hour 24; a day ends at 23:59:59'],
  ['2026-11-23T10:60', '"2026-11-23T10:60" has no such time of day'],
  ['2026-11-23T10:00+19:00', '"2026-11-23T10:00+19:00" has an impossible offset'],
  ['23.11.2026', '"23.11.2026" is no ISO 8601 date'],
  ['2026-1-2', '"2026-1-2" is no ISO 8601 date'],
  ['yesterday', '"yesterday" is no ISO 8601 date'],
])('%s is explained', (text, problem) => {
  expect(readWrittenMoment(text)).toEqual({ problem });
});

test.each(['2026-11', '2026-327', '2026327', '2026-W48', '2026-W48-1', '2026W481'])(
  '%s is a date without its day',
  (text) => {
    expect(readWrittenMoment(text)).toEqual({ problem: `"${text}" does not say year, month and day` });
  },
);

test.each([
  ['20261123', '2026-11-23'],
  ['20261123T08', '2026-11-23T08'],
  ['20261123T0800', '2026-11-23T08:00'],
  ['20261123T080030,5+0530', '2026-11-23T08:00:30,5+0530'],
  ['20261123T080030Z', '2026-11-23T08:00:30Z'],
  ['2026-11-23', '2026-11-23'],
  ['yesterday', 'yesterday'],
])('%s is written out as %s', (text, extended) => {
  expect(extendedForm(text)).toBe(extended);
});

test('a time zone is one that Intl knows', () => {
  expect(isTimeZone('Europe/Lisbon')).toBe(true);
  expect(isTimeZone('Mars/Olympus')).toBe(false);
});
