/** Structured data of a page as one JSON-LD graph (https://schema.org, https://developers.google.com/search/docs/appearance/structured-data/article). */
import type {
  BreadcrumbList,
  Graph,
  NewsArticle,
  NewsMediaOrganization,
  Organization,
  Person,
  WebSite,
} from 'schema-dts';
import { pageHref } from './addresses.ts';
import type { ArticleKind } from './model/article.ts';
import type { PublisherPolicy, Site } from './model/site.ts';
import type { ArticlePage, Frame } from './model/views.ts';
import { absolute } from './siteUrl.ts';

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

const propertyOfPolicy = {
  publishingPrinciples: 'publishingPrinciples',
  ethics: 'ethicsPolicy',
  corrections: 'correctionsPolicy',
  masthead: 'masthead',
  ownership: 'ownershipFundingInfo',
  feedback: 'actionableFeedbackPolicy',
  diversity: 'diversityPolicy',
  verification: 'verificationFactCheckingPolicy',
} as const satisfies Partial<Record<PublisherPolicy, string>>;

/** `iso` gives a moment with the offset of the site. */
type Page = { frame: Frame; iso(moment: number): string };

/** The article, its breadcrumbs and the publisher: what the page shows, and nothing that it doesn't. */
export function articleGraph(article: ArticlePage, page: Page): Graph {
  const { frame, iso } = page;
  const url = absolute(article.href);
  const news = {
    '@type': typeOfKind[article.kind],
    '@id': `${url}#article`,
    url,
    mainEntityOfPage: url,
    headline: article.headline,
    description: article.summary,
    inLanguage: article.lang,
    articleSection: article.section.name,
    keywords: article.topics.map(({ label }) => label),
    wordCount: article.words,
    datePublished: iso(article.published),
    dateModified: iso(article.updated ?? article.published),
    author: [...article.authors.map(authorOf), ...article.guests.map(guestOf)],
    publisher: { '@id': publisherId() },
    image: article.picture && [absolute(article.picture.src)],
    citation: article.sources.map(({ title, url: source }) => ({ '@type': 'CreativeWork', name: title, url: source })),
    isBasedOn: article.canonical,
  } as const;
  const trail: BreadcrumbList = {
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: frame.siteName, item: absolute(frame.homeHref) },
      { '@type': 'ListItem', position: 2, name: article.section.name, item: absolute(article.section.href) },
      { '@type': 'ListItem', position: 3, name: article.headline },
    ],
  };
  return {
    '@context': 'https://schema.org',
    '@graph': [news satisfies object as NewsArticle, trail, publisherName(frame)],
  };
}

/** JSON for a `<script type="application/ld+json">`: no `<` in it can end the element. */
export function jsonForScript(graph: Graph): string {
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}

function authorOf({ kind, name, href, affiliation }: ArticlePage['authors'][number]): Person | Organization {
  const url = absolute(href);
  const common = { '@id': `${url}#author`, name, url };
  if (kind === 'desk') return { '@type': 'Organization', ...common };
  return {
    '@type': 'Person',
    ...common,
    affiliation: affiliation ? { '@type': 'Organization', name: affiliation } : undefined,
  };
}

function guestOf({ name, affiliation, url }: ArticlePage['guests'][number]): Person {
  return { '@type': 'Person', name, url, affiliation: { '@type': 'Organization', name: affiliation } };
}

function publisherId(): string {
  return absolute('/#publisher');
}

/** Who publishes, as every article names it; the front page says the rest under the same id. */
function publisherName(frame: Frame) {
  const name = {
    '@type': 'NewsMediaOrganization',
    '@id': publisherId(),
    name: frame.siteName,
    url: absolute('/'),
  } as const;
  return name satisfies NewsMediaOrganization;
}

/** The front page: the site, and its publisher with every policy that has a page. */
export function frontGraph(site: Site, frame: Frame): Graph {
  const policies = Object.entries(propertyOfPolicy).flatMap(([policy, property]) => {
    const slug = site.publisher.policies[policy as keyof typeof propertyOfPolicy];
    return slug ? [[property, absolute(pageHref(site, frame.lang, slug))]] : [];
  });
  const publisher: NewsMediaOrganization = {
    ...publisherName(frame),
    legalName: frame.publisher.legalName,
    foundingDate: frame.publisher.founded,
    sameAs: frame.social.length > 0 ? frame.social.map(({ url }) => url) : undefined,
    ...Object.fromEntries(policies),
  };
  const url = absolute(frame.homeHref);
  const website: WebSite = {
    '@type': 'WebSite',
    '@id': `${url}#site`,
    url,
    name: frame.siteName,
    description: frame.tagline || undefined,
    inLanguage: frame.lang,
    publisher: { '@id': publisherId() },
  };
  return { '@context': 'https://schema.org', '@graph': [website, publisher] };
}
