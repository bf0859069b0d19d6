/** The day it is in `timeZone` (an IANA name) at `now`, as `2026-11-23`. */
export function today(timeZone: string, now = new Date()): string {
  const format = new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const told = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]));
  return `${told.year}-${told.month}-${told.day}`;
}
