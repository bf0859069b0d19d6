import { z } from 'zod';
import {
  address,
  articleFields,
  articleSummary,
  authorFields,
  byline,
  correction,
  count,
  moment,
  person,
  picture,
  section,
  site,
  source,
  topic,
  translation,
} from './parts.ts';

/** What every document begins with. */
const opening = {
  url: address.describe('page for readers'),
  alternates: z.strictObject({ json: address, markdown: address }),
  lang: z.string().meta({ description: 'language tag (BCP 47)' }),
  title: z.string(),
  site,
};

const listKeys = {
  description: z.string().optional(),
  page: z.int().min(1),
  pages: z.int().min(1),
  total: count.describe('articles on all pages'),
  previous: address.optional().describe('the page of newer articles, as JSON'),
  next: address.optional().describe('the page of older articles, as JSON'),
  items: z.array(articleSummary),
};

const list = <T extends string, K extends z.ZodRawShape>(type: T, keys: K) =>
  z.strictObject({ type: z.literal(type), ...keys, ...opening, ...listKeys });

/** Every document of the read API by the `type` it names: the one definition of its types and of the OpenAPI file. */
export const documentSchemas = {
  article: z.strictObject({ type: z.literal('article'), ...opening, ...articleFields }),
  page: z.strictObject({
    type: z.literal('page'),
    ...opening,
    summary: z.string().optional(),
    updated: moment.optional(),
    html: z.string().describe('the text with absolute addresses'),
    translations: z.array(translation),
  }),
  front: z.strictObject({
    type: z.literal('front'),
    ...opening,
    description: z.string().optional(),
    lead: articleSummary.optional(),
    seconds: z.array(articleSummary),
    sections: z.array(z.strictObject({ section, items: z.array(articleSummary) })),
    latest: z.array(articleSummary),
  }),
  section: list('section', { id: z.string() }),
  topic: list('topic', { id: z.string() }),
  author: list('author', { ...person.omit({ url: true }).shape, ...authorFields }),
  archive: list('archive', {
    months: z.array(z.strictObject({ month: z.string().regex(/^\d{4}-\d\d$/), count, url: address })),
  }),
  month: list('month', {
    month: z.string().regex(/^\d{4}-\d\d$/),
    earlier: address.optional(),
    later: address.optional(),
  }),
  search: list('search', { query: z.string() }),
  authors: z.strictObject({
    type: z.literal('authors'),
    ...opening,
    items: z.array(person.extend({ id: z.string(), articles: count })),
  }),
  topics: z.strictObject({
    type: z.literal('topics'),
    ...opening,
    items: z.array(topic.extend({ articles: count })),
  }),
} as const;

export type DocumentType = keyof typeof documentSchemas;
export type DocumentOf<Type extends DocumentType> = z.input<(typeof documentSchemas)[Type]>;
export type ApiDocument = { [Type in DocumentType]: DocumentOf<Type> }[DocumentType];

/** What is answered for what is not there, or not any more (https://www.rfc-editor.org/rfc/rfc9457). */
export const problemSchema = z.strictObject({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.union([z.literal(404), z.literal(410)]),
  detail: z.string(),
});

/** Parts that the OpenAPI file names, so that each stands there once. */
export const namedParts = {
  ArticleSummary: articleSummary,
  Byline: byline,
  Correction: correction,
  Person: person,
  Picture: picture,
  Problem: problemSchema,
  Section: section,
  Site: site,
  Source: source,
  Topic: topic,
  Translation: translation,
} as const;
