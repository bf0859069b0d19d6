import { z } from 'zod';
import { authorKinds } from '../model/author.ts';
import { email, extra, image, list, text, webAddress, words } from './fields.ts';

const link = z.strictObject({
  label: text(100).describe('words of the link'),
  url: webAddress.describe('where it leads'),
});

/** The front matter of an author; `name` alone is enough. */
export const authorSchema = z.strictObject({
  name: text(200).meta({
    description: 'as it stands in the byline',
    hint: 'write the name as it stands in the byline',
  }),
  role: text(200).optional().describe('e.g. "Business editor"'),
  kind: z.enum(authorKinds).default('staff').describe('what the author is to the publication'),
  affiliation: text(300).optional().describe('whom the author works for, when it is not this publication'),
  location: text(200).optional().describe('where the author works'),
  languages: words(text(100), 50).default([]).describe('languages the author works in'),
  expertise: words(text(100), 50).default([]).describe('fields the author knows'),
  email: email.optional().describe('address for readers'),
  links: list(link, 30).default([]).meta({ description: 'pages elsewhere', hint: 'a link has a label and a url' }),
  image: image.optional().meta({ description: 'portrait', hint: 'write image: {src: portrait.jpg, alt: "…"}' }),
  disclosure: text(1000).optional().describe('lasting interests readers should know'),
  extra: extra.optional(),
});

export type AuthorFields = z.output<typeof authorSchema>;
