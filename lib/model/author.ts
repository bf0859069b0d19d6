import type { ImageReference } from './article.ts';

export const authorKinds = ['staff', 'contributor', 'guest', 'desk'] as const;
export type AuthorKind = (typeof authorKinds)[number];

/** One person or desk, from `content/authors/<id>.md` (`<id>.<lang>.md` holds the same in another language). */
export type Author = {
  id: string;
  lang: string;
  path: string;
  name: string;
  role?: string;
  kind: AuthorKind;
  affiliation?: string;
  location?: string;
  languages: string[];
  expertise: string[];
  email?: string;
  links: { label: string; url: string }[];
  image?: ImageReference;
  disclosure?: string;
  extra?: Record<string, unknown>;
  /** Markdown of the bio. */
  body: string;
  bodyLine: number;
};
