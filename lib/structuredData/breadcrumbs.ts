import type { BreadcrumbList } from 'schema-dts';
import type { Frame } from '../model/views.ts';
import { absolute } from '../siteUrl.ts';

/**
 * The way to a page as the page shows it: from the name of the site in the masthead to its own headline.
 * @see https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
 */
export function breadcrumbs(
  frame: Frame,
  headline: string,
  between: { name: string; href: string }[] = [],
): BreadcrumbList {
  const above = [{ name: frame.siteName, href: frame.homeHref }, ...between];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [
      ...above.map(({ name, href }, index) => ({
        '@type': 'ListItem' as const,
        position: index + 1,
        name,
        item: absolute(href),
      })),
      { '@type': 'ListItem', position: above.length + 1, name: headline },
    ],
  };
}
