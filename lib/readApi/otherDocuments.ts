import { authorsHref, topicsHref } from '../addresses.ts';
import { absolute } from '../siteUrl.ts';
import { type ApiContext, opening, summaryOf } from './apiContext.ts';
import { personOf } from './articleDocument.ts';
import type { DocumentOf } from './schemas.ts';

export function frontDocument(context: ApiContext): DocumentOf<'front'> {
  const { newsroom, lang, frame } = context;
  const { lead, seconds, sections, latest } = newsroom.front(lang);
  const summaries = (cards: typeof latest) => cards.map((card) => summaryOf(context, card));
  return {
    type: 'front',
    ...opening(context, frame.homeHref, frame.siteName),
    description: frame.tagline || undefined,
    lead: lead && summaryOf(context, lead),
    seconds: summaries(seconds),
    sections: sections.map(({ section: { id, name, href }, cards }) => ({
      section: { id, name, url: absolute(href) },
      items: summaries(cards),
    })),
    latest: summaries(latest),
  };
}

export async function authorsDocument(context: ApiContext): Promise<DocumentOf<'authors'>> {
  const { newsroom, lang, ui } = context;
  const authors = await newsroom.authors(lang);
  return {
    type: 'authors',
    ...opening(context, authorsHref(newsroom.site(), lang), ui.t('authors')),
    items: authors.map((author) => ({ ...personOf(author), id: author.id, articles: author.count })),
  };
}

export function topicsDocument(context: ApiContext): DocumentOf<'topics'> {
  const { newsroom, lang, ui } = context;
  return {
    type: 'topics',
    ...opening(context, topicsHref(newsroom.site(), lang), ui.t('topics')),
    items: newsroom
      .topics(lang)
      .map(({ id, label, href, count }) => ({ id, name: label, url: absolute(href), articles: count })),
  };
}

export async function pageDocument(context: ApiContext, slug: string): Promise<DocumentOf<'page'> | undefined> {
  const page = await context.newsroom.standingPageElsewhere(context.lang, slug);
  if (!page) return undefined;
  const { title, summary, updated, bodyHtml, translations, href, lang } = page;
  return {
    type: 'page',
    ...opening(context, href, title, lang),
    summary,
    updated: updated === undefined ? undefined : context.ui.iso(updated),
    html: bodyHtml,
    translations: translations.map((each) => ({ lang: each.lang, title: each.headline, url: absolute(each.href) })),
  };
}
