import { createHash } from 'node:crypto';

/** What the picture of a page says that is shown where somebody shares its address; all plain text. */
export type SocialCard = {
  lang: string;
  headline: string;
  /** Smaller, below the headline. */
  standfirst?: string;
  /** The section of an article. */
  section?: string;
  /** What kind of text it is, in words: "Opinion", "Sponsored". */
  label?: string;
  siteName: string;
  /** Hue of the section in degrees of the OKLCH circle; the house's own otherwise. */
  hue?: number;
  voice: 'news' | 'opinion' | 'sponsored';
};

/** Sides in pixels: https://developers.facebook.com/docs/sharing/best-practices#images */
export const cardSize = { width: 1200, height: 630 } as const;

/** Raise it when the drawing changes, so that every address does. */
const drawing = 1;

/** Changes with every word and colour of the card. */
export function cardVersion(card: SocialCard): string {
  return createHash('sha1')
    .update(JSON.stringify([drawing, Object.entries(card).sort()]))
    .digest('hex')
    .slice(0, 8);
}

/** Address of the card of the page at `pageHref`. */
export function cardHref(card: SocialCard, pageHref: string): string {
  return `/cards/${cardVersion(card)}${pageHref === '/' ? '' : pageHref}.png`;
}
