import { articleHref } from '../addresses.ts';
import { dependsOn } from '../dependencies.ts';
import type { ListKind } from '../index/listKeys.ts';
import type { ArticlePage } from '../model/views.ts';
import { forMachines, listedCondition } from '../publication.ts';
import { articlePage } from './articlePage.ts';
import type { Desk } from './desk.ts';
import { dependsOnListFrom, type ListRow, peekList } from './lists.ts';
import type { FeedList } from './newsroom.ts';
import { type Elsewhere, elsewhere } from './texts.ts';

/** No feed holds more. */
const mostItems = 500;

/** A feed reader shows many texts on one page. */
function inFeed(desk: Desk, lang: string, slug: string): Elsewhere {
  return { ...elsewhere(desk, lang, articleHref(desk.site(), lang, slug)), idPrefix: `${slug}-` };
}

/** The newest articles of a language, or of one of its lists, that are public and not kept from machines, with their texts. */
export async function feedArticles(desk: Desk, lang: string, limit: number, list?: FeedList): Promise<ArticlePage[]> {
  dependsOn(`indexable:${lang}`);
  const { kind, id }: { kind: ListKind; id: string } = list ?? { kind: 'latest', id: '' };
  const most = Math.min(limit, mostItems);
  const found = newest(desk, peekList(desk, lang, kind, id), most);
  dependsOnListFrom(desk, lang, kind, id, found.length < most ? undefined : found.at(-1)?.article);
  const pages = await Promise.all(found.map(({ slug }) => articlePage(desk, lang, slug, inFeed(desk, lang, slug))));
  return pages.filter((page) => page !== undefined);
}

/** Search engines take feeds for sitemaps: what is kept from them is in no feed. */
function newest(desk: Desk, list: ListRow | undefined, limit: number): { article: number; slug: string }[] {
  if (!list) return [];
  return desk.database.all(
    `SELECT e.article, a.slug FROM entries e JOIN articles a ON a.id = e.article WHERE e.list = :list AND ${listedCondition('e')}
     AND ${forMachines('a')} ORDER BY e.article DESC LIMIT :limit`,
    { list: list.id, now: desk.now(), limit },
  );
}
