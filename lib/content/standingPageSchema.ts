import { z } from 'zod';
import { extra, text, writtenDate } from './fields.ts';

/** The front matter of a standing page; `title` alone is enough. */
export const standingPageSchema = z.strictObject({
  title: text(200).meta({ description: 'headline', hint: 'write a headline of 1 to 200 characters' }),
  summary: text(400)
    .optional()
    .meta({ description: 'one sentence for search engines', hint: 'at most 400 characters' }),
  date: writtenDate.optional().describe('first publication; ISO 8601'),
  updated: writtenDate.optional().describe('last material change; ISO 8601'),
  noindex: z
    .boolean()
    .default(false)
    .meta({ description: '`true` keeps it out of search engines and sitemaps', hint: 'write true or false' }),
  draft: z
    .boolean()
    .default(false)
    .meta({ description: '`true` hides it outside preview', hint: 'write true or false' }),
  extra: extra.optional(),
});

export type StandingPageFields = z.output<typeof standingPageSchema>;
