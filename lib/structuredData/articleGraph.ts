import type { Graph, NewsArticle } from 'schema-dts';
import type { ArticleKind } from '../model/article.ts';
import type { ArticlePage, Frame, Picture } from '../model/views.ts';
import { machineCrop } from '../pictures/crops.ts';
import { absolute } from '../siteUrl.ts';
import { authorNode, guestNode } from './authorNode.ts';
import { breadcrumbs } from './breadcrumbs.ts';
import { coverage, liveUpdates } from './liveUpdates.ts';
import { plainText } from './plainText.ts';
import { publisherId, publisherName } from './publisher.ts';

const typeOfKind = {
  news: 'NewsArticle',
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  explainer: 'BackgroundNewsArticle',
  interview: 'NewsArticle',
  review: 'ReviewNewsArticle',
  obituary: 'NewsArticle',
  live: 'LiveBlogPosting',
  sponsored: 'AdvertiserContentArticle',
  'press-release': 'NewsArticle',
} as const satisfies Record<ArticleKind, string>;

/** `iso` gives a moment with the offset of the site. */
type Page = { frame: Frame; iso(moment: number): string };

/**
 * The article, its breadcrumbs and the publisher: what the page shows, and nothing that it doesn't.
 * @see https://developers.google.com/search/docs/appearance/structured-data/article
 */
export function articleGraph(article: ArticlePage, { frame, iso }: Page): Graph {
  const url = absolute(article.href);
  const corrected = article.corrections.filter(({ kind }) => kind !== 'update');
  const news = {
    '@type': typeOfKind[article.kind],
    '@id': `${url}#article`,
    url,
    mainEntityOfPage: url,
    headline: article.headline,
    description: article.summary,
    inLanguage: article.lang,
    articleSection: article.section.name,
    keywords: someOf(article.topics.map(({ label }) => label)),
    about: someOf(
      article.topics.map(({ label, href }) => ({ '@type': 'Thing', name: label, url: absolute(href) }) as const),
    ),
    wordCount: article.words > 0 ? article.words : undefined,
    isAccessibleForFree: true,
    backstory: article.disclosure,
    sponsor: article.kind === 'sponsored' ? someOf(sponsors(article)) : undefined,
    ...translations(article),
    ...(article.kind === 'live' ? live(article, { frame, iso }) : {}),
    datePublished: iso(article.published),
    dateModified: iso(article.updated ?? article.published),
    author: [...article.authors.map(authorNode), ...article.guests.map(guestNode)],
    publisher: { '@id': publisherId() },
    image: article.picture && picturesOf(article.picture),
    citation: someOf(
      article.sources.map(({ title, url: source }) => ({ '@type': 'CreativeWork', name: title, url: source }) as const),
    ),
    correction: someOf(
      corrected.map(
        ({ date, textHtml }) =>
          ({ '@type': 'CorrectionComment', text: plainText(textHtml), datePublished: iso(date) }) as const,
      ),
    ),
    isBasedOn: article.canonical,
  } as const;
  const { name, href } = article.section;
  return {
    '@context': 'https://schema.org',
    '@graph': [
      news satisfies object as NewsArticle,
      breadcrumbs(frame, article.headline, [{ name, href }]),
      publisherName(frame),
    ],
  };
}

/** Whoever paid for a text is who the byline says its author is with. */
function sponsors({ guests }: ArticlePage) {
  const names = new Set(guests.map(({ affiliation }) => affiliation));
  return [...names].map((name) => ({ '@type': 'Organization', name }) as const);
}

/** A text that says it is a translation is one of the edition's default language's, or of any other there is. */
function translations({ provenance, translations }: ArticlePage) {
  const works = translations.map(
    ({ lang, href, headline }) =>
      ({
        '@type': 'NewsArticle',
        '@id': `${absolute(href)}#article`,
        headline,
        inLanguage: lang,
        url: absolute(href),
      }) as const,
  );
  if (!provenance.includes('translated')) return { workTranslation: someOf(works) };
  const [original, ...others] = works;
  return { translationOfWork: original, workTranslation: someOf(others) };
}

function live(article: ArticlePage, { frame, iso }: Page) {
  const { headline, bodyHtml } = article;
  const updates = liveUpdates(bodyHtml, { url: absolute(article.href), headline, timeZone: frame.timeZone, iso });
  return { liveBlogUpdate: someOf(updates), ...coverage(updates) };
}

const searchShapes = ['16x9', '4x3', '1x1'] as const;

/** The picture in the shapes that search engines choose from; as it is, where it can't be cropped. */
function picturesOf(picture: Picture): string[] {
  const crops = searchShapes.map((shape) => machineCrop(picture, shape)?.src).filter((src) => src !== undefined);
  return (crops.length > 0 ? crops : [picture.src]).map(absolute);
}

/** Nothing rather than an empty list: a page has no byte to spare. */
function someOf<T>(list: T[]): T[] | undefined {
  return list.length > 0 ? list : undefined;
}
