import { archiveHref, listPageHref, monthHref, searchHref } from '../addresses.ts';
import { alternateHref } from '../alternates.ts';
import type { CardList, MonthLink } from '../model/views.ts';
import { absolute } from '../siteUrl.ts';
import { type ApiContext, opening, pictureOf, summaryOf } from './apiContext.ts';
import { personOf } from './articleDocument.ts';
import type { DocumentOf } from './schemas.ts';

/** One page of a list: where it is, and where its neighbours are. */
function listed(context: ApiContext, title: string, list: CardList, hrefOf: (page: number) => string) {
  const { page, pages, total, cards } = list;
  const json = (to: number) => absolute(alternateHref(hrefOf(to), 'json'));
  return {
    ...opening(context, hrefOf(page), title),
    page,
    pages,
    total,
    previous: page > 1 ? json(page - 1) : undefined,
    next: page < pages ? json(page + 1) : undefined,
    items: cards.map((card) => summaryOf(context, card)),
  };
}

const pagesAt = (base: string) => (page: number) => listPageHref(base, page);

export function sectionDocument(context: ApiContext, id: string, page: number): DocumentOf<'section'> | undefined {
  const found = context.newsroom.section(context.lang, id, page);
  if (!found) return undefined;
  const { name, href, description } = found.section;
  return { type: 'section', id, description, ...listed(context, name, found.list, pagesAt(href)) };
}

export function topicDocument(context: ApiContext, id: string, page: number): DocumentOf<'topic'> | undefined {
  const found = context.newsroom.topic(context.lang, id, page);
  return found && { type: 'topic', id, ...listed(context, found.topic.label, found.list, pagesAt(found.topic.href)) };
}

export async function authorDocument(
  context: ApiContext,
  id: string,
  page: number,
): Promise<DocumentOf<'author'> | undefined> {
  const found = await context.newsroom.authorElsewhere(context.lang, id, page);
  if (!found) return undefined;
  const { author, list } = found;
  const { languages, expertise, email, links, portrait } = author;
  return {
    type: 'author',
    ...personOf(author),
    ...listed(context, author.name, list, pagesAt(author.href)),
    id,
    languages,
    expertise,
    email,
    links,
    portrait: portrait && pictureOf(portrait),
    html: author.textHtml,
  };
}

export function archiveDocument(context: ApiContext, page: number): DocumentOf<'archive'> | undefined {
  const { newsroom, lang, ui } = context;
  const found = newsroom.archive(lang, page);
  if (!found) return undefined;
  const base = archiveHref(newsroom.site(), lang);
  return {
    type: 'archive',
    description: ui.t('archive.intro'),
    months: found.months.map((each) => ({ month: monthName(each), count: each.count, url: absolute(each.href) })),
    ...listed(context, ui.t('archive'), found.list, pagesAt(base)),
  };
}

export function monthDocument(
  context: ApiContext,
  { year, month, page }: { year: number; month: number; page: number },
): DocumentOf<'month'> | undefined {
  const { newsroom, lang, ui } = context;
  const found = newsroom.month(lang, year, month, page);
  if (!found) return undefined;
  const json = (other: MonthLink | undefined) => other && absolute(alternateHref(other.href, 'json'));
  return {
    type: 'month',
    month: monthName({ year, month }),
    earlier: json(found.earlier),
    later: json(found.later),
    ...listed(context, ui.month(year, month), found.list, pagesAt(monthHref(newsroom.site(), lang, year, month))),
  };
}

/** Search is bounded as its page is: the newest 1,000 matches, 20 a page. Without words it finds nothing. */
export function searchDocument(context: ApiContext, query: string, page: number): DocumentOf<'search'> | undefined {
  const { newsroom, lang, ui } = context;
  const found = newsroom.search(lang, query, page);
  if (!found) return undefined;
  const base = searchHref(newsroom.site(), lang, found.query);
  const title = found.query ? `${ui.t('search')}: ${found.query}` : ui.t('search');
  const hrefOf = (to: number) => (to > 1 ? `${base}&page=${to}` : base);
  return { type: 'search', query: found.query, ...listed(context, title, found.list, hrefOf) };
}

function monthName({ year, month }: { year: number; month: number }): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}
