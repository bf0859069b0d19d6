import type { ArticlePage } from '../model/views.ts';

/** What a feed is made of, whatever its format. Addresses are site-relative. */
export type FeedSource = {
  title: string;
  description: string;
  lang: string;
  /** The page whose articles these are. */
  pageHref: string;
  selfHref: string;
  /** Canonical origin without a trailing slash. */
  origin: string;
  articles: ArticlePage[];
  /** The moment that an empty feed gives as its last change. */
  updated: number;
  /** One line of words about kind, provenance and disclosure, put before the text. */
  label: (article: ArticlePage) => string;
  /** The whole text or the summary alone. */
  fullText: boolean;
  /** WebSub hub that is told when the feed changes. */
  hub?: string;
};

/** The last material change of any article in the feed. */
export function lastChange({ articles, updated }: FeedSource): Date {
  const changes = articles.map((article) => article.updated ?? article.published);
  return new Date(changes.length > 0 ? Math.max(...changes) : updated);
}

/** The text of an article with its label before it, or `undefined` when feeds hold summaries alone. */
export function fullHtml({ fullText, label }: FeedSource, article: ArticlePage): string | undefined {
  if (!fullText) return undefined;
  const words = label(article);
  return (words ? `<p><em>${escapeHtml(words)}</em></p>` : '') + article.bodyHtml;
}

/** Plain text as HTML, for formats whose readers take a text for HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
