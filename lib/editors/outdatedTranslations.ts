import type { StoredArticle } from '../index/storedArticle.ts';
import type { Moment } from '../model/article.ts';
import type { Desk } from '../newsroom/desk.ts';
import type { ShowArticle } from './articleLists.ts';
import type { DeskArticle } from './deskLists.ts';

/** No list of translations is longer: who is so far behind needs no exact number. */
const mostTranslations = 1000;

export type Outdated = { id: number; original: Moment; own: Moment };

/**
 * Translations whose original, the article in the site's first language, has materially changed since (`updated`, or
 * else `date`), the furthest behind first. One walk along an index that holds all it asks for.
 */
export function outdatedTranslations(desk: Desk): Outdated[] {
  const [original = '', ...others] = desk.site().languages;
  return others
    .flatMap((lang) =>
      desk.database.all<Outdated>(
        `SELECT t.id, coalesce(o.updated, o.date) AS original, coalesce(t.updated, t.date) AS own
         FROM articles t INDEXED BY articles_by_address
         CROSS JOIN articles o INDEXED BY articles_by_address
         WHERE t.lang = :lang AND t.shown = 1 AND o.lang = :original AND o.slug = t.slug AND o.shown = 1
         AND coalesce(o.updated, o.date) > coalesce(t.updated, t.date) LIMIT ${mostTranslations}`,
        { lang, original },
      ),
    )
    .sort((a, b) => b.original - b.own - (a.original - a.own) || b.id - a.id)
    .slice(0, mostTranslations);
}

/** Those of `outdated` on one page of the list. */
export function translationsIn(desk: Desk, outdated: Outdated[], show: ShowArticle): DeskArticle[] {
  return outdated.flatMap(({ id, original, own }) => {
    const row = desk.database.get<{ data: string }>('SELECT data FROM articles WHERE id = :id', { id });
    if (!row) return [];
    const article: StoredArticle = JSON.parse(row.data);
    return [{ ...show(article, own), originalChanged: original }];
  });
}
