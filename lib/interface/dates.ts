/** Dates and times as readers of a language write them, in the site's time zone. Moments are milliseconds since 1970. */
import type { Moment } from '../model/article.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(lang: string, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang}|${timeZone}|${JSON.stringify(options)}`;
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(dateLocale(lang), { calendar: 'gregory', timeZone, ...options });
    formats.set(key, made);
  }
  return made;
}

/** The locale for dates and lists. Plain "en" would be read as American; the rest of the English-speaking world writes the day first. */
export function dateLocale(lang: string): string {
  return lang === 'en' ? 'en-GB' : lang;
}

/** For example "23 November 2026". */
export function formatDate(lang: string, moment: Moment, timeZone: string): string {
  return format(lang, timeZone, { dateStyle: 'long' }).format(moment);
}

/** For example "Monday, 23 November 2026". */
export function formatEditionDate(lang: string, moment: Moment, timeZone: string): string {
  return format(lang, timeZone, { dateStyle: 'full' }).format(moment);
}

/** For example "23 November 2026, 14:05 UTC". */
export function formatDateTime(lang: string, moment: Moment, timeZone: string): string {
  const options: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  };
  return format(lang, timeZone, options).format(moment);
}

/** For example "14:05". */
export function formatTime(lang: string, moment: Moment, timeZone: string): string {
  return format(lang, timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(moment);
}

/** For example "23 Nov". */
export function formatDay(lang: string, moment: Moment, timeZone: string): string {
  return format(lang, timeZone, { day: 'numeric', month: 'short' }).format(moment);
}

/** For example "November 2026"; `month` counts from 1. */
export function formatMonth(lang: string, year: number, month: number): string {
  return format(lang, 'UTC', { year: 'numeric', month: 'long' }).format(Date.UTC(year, month - 1, 15));
}

const minute = 60_000;
/** The units of a distance in time, and from how many milliseconds on each is used. */
const units = [
  { unit: 'day', length: 24 * 60 * minute, from: 36 * 60 * minute },
  { unit: 'hour', length: 60 * minute, from: 90 * minute },
  { unit: 'minute', length: minute, from: minute },
  { unit: 'second', length: 1_000, from: 0 },
] as const;

/** For example "in 3 days" or "20 minutes ago". */
export function formatRelative(lang: string, moment: Moment, now: Moment): string {
  const distance = moment - now;
  for (const { unit, length, from } of units) {
    if (Math.abs(distance) < from) continue;
    return new Intl.RelativeTimeFormat(dateLocale(lang)).format(Math.round(distance / length), unit);
  }
  return '';
}

/**
 * The moment with the offset of `timeZone`, to the second, for `<time datetime>`: "2026-11-23T14:05:00+01:00".
 * https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#valid-global-date-and-time-string
 */
export function isoWithOffset(moment: Moment, timeZone: string): string {
  const name = format('en', timeZone, { timeZoneName: 'longOffset' })
    .formatToParts(moment)
    .find((part) => part.type === 'timeZoneName')?.value;
  const offset = name?.slice('GMT'.length).replace(/^([+-]\d\d:\d\d).*$/, '$1') || '+00:00';
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  const shift = (hours * 60 + minutes) * 60_000 * (offset.startsWith('-') ? -1 : 1);
  return new Date(moment + shift).toISOString().slice(0, 19) + offset;
}
