import { direction } from '../interface/direction.ts';
import type { Frame } from '../model/views.ts';
import { icons } from './icons.ts';

/** The colours of paper and ink of the house (components/styles/tokens.css), for a phone's frame around a page. */
const paper = '#fdfaf4';

/** The site as something to put on a phone's screen, in one language (https://www.w3.org/TR/appmanifest/). */
export function webManifest({ lang, siteName, tagline, homeHref }: Frame) {
  return {
    id: homeHref,
    name: siteName,
    short_name: siteName,
    description: tagline || undefined,
    lang,
    dir: direction(lang),
    start_url: homeHref,
    scope: '/',
    display: 'minimal-ui',
    background_color: paper,
    theme_color: paper,
    categories: ['news'],
    icons: Object.entries(icons)
      .filter(([, { inManifest }]) => inManifest)
      .map(([src, { size, maskable }]) => ({
        src,
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose: maskable ? 'maskable' : 'any',
      })),
  };
}
