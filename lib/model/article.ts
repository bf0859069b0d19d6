/** What an article is, as its file says it: checked by the schema, independent of any page that shows it. */

export const articleKinds = [
  'news',
  'analysis',
  'opinion',
  'explainer',
  'interview',
  'review',
  'obituary',
  'live',
  'sponsored',
  'press-release',
] as const;
export type ArticleKind = (typeof articleKinds)[number];

export const provenances = ['contributed', 'syndicated', 'translated', 'state-affiliated', 'ai-assisted'] as const;
export type Provenance = (typeof provenances)[number];

export const correctionKinds = ['correction', 'clarification', 'update'] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

/** A moment in milliseconds since 1970-01-01T00:00Z. */
export type Moment = number;

/** A byline of somebody who has no author file. */
export type Guest = { name: string; affiliation: string; disclosure?: string; url?: string; bio?: string };

/** A picture as an editor names it: `src` is relative to the article's file, or absolute under `/`. */
export type ImageReference = { src: string; alt: string; caption?: string; credit?: string; focal?: [number, number] };

export type Source = { title: string; url: string; archive?: string; accessed?: string; note?: string };

/** `date` is the moment; `text` is inline Markdown as written. */
export type Correction = { date: Moment; text: string; kind: CorrectionKind };

export type Article = {
  /** Permanent id used by feeds, e.g. "en:rural-e-commerce". */
  id: string;
  lang: string;
  slug: string;
  /** Path of the file below the content folder, with `/` between its parts. */
  path: string;
  title: string;
  /** Plain text. Written by the editor, or cut from the first paragraph (at most 400 characters). */
  summary: string;
  /** True when the editor wrote `summary`, so that a page shows it as the standfirst. */
  hasStandfirst: boolean;
  date: Moment;
  updated?: Moment;
  section: string;
  /** Topics as written, without repetitions. */
  tags: string[];
  /** Ids of author files, in byline order. */
  authors: string[];
  guests: Guest[];
  postedBy?: string;
  kind: ArticleKind;
  provenance: Provenance[];
  disclosure?: string;
  image?: ImageReference;
  /** Slugs pinned first under related. */
  related: string[];
  sources: Source[];
  corrections: Correction[];
  aliases: string[];
  canonical?: string;
  draft: boolean;
  expires?: Moment;
  noindex: boolean;
  extra?: Record<string, unknown>;
  /** Markdown below the front matter. */
  body: string;
  /** Number of lines before `body` in the file, so that positions in the body can be told as positions in the file. */
  bodyLine: number;
  /** Words (or, in Chinese and Japanese, characters) of the body. */
  words: number;
};
