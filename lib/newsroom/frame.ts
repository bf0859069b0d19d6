import { homeHref, pageHref } from '../addresses.ts';
import { dependsOn } from '../dependencies.ts';
import type { Frame } from '../model/views.ts';
import { storedById } from './cards.ts';
import type { Desk } from './desk.ts';
import { labelOf } from './labels.ts';
import { newestIn, peekList } from './lists.ts';
import { inLanguage } from './localized.ts';
import { pagesIn } from './standingPages.ts';

/** What every page's masthead and footer need. */
export function frameOf(desk: Desk, lang: string): Frame {
  dependsOn('pages', `edition:${lang}`);
  const site = desk.site();
  const { legalName, owner, funding, founded, email, address } = site.publisher;
  return {
    lang,
    siteName: inLanguage(site.name, lang, site),
    tagline: inLanguage(site.tagline, lang, site),
    homeHref: homeHref(site, lang),
    timeZone: site.timeZone,
    sections: site.sections.map((section) => labelOf(desk, lang, section)),
    languages: site.languages.map((other) => ({ lang: other, href: homeHref(site, other) })),
    breaking: site.breaking && { text: inLanguage(site.breaking.text, lang, site), url: site.breaking.url },
    pages: pagesIn(desk, lang).map(({ slug, title }) => ({ href: pageHref(site, lang, slug), title })),
    publisher: {
      legalName,
      owner,
      funding: funding && inLanguage(funding, lang, site),
      founded,
      email,
      address,
    },
    notice: site.notice && inLanguage(site.notice, lang, site),
    social: site.social,
    editionDate: editionDate(desk, lang),
  };
}

/** Depends on `edition:LANG`, which changes with the day only: a new article must not make every page stale. */
function editionDate(desk: Desk, lang: string): number {
  const [newest] = newestIn(desk, peekList(desk, lang, 'latest'), 1);
  return (newest === undefined ? undefined : storedById(desk, newest)?.date) ?? desk.now();
}
