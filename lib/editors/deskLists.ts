import type { Moment } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { ArticleState } from './articleState.ts';
import type { Excerpt } from './excerpt.ts';

/** The lists of the editors' desk, in the order in which they want attention. */
export const deskListNames = [
  'problems',
  'drafts',
  'scheduled',
  'expiring',
  'expired',
  'changed',
  'translations',
  'pictures',
  'standfirsts',
] as const;
export type DeskListName = (typeof deskListNames)[number];

/** An article on the desk. `href` shows it as it is: at its public address, or as a preview. */
export type DeskArticle = {
  lang: string;
  slug: string;
  headline: string;
  file: string;
  href: string;
  state: ArticleState;
  /** What the list is about: when it is due, ends, ended, or was first published. */
  at: Moment;
  /** When the original of this translation last changed. */
  originalChanged?: Moment;
};

/** A text file on the desk; `title` and `href` where it holds something that can be looked at. */
export type DeskFile = { file: string; changed: Moment; title?: string; href?: string; state?: ArticleState };

export type DeskProblem = Diagnostic & { excerpt?: Excerpt };

/** A file with its problems; `more` are not shown. `kept` says that readers see its last good version, or all of it. */
export type ProblemFile = { file: string; href?: string; problems: DeskProblem[]; more: number; kept: boolean };

/** One page of a list; `page` counts from 1 and an empty list has one page. */
export type DeskPage = { page: number; pages: number; total: number } & (
  | { name: 'problems'; items: ProblemFile[] }
  | { name: 'changed'; items: DeskFile[] }
  | { name: Exclude<DeskListName, 'problems' | 'changed'>; items: DeskArticle[] }
);

/** What every page of the desk shows around its list. */
export type DeskFrame = {
  now: Moment;
  counts: { name: DeskListName; count: number }[];
  /** Behind a token, and its links are previews; otherwise it is open, and they lead to the articles themselves. */
  guarded: boolean;
  /** While files are still being read for the first time. */
  reading?: { done: number; total: number };
};
