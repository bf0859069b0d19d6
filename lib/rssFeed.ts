import { Feed } from 'feed';
import { legalXml } from './legalXml.ts';
import type { ArticlePage, Frame } from './model/views.ts';

export type RssOptions = {
  frame: Frame;
  articles: ArticlePage[];
  /** Canonical origin without a trailing slash. */
  origin: string;
  /** Site-relative address of this feed. */
  selfHref: string;
  /** One line of words about kind, provenance and disclosure, put before the text. */
  label: (article: ArticlePage) => string;
  /** The whole text or the summary alone. */
  fullText: boolean;
};

/**
 * The newest articles as RSS 2.0. Ids never change and dates are those of the first publication, so an edit re-dates nothing.
 * @see https://www.rssboard.org/rss-specification
 */
export function rssFeed({ frame, articles, origin, selfHref, label, fullText }: RssOptions): string {
  const feed = new Feed({
    title: legalXml(frame.siteName),
    description: legalXml(frame.tagline),
    link: origin + frame.homeHref,
    language: frame.lang,
    feed: origin + selfHref,
    updated: new Date(Math.max(frame.editionDate, ...articles.map((article) => article.updated ?? article.published))),
    generator: 'Broadsheet',
  });
  for (const article of articles) {
    const words = label(article);
    const before = words ? `<p><em>${escapeHtml(words)}</em></p>` : '';
    feed.addItem({
      title: legalXml(article.headline),
      link: article.canonical ?? origin + article.href,
      id: legalXml(article.id),
      date: new Date(article.published),
      description: legalXml(article.summary),
      content: fullText ? legalXml(before + article.bodyHtml) : undefined,
      category: article.topics.map((topic) => ({ name: legalXml(topic.label) })),
      extensions: [
        { name: 'dc:creator', objects: article.byline.map(({ name }) => ({ _text: legalXml(name) })) as never },
      ],
    });
  }
  return feed.rss2();
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
