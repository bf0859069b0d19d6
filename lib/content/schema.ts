import type { z } from 'zod';
import { articleSchema } from './articleSchema.ts';
import { authorSchema } from './authorSchema.ts';
import { frontSlotsSchema } from './frontSlotsSchema.ts';
import { siteSchema } from './siteSchema.ts';
import { standingPageSchema } from './standingPageSchema.ts';

/** One kind of file an editor writes: `files` says which, `schema` what may stand in it. */
export type ContentSchema = { name: string; title: string; files: string; schema: z.ZodType };

/** The whole content contract; JSON Schemas and the reference in `docs/` are made from it. */
export const contentSchemas: readonly ContentSchema[] = [
  { name: 'article', title: 'Article', files: 'content/articles/**/<slug>.md', schema: articleSchema },
  { name: 'author', title: 'Author', files: 'content/authors/<id>.md', schema: authorSchema },
  { name: 'page', title: 'Standing page', files: 'content/pages/<slug>.md', schema: standingPageSchema },
  { name: 'site', title: 'Site', files: 'content/site.yaml', schema: siteSchema },
  { name: 'front', title: 'Front page', files: 'content/front.yaml', schema: frontSlotsSchema },
];
