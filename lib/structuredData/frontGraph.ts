import type { Graph, NewsMediaOrganization, WebSite } from 'schema-dts';
import { pageHref } from '../addresses.ts';
import type { PublisherPolicy, Site } from '../model/site.ts';
import type { Frame } from '../model/views.ts';
import { absolute } from '../siteUrl.ts';
import { publisherId, publisherName, siteId } from './publisher.ts';

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

/** The front page: the site, and its publisher with every policy that has a page. */
export function frontGraph(site: Site, frame: Frame): Graph {
  const { legalName, founded, email, address } = frame.publisher;
  const publisher: NewsMediaOrganization = {
    ...publisherName(frame),
    legalName,
    foundingDate: founded,
    // The mark that stands for the site wherever there is room for a square (lib/siteFiles/icons.ts).
    logo: { '@type': 'ImageObject', url: absolute('/icon-512.png') },
    email,
    address,
    sameAs: frame.social.length > 0 ? frame.social.map(({ url }) => url) : undefined,
    ...policies(site, frame),
  };
  const website: WebSite = {
    '@type': 'WebSite',
    '@id': siteId(frame),
    url: absolute(frame.homeHref),
    name: frame.siteName,
    description: frame.tagline || undefined,
    inLanguage: frame.lang,
    publisher: { '@id': publisherId() },
  };
  return { '@context': 'https://schema.org', '@graph': [website, publisher] };
}

/** The addresses of the policies, as the footer links them: one that names a page that is not there is left out. */
function policies(site: Site, frame: Frame): Record<string, string> {
  const pages = new Set(frame.pages.map(({ href }) => href));
  const found: Record<string, string> = {};
  for (const [policy, property] of Object.entries(propertyOfPolicy)) {
    const slug = site.publisher.policies[policy as keyof typeof propertyOfPolicy];
    const href = slug && pageHref(site, frame.lang, slug);
    if (href && pages.has(href)) found[property] = absolute(href);
  }
  return found;
}
