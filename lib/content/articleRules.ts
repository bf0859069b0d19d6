import type { z } from 'zod';
import type { articleFields } from './articleSchema.ts';

type Fields = z.output<typeof articleFields>;
export type ArticleRule = {
  name: string;
  path: keyof Fields;
  message: string;
  hint?: string;
  broken(article: Partial<Fields>): boolean;
};

const needsDisclosure = ['contributed', 'state-affiliated'] as const;

/** Rules that look at several keys; they also run when other keys are wrong, so that one run tells everything. */
export const articleRules: readonly ArticleRule[] = [
  {
    name: 'byline-missing',
    path: 'authors',
    message: 'Nobody signs this article: authors and guest are both missing',
    hint: 'name an author id under authors, or an outsider under guest',
    broken: ({ authors, guest }) => isEmpty(authors) && isEmpty(guest),
  },
  ...needsDisclosure.map((provenance) => ({
    name: 'disclosure-missing',
    path: 'provenance' as const,
    message: `An article that is ${provenance} needs a disclosure`,
    hint: 'say in one or two sentences who is behind it',
    broken: (article: Partial<Fields>) => lists(article.provenance, provenance) && !article.disclosure,
  })),
  {
    name: 'disclosure-missing',
    path: 'kind',
    message: 'Sponsored matter needs a disclosure',
    hint: 'say who paid for it',
    broken: ({ kind, disclosure }) => kind === 'sponsored' && !disclosure,
  },
  {
    name: 'canonical-missing',
    path: 'provenance',
    message: 'Syndicated matter needs canonical, the address of the original',
    hint: 'write canonical: https://…',
    broken: ({ provenance, canonical }) => lists(provenance, 'syndicated') && !canonical,
  },
];

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function lists(value: unknown, wanted: string): boolean {
  return Array.isArray(value) && value.includes(wanted);
}
