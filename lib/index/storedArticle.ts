import type { Article } from '../model/article.ts';
import type { Placement } from './changedKeys.ts';
import { listsOf } from './listKeys.ts';

/** An article as the index keeps it: without its text, which has a table of its own. */
export type StoredArticle = Omit<Article, 'body'>;

/** Where a stored article shows up; `id` is its own in the index. */
export function placementOf(article: StoredArticle, month: string, id: number): Placement {
  const { lang, slug, draft, date, updated, expires, section, title, kind, noindex } = article;
  const indexable = !noindex && !article.canonical;
  const lists = listsOf(article, month);
  const image = article.image?.src;
  return { id, lang, slug, draft, date, updated, expires, noindex, indexable, section, title, kind, image, lists };
}
