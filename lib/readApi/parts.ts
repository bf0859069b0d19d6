import { z } from 'zod';
import { articleKinds, correctionKinds, provenances } from '../model/article.ts';
import { authorKinds } from '../model/author.ts';

/** The parts that the documents of the read API share. Every text is plain text unless its key says `html`. */

export const address = z.string().meta({ format: 'uri', pattern: '^https?://', description: 'absolute address' });
export const moment = z.iso.datetime({ offset: true }).meta({ description: 'moment with its offset' });
export const count = z.int().min(0);
const language = z.string().meta({ description: 'language tag (BCP 47)' });

export const site = z.strictObject({
  name: z.string(),
  url: address.describe('front page in this language'),
  publisher: z
    .strictObject({ legalName: z.string(), owner: z.string(), funding: z.string() })
    .partial()
    .describe('who publishes it, who owns it, and who pays for it'),
  license: address.optional().describe('licence of the texts, when the publisher gives one'),
  notice: z.string().optional().describe('what every page of the site says in its footer'),
});

export const picture = z.strictObject({
  url: address,
  width: count.describe('pixels'),
  height: count.describe('pixels'),
  alt: z.string(),
  caption: z.string().optional(),
  credit: z.string().optional(),
});

export const byline = z.strictObject({
  name: z.string(),
  url: address.optional().describe('page of an author of the site'),
  affiliation: z.string().optional().describe('whom a guest works for'),
});

export const section = z.strictObject({ id: z.string(), name: z.string(), url: address });
export const topic = z.strictObject({ id: z.string(), name: z.string(), url: address });
export const translation = z.strictObject({ lang: language, title: z.string(), url: address });

/** What must go wherever an article goes: what it is, where it comes from, and who paid. */
const labelled = {
  kind: z.enum(articleKinds),
  provenance: z.array(z.enum(provenances)).describe('where it comes from'),
  labels: z.array(z.string()).describe('kind (unless it is news) and provenance, in words of this language: show them'),
  disclosure: z.string().optional().describe('interests, payment, travel, affiliation: show it'),
  canonical: address.optional().describe('the original of syndicated matter'),
};

const described = {
  url: address.describe('page for readers: link to this one'),
  lang: language,
  title: z.string(),
  summary: z.string(),
  ...labelled,
  section,
  byline: z.array(byline).describe('who wrote it, in order'),
  published: moment.describe('first publication'),
  updated: moment.optional().describe('last material change'),
  image: picture.optional(),
  words: count.describe('words of the text; characters in Chinese and Japanese'),
};

/** An article in a list. */
export const articleSummary = z.strictObject({ ...described, json: address.describe('the whole article') });

export const person = z.strictObject({
  name: z.string(),
  url: address.optional(),
  kind: z.enum(authorKinds),
  role: z.string().optional(),
  affiliation: z.string().optional(),
  location: z.string().optional(),
  disclosure: z.string().optional().describe('interests of this author'),
});

export const correction = z.strictObject({
  date: moment,
  kind: z.enum(correctionKinds),
  label: z.string().describe('its kind in words'),
  html: z.string(),
});

export const source = z.strictObject({
  title: z.string(),
  url: address,
  archive: address.optional().describe('archived copy'),
  accessed: z.string().optional(),
  note: z.string().optional(),
});

const articleKeys = {
  id: z.string().describe('permanent id, the same as in feeds'),
  authors: z.array(person).describe('everyone of the byline, with interests'),
  html: z.string().describe('the text with absolute addresses'),
  corrections: z.array(correction).describe('newest first: show them'),
  sources: z.array(source),
  topics: z.array(topic),
  translations: z.array(translation),
  related: z.array(address),
};

/** Keys of an article's own document. */
export const articleFields = { ...described, ...articleKeys };

export const authorFields = {
  id: z.string(),
  languages: z.array(z.string()),
  expertise: z.array(z.string()),
  email: z.string().optional(),
  links: z.array(z.strictObject({ label: z.string(), url: z.string() })),
  portrait: picture.optional(),
  html: z.string().describe('the bio with absolute addresses'),
};
