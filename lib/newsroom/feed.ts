import { articleHref } from '../addresses.ts';
import type { ArticlePage } from '../model/views.ts';
import { articlePage } from './articlePage.ts';
import { storedByIds } from './cards.ts';
import type { Desk } from './desk.ts';
import { findList, newestIn } from './lists.ts';
import type { FeedList } from './newsroom.ts';
import { type Elsewhere, elsewhere } from './texts.ts';

/** No feed holds more. */
const mostItems = 500;

/** A feed reader shows many texts on one page. */
function inFeed(desk: Desk, lang: string, slug: string): Elsewhere {
  return { ...elsewhere(desk, lang, articleHref(desk.site(), lang, slug)), idPrefix: `${slug}-` };
}

/** The newest public articles of a language, or of one of its lists, with their texts. */
export async function feedArticles(desk: Desk, lang: string, limit: number, list?: FeedList): Promise<ArticlePage[]> {
  const found = list ? findList(desk, lang, list.kind, list.id) : findList(desk, lang, 'latest');
  const ids = newestIn(desk, found, Math.min(limit, mostItems));
  const pages = await Promise.all(
    storedByIds(desk, ids).map(({ slug }) => articlePage(desk, lang, slug, inFeed(desk, lang, slug))),
  );
  return pages.filter((page) => page !== undefined);
}
