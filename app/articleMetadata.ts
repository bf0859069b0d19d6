import type { Metadata } from 'next';
import type { Interface } from '../lib/interface/interface.ts';
import type { ArticlePage, Frame } from '../lib/model/views.ts';
import { indexedLanguages } from '../lib/newsroom/indexedLanguages.ts';
import { absolute } from '../lib/siteUrl.ts';
import { pageMetadata } from './pageMetadata.ts';

/** The metadata of an article: the page's own, and what cards and search engines ask of an article. */
export function articleMetadata(frame: Frame, ui: Interface, article: ArticlePage, defaultLang?: string): Metadata {
  const metadata = pageMetadata(frame, {
    title: article.headline,
    description: article.summary,
    href: article.href,
    alternates: indexedLanguages(article),
    defaultLang,
    canonical: article.canonical,
    noindex: article.noindex,
    picture: article.picture,
    card: { kind: 'article', lang: article.lang, id: article.slug },
  });
  return {
    ...metadata,
    authors: article.byline.map(({ name, href }) => ({ name, url: href && absolute(href) })),
    openGraph: {
      ...metadata.openGraph,
      type: 'article',
      publishedTime: ui.iso(article.published),
      modifiedTime: ui.iso(article.updated ?? article.published),
      authors: article.byline.map(({ name, href }) => (href ? absolute(href) : name)),
      section: article.section.name,
      tags: article.topics.map(({ label }) => label),
    },
  };
}
