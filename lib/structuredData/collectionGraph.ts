import type { CollectionPage, Graph } from 'schema-dts';
import type { Frame } from '../model/views.ts';
import { absolute } from '../siteUrl.ts';
import { breadcrumbs } from './breadcrumbs.ts';
import { publisherName, siteId } from './publisher.ts';

type Item = { href: string; headline: string };

/** A page that lists others; `items` in the order in which it shows them, and none for an index, which may be long. */
export type Collection = { name: string; description?: string; href: string; items?: Item[] };

/**
 * A list of a section, a topic or the archive, or an index; addresses are site-relative.
 * @see https://developers.google.com/search/docs/appearance/structured-data/carousel
 */
export function collectionGraph({ name, description, href, items }: Collection, frame: Frame): Graph {
  const url = absolute(href);
  const page: CollectionPage = {
    '@type': 'CollectionPage',
    '@id': url,
    url,
    name,
    description,
    inLanguage: frame.lang,
    isPartOf: { '@id': siteId(frame) },
    mainEntity: items && {
      '@type': 'ItemList',
      itemListElement: items.map((item, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: item.headline,
        url: absolute(item.href),
      })),
    },
  };
  return { '@context': 'https://schema.org', '@graph': [page, breadcrumbs(frame, name), publisherName(frame)] };
}
