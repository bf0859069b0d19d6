import type { Graph, WebPage } from 'schema-dts';
import type { Frame, StandingPageView } from '../model/views.ts';
import { absolute } from '../siteUrl.ts';
import { breadcrumbs } from './breadcrumbs.ts';
import { publisherId, publisherName, siteId } from './publisher.ts';

/** A standing page; `iso` gives a moment with the offset of the site. */
export function standingGraph(
  { title, summary, href, lang, updated }: StandingPageView,
  { frame, iso }: { frame: Frame; iso(moment: number): string },
): Graph {
  const url = absolute(href);
  const page: WebPage = {
    '@type': 'WebPage',
    '@id': url,
    url,
    name: title,
    description: summary,
    inLanguage: lang,
    dateModified: updated === undefined ? undefined : iso(updated),
    isPartOf: { '@id': siteId(frame) },
    publisher: { '@id': publisherId() },
  };
  return { '@context': 'https://schema.org', '@graph': [page, breadcrumbs(frame, title), publisherName(frame)] };
}
