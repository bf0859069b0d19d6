import { toMoment } from '../content/moment.ts';
import type { Moment } from '../model/article.ts';
import type { SecurityContact, Site } from '../model/site.ts';

/**
 * Where to report a hole. Without a date of the publisher's it holds until the first day of the sixth month from now:
 * the standard wants less than a year.
 * @see https://www.rfc-editor.org/rfc/rfc9116
 */
export function securityTxt(
  security: SecurityContact,
  { languages, timeZone }: Pick<Site, 'languages' | 'timeZone'>,
  origin: string,
  now: Moment,
): string {
  const { contact, expires, policy, encryption, acknowledgments, hiring } = security;
  const today = new Date(now);
  const ahead = Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + 6);
  const until = expires === undefined ? ahead : toMoment(expires, timeZone);
  const fields: [string, string | undefined][] = [
    ...contact.map((each): [string, string] => ['Contact', /^[a-z]+:/i.test(each) ? each : `mailto:${each}`]),
    ['Expires', new Date(until).toISOString().replace('.000', '')],
    ['Encryption', encryption],
    ['Acknowledgments', acknowledgments],
    ['Preferred-Languages', languages.join(', ')],
    ['Canonical', `${origin}/.well-known/security.txt`],
    ['Policy', policy],
    ['Hiring', hiring],
  ];
  return written(fields, ': ');
}

/** One field a line; those without a value are left out. */
export function written(fields: [string, string | undefined][], between: string): string {
  return fields
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}${between}${value}\n`)
    .join('');
}
