import type { NewsMediaOrganization } from 'schema-dts';
import type { Frame } from '../model/views.ts';
import { absolute } from '../siteUrl.ts';

/** The `@id` of whoever publishes, the same on every page and in every language. */
export function publisherId(): string {
  return absolute('/#publisher');
}

/** The `@id` of the site in the language of `frame`. */
export function siteId(frame: Frame): string {
  return `${absolute(frame.homeHref)}#site`;
}

/** Who publishes, as every page names it; the front page says the rest under the same id. */
export function publisherName(frame: Frame) {
  const name = {
    '@type': 'NewsMediaOrganization',
    '@id': publisherId(),
    name: frame.siteName,
    url: absolute('/'),
  } as const;
  return name satisfies NewsMediaOrganization;
}
