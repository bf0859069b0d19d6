import type { Moment } from '../model/article.ts';

/** An ISO 8601 date or date-time taken apart; `offset` in minutes east of Greenwich, absent when the file gives none. */
export type WrittenMoment = {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  offset?: number;
};

const shape =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2})(?::(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?(?: ?([Zz]|[+-]\d{2}(?::?\d{2})?))?)?$/;
const basicShape = /^(\d{4})(\d{2})(\d{2})(?:[Tt](\d{2})(?:(\d{2})(?:(\d{2})([.,]\d+)?)?)?(.*))?$/;
const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * Takes apart an ISO 8601 date or date-time of the calendar (https://www.rfc-editor.org/rfc/rfc3339, with the offset
 * optional), or says in words what is wrong with it.
 */
export function readWrittenMoment(text: string): WrittenMoment | { problem: string } {
  const match = shape.exec(text);
  if (!match && /^\d{4}-?(?:\d{2}|\d{3}|W\d{2}(?:-?\d)?)$/.test(text))
    return { problem: `"${text}" does not say year, month and day` };
  if (!match) return { problem: `"${text}" is no ISO 8601 date` };
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0));
  if (year === undefined || month === undefined || day === undefined) return { problem: `"${text}" is no date` };
  if (month < 1 || month > 12) return { problem: `"${text}" has no month ${month}` };
  const days = daysInMonth(year, month);
  if (day < 1 || day > days) return { problem: `${monthNames[month - 1]} ${year} has ${days} days, not ${day}` };
  if ((hour ?? 0) > 23) return { problem: `"${text}" has no hour ${hour}; a day ends at 23:59:59` };
  if ((minute ?? 0) > 59 || (second ?? 0) > 59) return { problem: `"${text}" has no such time of day` };
  const millisecond = match[7] ? Math.floor(Number(`0.${match[7]}`) * 1000) : 0;
  const offset = match[8] === undefined ? undefined : readOffset(match[8]);
  if (offset !== undefined && Math.abs(offset) > 18 * 60) return { problem: `"${text}" has an impossible offset` };
  return { year, month, day, hour: hour ?? 0, minute: minute ?? 0, second: second ?? 0, millisecond, offset };
}

/** ISO 8601 without its marks (`20261123T0800Z`) with them (`2026-11-23T08:00Z`); every other text as it is. */
export function extendedForm(text: string): string {
  const match = basicShape.exec(text);
  if (!match) return text;
  const [year, month, day, hour, minute, second, fraction = '', offset = ''] = match.slice(1);
  const time = [hour, minute, second].filter((part) => part !== undefined).join(':');
  return `${year}-${month}-${day}${time && `T${time}${fraction}${offset}`}`;
}

/**
 * The moment `text` means; without an offset it is told in `timeZone` (an IANA name). A time that a clock change skips
 * is moved on by the length of the gap, and one that happens twice is the first of them, as Temporal does.
 * @throws RangeError when `text` is no valid date: check it with `readWrittenMoment` first.
 */
export function toMoment(text: string, timeZone: string): Moment {
  const written = readWrittenMoment(text);
  if ('problem' in written) throw new RangeError(written.problem);
  const local = utc(written);
  if (written.offset !== undefined) return local - written.offset * 60_000;
  if (timeZone === 'UTC') return local;
  const before = local - offsetAt(local - 86_400_000, timeZone);
  const after = local - offsetAt(local + 86_400_000, timeZone);
  if (before === after) return before;
  const fits = [Math.min(before, after), Math.max(before, after)].find(
    (moment) => moment + offsetAt(moment, timeZone) === local,
  );
  return fits ?? before;
}

/** Whether Node knows `name` as a time zone. */
export function isTimeZone(name: string): boolean {
  try {
    formatter(name);
    return true;
  } catch {
    return false;
  }
}

function utc({ year, month, day, hour, minute, second, millisecond }: WrittenMoment): Moment {
  const date = new Date(0);
  // Date.UTC takes the years 0 to 99 for 1900 to 1999.
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second, millisecond);
  return date.getTime();
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function readOffset(text: string): number {
  if (text === 'Z' || text === 'z') return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + (text.length > 3 ? Number(text.slice(-2)) : 0);
  return text.startsWith('-') ? -minutes : minutes;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  let known = formatters.get(timeZone);
  if (!known) {
    known = new Intl.DateTimeFormat('en-US-u-ca-iso8601', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(timeZone, known);
  }
  return known;
}

/** Milliseconds that the clocks of `timeZone` are ahead of UTC at `moment`. */
function offsetAt(moment: Moment, timeZone: string): number {
  const told: Record<string, number> = {};
  for (const { type, value } of formatter(timeZone).formatToParts(moment)) told[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = told;
  const local = utc({ year, month, day, hour, minute, second, millisecond: 0 });
  return local - Math.floor(moment / 1000) * 1000;
}
