import { generateJsonFeed } from 'feedsmith';
import { legalXml } from '../legalXml.ts';
import { type FeedSource, fullHtml } from './feedSource.ts';

/**
 * The newest articles as JSON Feed 1.1.
 * @see https://www.jsonfeed.org/version/1.1/
 */
export function jsonFeed(source: FeedSource): string {
  const { title, description, lang, origin, pageHref, selfHref, articles, hub } = source;
  const feed = generateJsonFeed({
    title,
    description: description || undefined,
    language: lang,
    home_page_url: origin + pageHref,
    feed_url: origin + selfHref,
    hubs: hub ? [{ type: 'WebSub', url: hub }] : undefined,
    items: articles.map((article) => {
      const html = fullHtml(source, article);
      return {
        id: article.id,
        url: origin + article.href,
        external_url: article.canonical,
        title: article.headline,
        summary: article.summary || undefined,
        ...(html === undefined ? { content_text: article.summary } : { content_html: html }),
        image: article.picture && origin + article.picture.src,
        date_published: new Date(article.published),
        date_modified: new Date(article.updated ?? article.published),
        authors: article.byline.map(({ name, href }) => ({ name, url: href && origin + href })),
        tags: article.topics.map(({ label }) => label),
        language: article.lang,
      };
    }),
  });
  // The library leaves out an empty list, which the format asks for; what comes first stays first.
  const whole = Object.assign({ version: undefined, items: [] }, feed);
  return JSON.stringify(whole, (_key, value: unknown) => (typeof value === 'string' ? legalXml(value) : value));
}
