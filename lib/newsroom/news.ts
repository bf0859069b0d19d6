import { articleHref } from '../addresses.ts';
import { changedAt, dependsOn } from '../dependencies.ts';
import type { StoredArticle } from '../index/storedArticle.ts';
import type { Moment } from '../model/article.ts';
import { publicCondition, stayingCondition } from '../publication.ts';
import type { Desk } from './desk.ts';
import { changeOf } from './lists.ts';
import { inLanguage } from './localized.ts';

/** `siteName` is what pages in that language call the site. */
export type NewsEntry = { lang: string; href: string; headline: string; published: Moment; siteName: string };

/** How long an article is news, in milliseconds. */
export const newsWindow = 48 * 3_600_000;

/** The public, indexable articles of the last two days, newest first; what somebody paid for is no news. */
export function newsEntries(desk: Desk, limit: number, offset: number): NewsEntry[] {
  dependsOn('news');
  changedAt(changeOf(desk, 'news'), lastGone(desk));
  const rows = desk.database.all<{ data: string }>(
    `SELECT data FROM articles a WHERE ${isNews} ORDER BY a.date DESC, a.id DESC LIMIT :limit OFFSET :offset`,
    { ...bound(desk), limit, offset },
  );
  return rows
    .map(({ data }): StoredArticle => JSON.parse(data))
    .map((article) => {
      changedAt(article.date);
      return article;
    })
    .map(({ lang, slug, title, date }) => ({
      lang,
      href: articleHref(desk.site(), lang, slug),
      headline: title,
      published: date,
      siteName: inLanguage(desk.site().name, lang, desk.site()),
    }));
}

/** How many there are. */
export function newsCount(desk: Desk): number {
  dependsOn('news');
  changedAt(changeOf(desk, 'news'), lastGone(desk));
  const sql = `SELECT count(*) AS count FROM articles a WHERE ${isNews}`;
  return desk.database.get<{ count: number }>(sql, bound(desk))?.count ?? 0;
}

/** When an article was last too old to be news. */
function lastGone(desk: Desk): Moment | undefined {
  const sql = 'SELECT max(date) AS moment FROM articles WHERE shown = 1 AND draft = 0 AND date <= :last';
  const last = desk.database.get<{ moment: Moment | null }>(sql, { last: desk.now() - newsWindow })?.moment;
  return last == null ? undefined : last + newsWindow;
}

const isNews = `a.shown = 1 AND a.date > :since AND a.indexable = 1 AND ${publicCondition('a')} AND ${stayingCondition('a.id')}
  AND +a.lang IN (SELECT value FROM json_each(:languages)) AND a.data ->> 'kind' <> 'sponsored'`;

function bound(desk: Desk) {
  const now = desk.now();
  return { now, since: now - newsWindow, languages: JSON.stringify(desk.site().languages) };
}
