/** The kinds of values that front matter and site.yaml are made of. */
import { z } from 'zod';
import { extendedForm, readWrittenMoment } from './moment.ts';

declare module 'zod' {
  interface GlobalMeta {
    /** How to mend a value that is missing or wrong, shown beside the message. */
    hint?: string;
    /** A list that may be written as a single value. */
    singleAllowed?: boolean;
  }
}

/** One line of plain text; white space is evened out, and what no page can hold (U+0000, half characters) taken out. */
export function text(max: number, min = 1) {
  return z
    .string()
    .overwrite(tidy)
    .superRefine((value, context) => {
      const length = value.length <= max ? value.length : [...value].length;
      if (length >= min && length <= max) return;
      const message = length < min ? 'is empty' : `has ${length} characters, ${length - max} too many`;
      context.addIssue({ code: 'custom', message, params: { predicate: true } });
    })
    .meta({ minLength: min, maxLength: max });
}

/** A list; a single value may stand without brackets. */
export function list<T extends z.ZodType>(item: T, max: number) {
  return z
    .preprocess((value) => (value === undefined || Array.isArray(value) ? value : [value]), z.array(item).max(max))
    .meta({ singleAllowed: true });
}

/** A list of words without repetitions; they may also stand in one line, with commas between them. */
export function words<T extends z.ZodType<string, string>>(item: T, max: number) {
  const split = (value: unknown): unknown => {
    if (typeof value === 'string') return value.split(/[,،、]/).filter((part) => part.trim() !== '');
    return typeof value === 'number' || typeof value === 'boolean' ? [value] : value;
  };
  return z.preprocess(
    split,
    z
      .array(item)
      .overwrite((values) => unrepeated(values))
      .max(max),
  );
}

/** An ISO 8601 date or date-time; without an offset the site's time zone is meant. */
export const writtenDate = z
  .string()
  .overwrite((value) => extendedForm(value.trim()))
  .superRefine((value, context) => {
    const written = readWrittenMoment(value);
    if ('problem' in written) context.addIssue({ code: 'custom', message: written.problem });
  })
  .meta({
    pattern: '^\\d{4}(-\\d{2}-\\d{2}|\\d{4})([Tt ].+)?$',
    hint: 'write 2026-11-23, 2026-11-23T08:00 or 2026-11-23T08:00+01:00',
  });

/** An address on the web. */
export const webAddress = z
  .string()
  .overwrite((value) => value.trim())
  .superRefine((value, context) => {
    if (!isWebAddress(value))
      context.addIssue({ code: 'custom', message: 'is no http(s) address', params: { predicate: true } });
  })
  .meta({ format: 'uri', hint: 'write the whole address, e.g. https://example.org/report' });

/** Name of a file beside the article, or below `content/` when it begins with `/`. */
const fileReference = z
  .string()
  .overwrite((value) => value.trim())
  .superRefine((value, context) => {
    const bad = value === '' || /^[a-z][a-z0-9+.-]*:/i.test(value) || /^\/\/|[\\\p{Cc}?#]/u.test(value);
    if (bad) context.addIssue({ code: 'custom', message: 'is no file of this edition', params: { predicate: true } });
  })
  .meta({ hint: 'put the picture beside the article and give its name, e.g. cover.jpg' });

const fraction = z.number().min(0).max(1);

export const image = z.strictObject({
  src: fileReference.describe('file beside the article, or absolute under `/`'),
  alt: text(1000, 0).meta({
    description: 'the picture in words, for those who cannot see it; `""` if it decorates',
    hint: 'describe the picture for those who can\'t see it; "" if it decorates',
  }),
  caption: text(1000).optional().describe('shown under the picture'),
  credit: text(300).optional().describe('who made it'),
  focal: z.tuple([fraction, fraction]).optional().meta({
    description: 'point to keep when the picture is cropped, in fractions from the top left: `[x, y]`',
    hint: 'two numbers from 0 to 1, e.g. [0.5, 0.3]',
  }),
});

/** What is the editor's own: kept, and shown nowhere. */
export const extra = z.record(z.string(), z.unknown()).describe("the editor's own keys; nothing reads them");

export const email = z
  .string()
  .overwrite((value) => value.trim())
  .regex(/^[^\s@<>"]+@[^\s@<>"]+$/u, 'is no e-mail address')
  .meta({ hint: 'write name@example.org' });

function isWebAddress(value: string): boolean {
  if (!/^https?:\/\//i.test(value) || /[\s\\\p{Cc}]/u.test(value)) return false;
  const address = URL.parse(value);
  return address !== null && address.username === '' && address.password === '';
}

function tidy(value: string): string {
  return value
    .toWellFormed()
    .replaceAll('\0', '')
    .replace(/[\t\n\v\f\r ]+/g, ' ')
    .trim();
}

function unrepeated<T extends string>(values: T[]): T[] {
  if (values.length < 2) return values;
  const known = new Map<string, T>();
  for (const value of values) {
    const key = value.normalize('NFC').toLowerCase();
    if (!known.has(key)) known.set(key, value);
  }
  return known.size === values.length ? values : [...known.values()];
}
