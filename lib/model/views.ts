/**
 * What pages are given: everything looked up, nothing left to decide but how it looks.
 * Addresses (`href`) are site-relative and percent-encoded. Texts are plain text unless the name ends in `Html`.
 */
import type { ArticleKind, Correction, CorrectionKind, Guest, Moment, Provenance, Source } from './article.ts';
import type { AuthorKind } from './author.ts';

/** A picture that is ready to be shown; the sizes are those of the original, in pixels. */
export type Picture = {
  src: string;
  width: number;
  height: number;
  alt: string;
  /** Best format first, e.g. `{type: 'image/avif', srcset: '/media/… 640w, …'}`; `src` is the fallback. Empty for SVG. */
  sources: { type: string; srcset: string }[];
  /** What the addresses of its crops around the focal point begin with; a drawing has none. */
  cropBase?: string;
  /** Bytes of the original. */
  bytes?: number;
  caption?: string;
  credit?: string;
  /** Point to keep when cropped, in fractions from the top left. */
  focal?: [number, number];
};

export type SectionLabel = { id: string; name: string; hue: number; href: string };
export type TopicLabel = { id: string; label: string; href: string };
/** One name of a byline. A guest has no `href`, but an `affiliation`. */
export type BylineName = { name: string; href?: string; affiliation?: string };

/** An article in a list. */
export type ArticleCard = {
  lang: string;
  slug: string;
  href: string;
  headline: string;
  summary: string;
  hasStandfirst: boolean;
  kind: ArticleKind;
  provenance: Provenance[];
  disclosure?: string;
  /** Address of the original, for syndicated matter. */
  canonical?: string;
  section: SectionLabel;
  byline: BylineName[];
  published: Moment;
  updated?: Moment;
  picture?: Picture;
  words: number;
};

/** An author as the sidebar shows one. */
export type AuthorBio = {
  id: string;
  lang: string;
  name: string;
  href: string;
  role?: string;
  kind: AuthorKind;
  affiliation?: string;
  location?: string;
  disclosure?: string;
  /** The bio's first paragraph. */
  bioHtml: string;
  portrait?: Picture;
};

/** An author as the author's own page shows one. */
export type AuthorProfile = AuthorBio & {
  /** The whole bio. */
  textHtml: string;
  languages: string[];
  expertise: string[];
  email?: string;
  links: { label: string; url: string }[];
  articleCount: number;
};

export type CorrectionNote = { date: Moment; textHtml: string; kind: CorrectionKind };
/** `indexable`: search engines may have it, and have no original of it elsewhere. */
export type Translation = { lang: string; href: string; headline: string; indexable: boolean };

/** An article on its own page. */
export type ArticlePage = ArticleCard & {
  id: string;
  authors: AuthorBio[];
  guests: Guest[];
  postedBy?: { name: string; href: string };
  /** The text, clean and ready to be put inside `itemprop="articleBody"`. */
  bodyHtml: string;
  sources: Source[];
  /** Newest first. */
  corrections: CorrectionNote[];
  topics: TopicLabel[];
  translations: Translation[];
  noindex: boolean;
  related: ArticleCard[];
  checkAlso?: ArticleCard;
};

/** An article for readers elsewhere: `text` and the corrections are Markdown that stands alone. */
export type PortableArticle = Omit<ArticlePage, 'bodyHtml' | 'corrections'> & {
  text: string;
  corrections: Correction[];
};

/** One page of a list; `page` counts from 1 and is never beyond `pages` (an empty list has one page). */
export type CardList = { cards: ArticleCard[]; page: number; pages: number; total: number };

export type SectionPage = { section: SectionLabel & { description?: string }; list: CardList };
export type TopicPage = { topic: TopicLabel; list: CardList };
export type AuthorPage = { author: AuthorProfile; list: CardList };
export type ArchivePage = { list: CardList; months: MonthCount[] };
/** `key` is the month as lists name it, `2026-11`. */
export type MonthPage = {
  key: string;
  year: number;
  month: number;
  list: CardList;
  /** The nearest months in which something public is. */
  earlier?: MonthLink;
  later?: MonthLink;
};
/** `month` from 1 to 12, in the site's time zone. */
export type MonthLink = { year: number; month: number; href: string };
export type MonthCount = MonthLink & { count: number };
export type AuthorCount = AuthorBio & { count: number };
export type TopicCount = TopicLabel & { count: number };

export type FrontPage = {
  lead?: ArticleCard;
  seconds: ArticleCard[];
  /** Ranked; a section with nothing to show is left out. No article appears twice on the front. */
  sections: { section: SectionLabel; cards: ArticleCard[] }[];
  latest: ArticleCard[];
};

export type StandingPageView = {
  lang: string;
  slug: string;
  href: string;
  title: string;
  summary?: string;
  updated?: Moment;
  bodyHtml: string;
  noindex: boolean;
  translations: Translation[];
};

/** A standing page for readers elsewhere: `text` is Markdown that stands alone. */
export type PortablePage = Omit<StandingPageView, 'bodyHtml'> & { text: string };

export type SearchPage = { query: string; list: CardList };

/** What every page's masthead and footer need. */
export type Frame = {
  lang: string;
  siteName: string;
  tagline: string;
  homeHref: string;
  timeZone: string;
  sections: SectionLabel[];
  /** Every language of the site with its front page, the current one included. */
  languages: { lang: string; href: string }[];
  breaking?: { text: string; url?: string };
  /** Policies and standing pages for the footer. */
  pages: { href: string; title: string }[];
  publisher: {
    legalName?: string;
    owner?: string;
    funding?: string;
    founded?: string;
    email?: string;
    address?: string;
  };
  notice?: string;
  social: { label: string; url: string }[];
  /** The edition's date: the moment of its newest public article, or of the render when there is none. */
  editionDate: Moment;
};
