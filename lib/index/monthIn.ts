import type { Moment } from '../model/article.ts';

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Month of a moment as `YYYY-MM` in an IANA time zone. */
export function monthIn(timeZone: string, moment: Moment): string {
  return dayIn(timeZone, moment).slice(0, -3);
}

/** Day of a moment as `YYYY-MM-DD` in an IANA time zone. */
export function dayIn(timeZone: string, moment: Moment): string {
  if (timeZone === 'UTC') return new Date(moment).toISOString().split('T')[0] ?? '';
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formatters.set(timeZone, formatter);
  }
  const part: Record<string, string> = {};
  for (const { type, value } of formatter.formatToParts(moment)) part[type] = value;
  return `${(part.year ?? '').padStart(4, '0')}-${part.month}-${part.day}`;
}
