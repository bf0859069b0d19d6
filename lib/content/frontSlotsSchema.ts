import { z } from 'zod';
import { extra, text, words } from './fields.ts';

/** `content/front.yaml`; every slot is optional, and an empty one fills itself. */
export const frontSlotsSchema = z.strictObject({
  lead: text(300).optional().describe('slug of the leading article'),
  seconds: words(text(300), 20).default([]).describe('slugs of the articles beside it'),
  sections: z
    .record(z.string(), words(text(300), 20))
    .default({})
    .meta({
      description: 'section id → slugs that stand first in it',
      hint: 'write sections: {business: [some-slug]}',
    }),
  extra: extra.optional(),
});

export type FrontSlotFields = z.output<typeof frontSlotsSchema>;
