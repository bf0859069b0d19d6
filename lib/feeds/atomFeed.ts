import { generateAtomFeed } from 'feedsmith';
import { legalXml } from '../legalXml.ts';
import { atomId } from './atomId.ts';
import { mediaContent } from './feedPicture.ts';
import { type FeedSource, fullHtml, lastChange } from './feedSource.ts';

/**
 * The newest articles as Atom 1.0: here an edit shows as `updated`, beside the first publication.
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
export function atomFeed(source: FeedSource): string {
  const { title, description, lang, origin, pageHref, selfHref, articles, hub } = source;
  const xml = generateAtomFeed({
    id: origin + selfHref,
    title: { value: title },
    subtitle: description ? { value: description } : undefined,
    updated: lastChange(source),
    generator: { text: 'Broadsheet' },
    links: [
      { href: origin + selfHref, rel: 'self', type: 'application/atom+xml' },
      { href: origin + pageHref, rel: 'alternate', type: 'text/html' },
      ...(hub ? [{ href: hub, rel: 'hub' }] : []),
    ],
    xml: { lang },
    entries: articles.map((article) => {
      const html = fullHtml(source, article);
      return {
        id: atomId(article.id),
        title: { value: article.headline },
        summary: article.summary ? { value: article.summary } : undefined,
        content: html === undefined ? undefined : { value: html, type: 'html' },
        published: new Date(article.published),
        updated: new Date(article.updated ?? article.published),
        authors: article.byline.map(({ name, href }) => ({ name, uri: href && origin + href })),
        categories: article.topics.map(({ id, label }) => ({ term: id, label })),
        links: [
          { href: origin + article.href, rel: 'alternate', type: 'text/html' },
          ...(article.canonical ? [{ href: article.canonical, rel: 'via' }] : []),
        ],
        media: article.picture && { contents: [mediaContent(article.picture, origin)] },
      };
    }),
  });
  return legalXml(xml);
}
