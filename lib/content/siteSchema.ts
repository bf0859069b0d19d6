import { z } from 'zod';
import type { Localized } from '../model/site.ts';
import { email, extra, text, webAddress, words } from './fields.ts';
import { hueOfHex } from './hueOfHex.ts';
import { isTimeZone } from './moment.ts';
import { slugProblem } from './slug.ts';

/** Key under which a plain string stands until it is known which languages the site has. */
export const everyLanguage = '*';

/** A plain string, or one string for each language. */
function localized(max: number) {
  const anyLanguage = (value: string): Localized => ({ [everyLanguage]: value });
  return z.union([text(max).transform(anyLanguage), z.record(z.string().min(1), text(max))], {
    error: 'must be a text, or a text for each language: {en: …, ar: …}',
  });
}

const languageTag = z
  .string()
  .overwrite((value) => canonicalTag(value) ?? value)
  .superRefine((value, context) => {
    if (canonicalTag(value) === undefined)
      context.addIssue({ code: 'custom', message: 'is no language tag', params: { predicate: true } });
  })
  .meta({ hint: 'write a tag of BCP 47, e.g. en, ar or zh-Hans' });

const sectionId = z.string().superRefine((value, context) => {
  const problem = slugProblem(value);
  if (problem) context.addIssue({ code: 'custom', message: problem, params: { predicate: true } });
});

const hue = z
  .union(
    [
      z.number().min(0).max(360),
      z
        .string()
        .regex(/^#(?:[\da-f]{3}|[\da-f]{6})$/i)
        .transform(hueOfHex),
    ],
    {
      error: 'must be a number from 0 to 360, or a colour such as "#b3122d"',
    },
  )
  .meta({ hint: 'a colour needs quotes, because # begins a comment' });

const section = z.strictObject({
  id: sectionId.describe('part of the address `/sections/<id>`; lower case, no spaces'),
  name: localized(100).optional().describe('name of the section; otherwise made from the id'),
  hue: hue.optional().describe('its colour: degrees of the circle (0–360), or `"#b3122d"`'),
  description: localized(400).optional().describe('one sentence on top of the section'),
});

/** A slug; the page's address does as well. */
const policyPage = text(300)
  .overwrite((value) => value.replace(/^\/+|\/+$/g, ''))
  .optional();

const policies = z.strictObject({
  about: policyPage,
  masthead: policyPage,
  ethics: policyPage,
  corrections: policyPage,
  publishingPrinciples: policyPage,
  ownership: policyPage,
  feedback: policyPage,
  diversity: policyPage,
  verification: policyPage,
  privacy: policyPage,
  contact: policyPage,
});

const contact = z.strictObject({
  email: email.optional().describe('address for readers'),
  phone: text(100).optional().describe('telephone number'),
  address: text(500).optional().describe('postal address'),
});

const publisher = z.strictObject({
  legalName: text(300).optional().describe('name of the company or association'),
  owner: text(300).optional().describe('who owns it'),
  funding: localized(1000).optional().describe('who pays for it'),
  founded: text(50).optional().describe('year or ISO date'),
  contact: z
    .preprocess((value) => (typeof value === 'string' ? { email: value } : value), contact)
    .optional()
    .describe('`email`, `phone`, `address`; an e-mail address alone will do'),
  email: email.optional().describe('the same as `contact.email`'),
  phone: text(100).optional().describe('the same as `contact.phone`'),
  address: text(500).optional().describe('the same as `contact.address`'),
  policies: policies.default({}).describe(
    `slug in \`content/pages/\` of each policy: ${Object.keys(policies.shape)
      .map((key) => `\`${key}\``)
      .join(', ')}`,
  ),
});

const feeds = z.strictObject({
  fullText: z.boolean().default(true).describe('`false` puts excerpts into feeds instead of whole texts'),
  items: z.number().int().min(1).max(500).default(50).describe('articles in a feed'),
});

const account = z.strictObject({
  label: text(100).describe('words of the link'),
  url: webAddress.describe('where it leads'),
});

const breaking = z.strictObject({
  text: localized(300).describe('what it says'),
  url: text(2000)
    .regex(/^(https?:\/\/|\/(?!\/))/i, 'is neither http(s) nor a path that begins with one /')
    .optional()
    .describe('address it leads to'),
});

/** `content/site.yaml`; every key is optional. */
export const siteSchema = z.strictObject({
  name: localized(200).optional().describe('name of the publication'),
  tagline: localized(300).optional().describe('line under the name'),
  languages: words(languageTag, 100).optional().meta({
    description: 'language tags, the default one first; otherwise `[en]`',
    hint: 'write languages: [en, ar]',
  }),
  timeZone: z
    .string()
    .refine(isTimeZone, { error: 'is no time zone', params: { predicate: true } })
    .optional()
    .meta({ description: 'IANA name; otherwise `UTC`', hint: 'write an IANA name, e.g. Europe/Lisbon' }),
  sections: z
    .preprocess(
      sectionList,
      z
        .array(z.preprocess((value) => (typeof value === 'string' ? { id: value } : value), section))
        .max(100)
        .superRefine(uniqueIds),
    )
    .optional()
    .meta({
      description: 'in the order of the section bar; otherwise those that articles use',
      hint: 'write one "- id: business" for each section',
    }),
  publisher: publisher.optional().meta({ description: 'who publishes it', hint: 'write publisher: {legalName: …}' }),
  breaking: z
    .preprocess((value) => (typeof value === 'string' ? { text: value } : value), breaking)
    .optional()
    .describe('strip above the masthead'),
  notice: localized(1000).optional().describe('sentence in every footer; text, or `{en: …}`'),
  feeds: feeds.optional().describe('what feeds hold'),
  social: z.preprocess(accountList, z.array(account).max(50)).optional().meta({
    description: 'accounts elsewhere: list of `label` and `url`',
    hint: 'write "- {label: Mastodon, url: https://…}"',
  }),
  extra: extra.optional(),
});

export type SiteFields = z.output<typeof siteSchema>;

function uniqueIds(sections: { id: string }[], context: z.RefinementCtx): void {
  sections.forEach(({ id }, index) => {
    if (sections.findIndex((other) => other.id === id) === index) return;
    context.addIssue({
      code: 'custom',
      path: [index, 'id'],
      message: 'stands here a second time',
      params: { predicate: true },
    });
  });
}

/** Sections may also be written as a map from id to the rest. */
function sectionList(value: unknown): unknown {
  if (!isMap(value)) return value;
  return Object.entries(value).map(([id, rest]) =>
    isMap(rest) ? { id, ...rest } : { id, ...(rest == null ? {} : { name: rest }) },
  );
}

/** Accounts may also be written as a map from label to address. */
function accountList(value: unknown): unknown {
  return isMap(value) ? Object.entries(value).map(([label, url]) => ({ label, url })) : value;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}
