import { dependsOn } from '../dependencies.ts';
import { listName, partDependency } from '../index/listKeys.ts';
import { listedCondition } from '../publication.ts';
import type { Desk } from './desk.ts';
import { type LocalList, listHref } from './listHref.ts';
import { newestIn, peekList } from './lists.ts';

type Localized = { lang: string; href: string };

/**
 * The languages in which a list has public articles, in the site's order, each with its first page: a section or an
 * author by the same id, a topic that is written the same, a month.
 * What the other lists hold is no material change of a page, so only the newest of each is named as read.
 * @see https://developers.google.com/search/docs/specialty/international/localized-versions
 */
export function listLanguages(desk: Desk, kind: LocalList, key: string): Localized[] {
  for (const lang of desk.site().languages) {
    // While this one stays, the list has a page, whatever else enters or leaves it.
    const [newest] = newestIn(desk, peekList(desk, lang, kind, key), 1);
    dependsOn(partDependency(listName(lang, kind, key), newest ?? 0, newest));
  }
  return filledLists(desk, kind, key);
}

/** As `listLanguages`, for whoever depends on every list already. */
export function filledLists(desk: Desk, kind: LocalList, key: string): Localized[] {
  const site = desk.site();
  const filled = desk.database.all<{ lang: string }>(
    `SELECT l.lang FROM lists l WHERE l.kind = :kind AND l.key = :key
       AND l.lang IN (SELECT value FROM json_each(:languages))
       AND EXISTS (SELECT 1 FROM entries e WHERE e.list = l.id AND ${listedCondition('e')})`,
    { kind, key, now: desk.now(), languages: JSON.stringify(site.languages) },
  );
  return site.languages
    .filter((lang) => filled.some((row) => row.lang === lang))
    .map((lang) => ({ lang, href: listHref(site, lang, kind, key) }));
}
