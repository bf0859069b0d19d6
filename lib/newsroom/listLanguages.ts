import { authorHref, sectionHref } from '../addresses.ts';
import { dependsOn } from '../dependencies.ts';
import { listDependency } from '../index/listKeys.ts';
import type { Desk } from './desk.ts';
import { peekList, publicCount } from './lists.ts';

const hrefs = { section: sectionHref, author: authorHref };

/**
 * The languages in which a section or an author has public articles, in the site's order, each with its first page.
 * What the other lists hold is no material change of a page, so only their names are kept.
 * @see https://developers.google.com/search/docs/specialty/international/localized-versions
 */
export function listLanguages(desk: Desk, kind: keyof typeof hrefs, id: string): { lang: string; href: string }[] {
  const site = desk.site();
  return site.languages
    .filter((lang) => {
      dependsOn(listDependency(lang, kind, id));
      const list = peekList(desk, lang, kind, id);
      return list !== undefined && publicCount(desk, list) > 0;
    })
    .map((lang) => ({ lang, href: hrefs[kind](site, lang, id) }));
}
