/**
 * The newsroom: everything a page may ask. The server opens one per process and shares it through `globalThis`,
 * because Next.js bundles `app/` apart from `server/` (docs/decisions/0002).
 * Every answer holds public articles only (lib/publication.ts), and names what it read (lib/dependencies.ts).
 */
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Site } from '../model/site.ts';
import type {
  ArchivePage,
  ArticlePage,
  AuthorCount,
  AuthorPage,
  Frame,
  FrontPage,
  MonthPage,
  PortableArticle,
  PortablePage,
  SearchPage,
  SectionPage,
  StandingPageView,
  TopicCount,
  TopicPage,
} from '../model/views.ts';
import type { SitemapEntry, SitemapFile } from '../sitemap.ts';
import type { LocalList } from './listHref.ts';
import type { NewsEntry } from './news.ts';
import type { CardPage, FoundCard } from './socialCards.ts';

/** `undefined` always means: there is no such page (404). `page` counts from 1. */
export interface Newsroom {
  site(): Site;
  frame(lang: string): Frame;
  front(lang: string): FrontPage;
  article(lang: string, slug: string): Promise<ArticlePage | undefined>;
  section(lang: string, id: string, page: number): SectionPage | undefined;
  topic(lang: string, id: string, page: number): TopicPage | undefined;
  author(lang: string, id: string, page: number): Promise<AuthorPage | undefined>;
  /** The first pages of a list in each language that has articles there; a month's key is `2026-11`. */
  listLanguages(kind: LocalList, key: string): { lang: string; href: string }[];
  archive(lang: string, page: number): ArchivePage | undefined;
  month(lang: string, year: number, month: number, page: number): MonthPage | undefined;
  authors(lang: string): Promise<AuthorCount[]>;
  topics(lang: string): TopicCount[];
  standingPage(lang: string, slug: string): Promise<StandingPageView | undefined>;
  search(lang: string, query: string, page: number): SearchPage | undefined;
  /** As their namesakes, with texts for readers elsewhere: absolute addresses, no classes. */
  articleElsewhere(lang: string, slug: string): Promise<ArticlePage | undefined>;
  authorElsewhere(lang: string, id: string, page: number): Promise<AuthorPage | undefined>;
  standingPageElsewhere(lang: string, slug: string): Promise<StandingPageView | undefined>;
  /** Texts as Markdown that stands alone. */
  portableArticle(lang: string, slug: string): Promise<PortableArticle | undefined>;
  portableBio(lang: string, id: string): Promise<string | undefined>;
  portablePage(lang: string, slug: string): Promise<PortablePage | undefined>;
  /** Newest first, at most `limit`, with the rendered text: for feeds, of all articles or of one list. */
  feed(lang: string, limit: number, list?: FeedList): Promise<ArticlePage[]>;
  /** The sitemaps that there are, each of at most `size` addresses. */
  sitemaps(size: number): AsyncIterable<SitemapFile>;
  /** What one of them holds: public, indexable pages, articles with their pictures and languages. */
  sitemap(file: Pick<SitemapFile, 'set' | 'page'>, size: number): Promise<SitemapEntry[] | undefined>;
  /** Public, indexable articles of the last 48 hours, newest first and without paid ones: for news sitemaps. */
  news(limit?: number, offset?: number): NewsEntry[];
  newsCount(): number;
  /** What a public address means, before anything is rendered: an index look-up. Authors and standing pages are never gone. */
  address(lang: string, kind: 'article' | 'author' | 'page', name: string): AddressStatus;
  /** How many pages a list has (an empty one has 1); `undefined` when there is no such list. Sync, and cheap. */
  pageCount(list: ListName): number | undefined;
  /** The live address of an alias, site-relative. */
  alias(path: string): string | undefined;
  /** Whether an alias led to an article that has expired. */
  isAliasGone(path: string): boolean;
  /** The picture of a page that is shown where somebody shares its address, and the address of that picture. */
  socialCard(page: CardPage): FoundCard | undefined;
  problems(): Diagnostic[];
}

export type AddressStatus = { status: 'public' } | { status: 'gone'; expired: number } | { status: 'unknown' };

/** A list that has feeds of its own. */
export type FeedList = { kind: 'section' | 'topic' | 'author'; id: string };

/** A list that is shown in pages. `month` from 1 to 12. */
export type ListName =
  | { kind: 'section' | 'topic' | 'author'; lang: string; id: string }
  | { kind: 'archive'; lang: string }
  | { kind: 'month'; lang: string; year: number; month: number };

const key = Symbol.for('broadsheet.newsroom');
type Shared = typeof globalThis & { [key]?: Newsroom };

/** @throws Error when the press has not opened the newsroom yet (a page was asked outside `npm start` and `npm run dev`). */
export function newsroom(): Newsroom {
  const shared = (globalThis as Shared)[key];
  if (!shared) throw new Error('The newsroom is closed: start Broadsheet with `npm start` or `npm run dev`.');
  return shared;
}

export function shareNewsroom(open: Newsroom | undefined): void {
  (globalThis as Shared)[key] = open;
}
