import { z } from 'zod';
import { articleKinds, correctionKinds, provenances } from '../model/article.ts';
import { aliasProblem } from './alias.ts';
import { articleRules } from './articleRules.ts';
import { extra, image, list, text, webAddress, words, writtenDate } from './fields.ts';

const guest = z.strictObject({
  name: text(200).describe('as it stands in the byline'),
  affiliation: text(300).meta({
    description: 'whom the guest works for or speaks for',
    hint: 'say whom the guest works for; "independent" if nobody',
  }),
  disclosure: text(1000).optional().describe('interests, payment, travel'),
  url: webAddress.optional().describe('page about the guest'),
  bio: text(5000).optional().describe('one or two sentences'),
});

const source = z.strictObject({
  title: text(500).describe('what it is'),
  url: webAddress.describe('where it is'),
  archive: webAddress.optional().describe('address of a copy that lasts'),
  accessed: writtenDate.optional().describe('day on which it was read'),
  note: text(1000).optional().describe('what it shows, or what it cannot'),
});

const correction = z.strictObject({
  date: writtenDate.describe('when it was made'),
  text: text(4000).describe('what was wrong, and what is right; inline Markdown'),
  kind: z.enum(correctionKinds).default('correction').describe('what it is'),
});

const alias = z
  .string()
  .overwrite((value) => value.trim())
  .superRefine((value, context) => {
    const problem = aliasProblem(value);
    if (problem) context.addIssue({ code: 'custom', message: problem, params: { predicate: true } });
  })
  .meta({ hint: 'write the old address from its first /, e.g. /2019/05/old' });

const slug = text(300).overwrite((value) => value.normalize('NFC'));

export const articleFields = z.strictObject({
  title: text(200).meta({ description: 'headline', hint: 'write a headline of 1 to 200 characters' }),
  summary: text(400).optional().meta({
    description: 'standfirst; excerpt in lists, feeds and cards. Otherwise the first paragraph, cut at a word',
    hint: 'at most 400 characters',
  }),
  date: writtenDate.describe(
    "first publication; ISO 8601. Without an offset, or a date alone, the site's time zone is meant. In the future: scheduled",
  ),
  updated: writtenDate.optional().describe('last material change; not before `date`'),
  section: text(100).meta({ description: 'id of a section in `site.yaml`', hint: 'name a section of site.yaml' }),
  tags: words(text(200), 12).default([]).meta({ description: 'topics', hint: 'at most 12 topics: [one, two]' }),
  authors: words(slug, 50).default([]).describe('ids of files in `content/authors/`; needed unless there is a `guest`'),
  guest: list(guest, 20).default([]).meta({
    description: 'bylines of outsiders who need no author file',
    hint: 'a guest has a name and an affiliation',
  }),
  postedBy: slug.optional().describe('author id of the editor who put it in; never shown as the author'),
  kind: z
    .enum(articleKinds)
    .default('news')
    .describe('what it is; shown in words for all but `news`, and `sponsored` needs `disclosure`'),
  provenance: words(z.enum(provenances), provenances.length)
    .default([])
    .describe(
      'where it comes from. `contributed` and `state-affiliated` need `disclosure`; `syndicated` needs `canonical`',
    ),
  disclosure: text(2000).optional().describe('one or two sentences on interests, payment, travel, affiliation'),
  image: image.optional().meta({
    description: 'the picture on top and in cards',
    hint: 'write image: {src: cover.jpg, alt: "…"}',
  }),
  related: words(slug, 20).default([]).describe('slugs pinned first under related'),
  sources: list(source, 1000)
    .default([])
    .meta({ description: 'shown under "Sources"', hint: 'a source has a title and a url' }),
  corrections: list(correction, 500)
    .default([])
    .meta({ description: 'append-only; shown at the top or foot by kind', hint: 'a correction has a date and a text' }),
  aliases: list(alias, 100).default([]).describe('old addresses; each begins with one `/` and redirects once'),
  canonical: webAddress.optional().describe('original address of syndicated matter'),
  draft: z
    .boolean()
    .default(false)
    .meta({ description: '`true` hides it outside preview', hint: 'write true or false' }),
  expires: writtenDate.optional().describe('moment from which it answers 410'),
  noindex: z
    .boolean()
    .default(false)
    .meta({ description: '`true` keeps it out of search engines and sitemaps', hint: 'write true or false' }),
  id: text(300).optional().describe('permanent id used by feeds; never change it once the article was published'),
  extra: extra.optional(),
});

/** The front matter of an article. Dates stay as written: the site's time zone gives them their moment. */
export const articleSchema = articleFields.superRefine(
  (article, context) => {
    for (const { name, path, message, hint, broken } of articleRules)
      if (broken(article)) context.addIssue({ code: 'custom', path: [path], message, params: { rule: name, hint } });
  },
  { when: ({ value }) => typeof value === 'object' && value !== null },
);

export type ArticleFields = z.output<typeof articleSchema>;
