import type { Moment } from '../model/article.ts';

/** A public page as machines were last told of it. Addresses are site-relative. */
export type Told = {
  kind: 'article' | 'page';
  lang: string;
  slug: string;
  href: string;
  /** Another one whenever the page changes. */
  mark: string;
  date: Moment;
  /** Search engines may have it: not so the syndicated, whose original is elsewhere. */
  indexed: boolean;
  /** Pages whose feeds it is in when it is new enough; nothing for standing pages. */
  feeds: ListInFeed[];
};

/** A list with feeds of its own; `href` is its page. */
export type ListInFeed = { kind: 'latest' | 'section' | 'topic' | 'author'; key: string; href: string };

/** Whom an address is told to. */
export const receivers = ['websub', 'indexnow'] as const;
export type Receiver = (typeof receivers)[number];
