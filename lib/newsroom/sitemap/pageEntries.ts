import { archiveHref, authorsHref, homeHref, pageHref, topicsHref } from '../../addresses.ts';
import type { Moment } from '../../model/article.ts';
import type { Site } from '../../model/site.ts';
import type { StandingPage } from '../../model/standingPage.ts';
import type { SitemapEntry } from '../../sitemap.ts';
import type { Desk } from '../desk.ts';
import { newestIn, peekList } from '../lists.ts';
import type { Entries } from './sitemapFiles.ts';

/** The pages that an edition has a handful of: fronts, indexes and standing pages, under their own addresses alone. */
export const pageEntries: Entries = {
  upTo: (desk, [after = 0], size) => {
    const entries = allPages(desk).slice(Number(after), Number(after) + size);
    const moments = entries.map(({ modified }) => modified).filter((moment) => moment !== undefined);
    return {
      count: entries.length,
      modified: moments.length > 0 ? Math.max(...moments) : undefined,
      next: entries.length === size ? [Number(after) + size] : undefined,
    };
  },
  read: (desk, [after = 0], size) => allPages(desk).slice(Number(after), Number(after) + size),
};

/** Standing pages beyond this many belong into articles. */
const mostPages = 2_000;

function allPages(desk: Desk): SitemapEntry[] {
  const site = desk.site();
  const newest = new Map(site.languages.map((lang) => [lang, newestDate(desk, lang)]));
  const inEvery = (hrefIn: (site: Site, lang: string) => string, dated: boolean): SitemapEntry[] => {
    const translations = site.languages.map((lang) => ({ lang, href: hrefIn(site, lang) }));
    return translations.map(({ lang, href }) => ({
      href,
      modified: dated ? newest.get(lang) : undefined,
      translations: translations.length > 1 ? translations : [],
    }));
  };
  return [
    ...inEvery(homeHref, true),
    ...inEvery(archiveHref, true),
    ...inEvery(topicsHref, false),
    ...inEvery(authorsHref, false),
    ...standingPages(desk),
  ];
}

function newestDate(desk: Desk, lang: string): Moment | undefined {
  const [id] = newestIn(desk, peekList(desk, lang, 'latest'), 1);
  return desk.database.get<{ date: Moment }>('SELECT date FROM articles WHERE id = :id', { id: id ?? 0 })?.date;
}

/** In the languages that each is written in; elsewhere the default language's text stands in, under its own address. */
function standingPages(desk: Desk): SitemapEntry[] {
  const site = desk.site();
  const rows = desk.database.all<{ data: string }>(
    `SELECT data FROM pages WHERE draft = 0 ORDER BY slug, lang, path LIMIT ${mostPages}`,
  );
  const pages = rows
    .map(({ data }): StandingPage => JSON.parse(data))
    .filter(({ lang }) => site.languages.includes(lang))
    .filter(({ lang, slug }, at, all) => all[at - 1]?.slug !== slug || all[at - 1]?.lang !== lang);
  const bySlug = Map.groupBy(pages, ({ slug }) => slug);
  return pages
    .filter(({ noindex }) => !noindex)
    .map(({ lang, slug, updated }) => {
      const translations = (bySlug.get(slug) ?? [])
        .filter(({ noindex }) => !noindex)
        .map((each) => ({ lang: each.lang, href: pageHref(site, each.lang, slug) }));
      return {
        href: pageHref(site, lang, slug),
        modified: updated,
        translations: translations.length > 1 ? translations : [],
      };
    });
}
