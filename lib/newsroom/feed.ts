import type { ArticlePage } from '../model/views.ts';
import { articlePage } from './articlePage.ts';
import { storedById } from './cards.ts';
import type { Desk } from './desk.ts';
import { findList, newestIn } from './lists.ts';

/** No feed holds more. */
const mostItems = 500;

/** The newest public articles of a language with their texts. */
export async function feedArticles(desk: Desk, lang: string, limit: number): Promise<ArticlePage[]> {
  const ids = newestIn(desk, findList(desk, lang, 'latest'), Math.min(limit, mostItems));
  const slugs = ids.map((id) => storedById(desk, id)?.slug).filter((slug) => slug !== undefined);
  const pages = await Promise.all(slugs.map((slug) => articlePage(desk, lang, slug)));
  return pages.filter((page) => page !== undefined);
}
