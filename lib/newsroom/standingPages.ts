import { pageHref } from '../addresses.ts';
import { changedAt, dependsOn } from '../dependencies.ts';
import type { StandingPage } from '../model/standingPage.ts';
import type { PortablePage, StandingPageView } from '../model/views.ts';
import type { Desk } from './desk.ts';
import { languageOrder } from './localized.ts';
import { elsewhere, portableText, textHtml } from './texts.ts';

/** No footer shows more standing pages. */
const mostPages = 60;

/** A standing page in `lang`, or in the default language where there is no file of its own. */
export async function standingPage(
  desk: Desk,
  lang: string,
  slug: string,
  isElsewhere = false,
): Promise<StandingPageView | undefined> {
  const page = pageIn(desk, lang, slug);
  if (!page) return undefined;
  const view = viewOf(desk, page);
  return { ...view, bodyHtml: await textHtml(desk, page, isElsewhere ? elsewhere(desk, page.lang, view.href) : {}) };
}

/** A standing page for readers elsewhere. */
export async function portablePage(desk: Desk, lang: string, slug: string): Promise<PortablePage | undefined> {
  const page = pageIn(desk, lang, slug);
  if (!page) return undefined;
  const view = viewOf(desk, page);
  return { ...view, text: await portableText(desk, page, view.href) };
}

function viewOf(desk: Desk, page: StandingPage): Omit<StandingPageView, 'bodyHtml'> {
  const { slug, title, summary, updated, noindex } = page;
  changedAt(updated);
  const translations = writtenIn(desk, slug)
    .filter((other) => other.lang !== page.lang)
    .map((other) => ({
      lang: other.lang,
      href: pageHref(desk.site(), other.lang, slug),
      headline: other.title,
      indexable: !other.noindex,
    }));
  return {
    lang: page.lang,
    slug,
    href: pageHref(desk.site(), page.lang, slug),
    title,
    summary,
    updated,
    noindex,
    translations,
  };
}

/** The standing pages of a language in order of their slugs. */
export function pagesIn(desk: Desk, lang: string): { slug: string; title: string }[] {
  const slugs = desk.database.all<{ slug: string }>(
    `SELECT DISTINCT slug FROM pages WHERE draft = 0 ORDER BY slug LIMIT ${mostPages}`,
  );
  return slugs
    .map(({ slug }) => pageIn(desk, lang, slug))
    .filter((page) => page !== undefined)
    .map(({ slug, title }) => ({ slug, title }));
}

/** Whether there is such a page, without rendering it. */
export function isStandingPage(desk: Desk, lang: string, slug: string): boolean {
  return pageIn(desk, lang, slug) !== undefined;
}

/** A standing page as its file says it, or `undefined` when there is none. */
export function pageIn(desk: Desk, lang: string, slug: string): StandingPage | undefined {
  const pages = writtenIn(desk, slug);
  for (const wanted of languageOrder(lang, desk.site())) {
    const page = pages.find((page) => page.lang === wanted);
    if (page) return page;
  }
  return undefined;
}

function writtenIn(desk: Desk, slug: string): StandingPage[] {
  dependsOn(`page:${slug}`);
  return desk.database
    .all<{ data: string }>('SELECT data FROM pages WHERE slug = :slug AND draft = 0 ORDER BY path', { slug })
    .map((row) => {
      const page: StandingPage = JSON.parse(row.data);
      return page;
    });
}
