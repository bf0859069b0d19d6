import type { Moment } from '../model/article.ts';
import { type Publication, publicationStatus } from '../publication.ts';

/** Whether readers see an article; `at` is when a scheduled one goes public, or when an expired one stopped being so. */
export type ArticleState =
  | { status: 'draft' }
  | { status: 'scheduled'; at: Moment }
  | { status: 'public' }
  | { status: 'expired'; at: Moment };

/** The state of an article at a moment. */
export function stateOf(article: Publication, now: Moment): ArticleState {
  const status = publicationStatus(article, now);
  if (status === 'scheduled') return { status, at: article.date };
  if (status === 'expired') return { status, at: article.expires ?? article.date };
  return { status };
}
