import { generateRssFeed } from 'feedsmith';
import { legalXml } from '../legalXml.ts';
import { mediaContent } from './feedPicture.ts';
import { escapeHtml, type FeedSource, fullHtml, lastChange } from './feedSource.ts';

/**
 * The newest articles as RSS 2.0. Ids never change and dates are those of the first publication, so an edit re-dates nothing.
 * @see https://www.rssboard.org/rss-specification
 */
export function rssFeed(source: FeedSource): string {
  const { title, description, lang, origin, pageHref, selfHref, articles, hub } = source;
  const xml = generateRssFeed({
    title,
    description: description || title,
    link: origin + pageHref,
    language: lang,
    lastBuildDate: lastChange(source),
    generator: 'Broadsheet',
    atom: {
      links: [
        { href: origin + selfHref, rel: 'self', type: 'application/rss+xml' },
        ...(hub ? [{ href: hub, rel: 'hub' }] : []),
      ],
    },
    items: articles.map((article) => {
      const content = fullHtml(source, article);
      return {
        title: article.headline,
        link: origin + article.href,
        guid: { value: article.id, isPermaLink: false },
        pubDate: new Date(article.published),
        // Readers take a description for HTML.
        description: escapeHtml(article.summary),
        categories: [article.section.name, ...article.topics.map(({ label }) => label)].map((name) => ({ name })),
        dc: { creators: article.byline.map(({ name }) => name) },
        content: content === undefined ? undefined : { encoded: content },
        media: article.picture && { contents: [mediaContent(article.picture, origin)] },
      };
    }),
  });
  return legalXml(xml);
}
