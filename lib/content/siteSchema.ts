import { z } from 'zod';
import { extra, text, webAddress, words } from './fields.ts';
import { isMap } from './isMap.ts';
import { languageTag } from './languageTag.ts';
import { localized } from './localizedText.ts';
import { isTimeZone } from './moment.ts';
import { publisher } from './publisherSchema.ts';
import { push } from './pushSchema.ts';
import { ruleLevels } from './ruleLevels.ts';
import { sectionList } from './sectionSchema.ts';
import { ads, crawlers, humans, security, trust } from './siteFilesSchema.ts';

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
  sections: sectionList.optional().meta({
    description: 'in the order of the section bar; otherwise those that articles use',
    hint: 'write one "- id: business" for each section',
  }),
  publisher: publisher.optional().meta({ description: 'who publishes it', hint: 'write publisher: {legalName: …}' }),
  breaking: z
    .preprocess((value) => (typeof value === 'string' ? { text: value } : value), breaking)
    .optional()
    .describe('strip above the masthead'),
  notice: localized(1000).optional().describe('sentence in every footer'),
  feeds: feeds.optional().describe('what feeds hold'),
  social: z.preprocess(accountList, z.array(account).max(50)).optional().meta({
    description: 'accounts elsewhere: list of `label` and `url`',
    hint: 'write "- {label: Mastodon, url: https://…}"',
  }),
  push: push.optional().meta({
    description: 'who is told at once of what was published, changed or taken down: `websub`, `indexnow`',
    hint: 'write push: {indexnow: {key: …}}',
  }),
  check: z
    .strictObject({
      rules: ruleLevels.optional().describe('rule → `off`, `warning` or `error`; see [rules.md](rules.md)'),
    })
    .optional()
    .describe('how gravely the check takes what it finds'),
  license: webAddress.optional().describe('address of the licence of the texts'),
  logo: text(500)
    .regex(/^(?![a-z]+:|\/\/)[^\\?#]+\.(svg|png|webp|jpe?g|avif)$/i, 'is no picture of this edition')
    .optional()
    .describe('square picture below `content/` for icons; otherwise a mark of the house'),
  crawlers: crawlers.optional().describe('who may read the site by machine'),
  security: security.optional().describe('makes `/.well-known/security.txt`'),
  trust: trust.optional().describe('makes `/trust.txt`; accounts of `social` are added'),
  ads: ads.optional().describe('lines of `/ads.txt`'),
  humans: humans.optional().describe('text of `/humans.txt`'),
  extra: extra.optional(),
});

export type SiteFields = z.output<typeof siteSchema>;

/** Accounts may also be written as a map from label to address. */
function accountList(value: unknown): unknown {
  return isMap(value) ? Object.entries(value).map(([label, url]) => ({ label, url })) : value;
}
