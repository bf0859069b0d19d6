import { articleHref } from '../addresses.ts';
import { dependsOn } from '../dependencies.ts';
import type { StoredArticle } from '../index/storedArticle.ts';
import type { Moment } from '../model/article.ts';
import { publicCondition } from '../publication.ts';
import type { Desk } from './desk.ts';

export type NewsEntry = { lang: string; href: string; headline: string; published: Moment };

/** How long an article is news, in milliseconds. */
export const newsWindow = 48 * 3_600_000;

/** Every public, indexable article of the last two days, newest first; what somebody paid for is no news. */
export function newsEntries(desk: Desk): NewsEntry[] {
  dependsOn('news', 'site');
  const now = desk.now();
  const site = desk.site();
  const rows = desk.database.all<{ data: string }>(
    `SELECT data FROM articles a WHERE a.shown = 1 AND a.date > :since AND a.indexable = 1 AND ${publicCondition('a')}
     ORDER BY a.date DESC, a.id DESC`,
    { since: now - newsWindow, now },
  );
  return rows
    .map(({ data }): StoredArticle => JSON.parse(data))
    .filter(({ kind, lang }) => kind !== 'sponsored' && site.languages.includes(lang))
    .map(({ lang, slug, title, date }) => ({
      lang,
      href: articleHref(site, lang, slug),
      headline: title,
      published: date,
    }));
}
