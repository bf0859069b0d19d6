import type { Moment } from './article.ts';

/** A standing page (about, corrections policy), from `content/pages/<slug>.md` or `<slug>.<lang>.md`. */
export type StandingPage = {
  lang: string;
  slug: string;
  path: string;
  title: string;
  summary?: string;
  updated?: Moment;
  noindex: boolean;
  draft: boolean;
  extra?: Record<string, unknown>;
  body: string;
  bodyLine: number;
};
