import type { Metadata } from 'next';
import { listPageHref } from '../lib/addresses.ts';
import type { Interface } from '../lib/interface/interface.ts';
import { metaDescription } from '../lib/metaDescription.ts';
import type { CardList, Frame } from '../lib/model/views.ts';
import type { CardPage } from '../lib/newsroom/socialCards.ts';
import { pageMetadata } from './pageMetadata.ts';

/** `feeds`: the list has feeds of its own. */
type Listed = {
  title: string;
  description?: string;
  base: string;
  list: CardList;
  feeds?: boolean;
  card?: CardPage;
  /** Its first page in every language; asked of that page only, since those after it hold different articles in each. */
  languages?: () => { lang: string; href: string }[];
};

/** Metadata of one page of a list: each page is its own canonical, and an empty list stays out of search engines. */
export function listMetadata(
  ui: Interface,
  frame: Frame,
  { title, description, base, list, feeds, card, languages = () => [] }: Listed,
): Metadata {
  const { page, pages, total } = list;
  const headlines = list.cards.map(({ headline }) => headline);
  const summaries = list.cards.map(({ summary }) => summary);
  return pageMetadata(frame, {
    title: page > 1 ? `${title} · ${ui.t('pages.of', { page, pages })}` : title,
    // Lists that tell of nothing but themselves all read the same.
    description: metaDescription(description ?? title, ...headlines, ...summaries),
    href: listPageHref(base, page),
    noindex: total === 0,
    alternates: page === 1 ? languages() : [],
    defaultLang: frame.languages[0]?.lang,
    card,
    feeds: feeds ? { pageHref: base, title: `${title} · ${frame.siteName}` } : undefined,
  });
}
