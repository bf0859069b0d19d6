import type { Metadata } from 'next';
import { cardSize } from '../lib/cards/socialCard.ts';
import { type FeedName, feedHref, feedTypes } from '../lib/feeds/feedNames.ts';
import { metaDescription } from '../lib/metaDescription.ts';
import type { Frame, Picture } from '../lib/model/views.ts';
import { newsroom } from '../lib/newsroom/newsroom.ts';
import type { CardPage } from '../lib/newsroom/socialCards.ts';
import { ogLocale } from '../lib/ogLocale.ts';
import { pageTitle } from '../lib/pageTitle.ts';
import { machineCrop } from '../lib/pictures/crops.ts';
import { absolute } from '../lib/siteUrl.ts';
import { xDefault } from '../lib/xDefault.ts';

type Page = {
  title: string;
  /** The title stands alone, without the name of the site. */
  bare?: boolean;
  description?: string;
  /** Site-relative address of this page. */
  href: string;
  /** The page in other languages, itself included. */
  alternates?: { lang: string; href: string }[];
  defaultLang?: string;
  /** Address of the original, for syndicated matter. */
  canonical?: string;
  noindex?: boolean;
  picture?: Picture;
  /** The page whose generated card is shown where there is no picture; the front page otherwise. */
  card?: CardPage;
  /** The page whose feeds these are, in every format; otherwise the feed of the site is named, in one. */
  feeds?: { pageHref: string; title: string };
};

/** Title, description, one absolute canonical, hreflang, cards and feed of a page. */
export function pageMetadata(frame: Frame, page: Page): Metadata {
  const { title, description = frame.tagline || undefined, href, alternates = [], picture } = page;
  const crop = picture && machineCrop(picture, 'card');
  return {
    title: page.bare ? title : pageTitle(title, frame.siteName),
    description: metaDescription(description),
    alternates: {
      canonical: page.canonical ?? absolute(href),
      languages: page.noindex ? undefined : hreflang(alternates, page.defaultLang),
      types: feedLinks(frame, page.feeds),
    },
    robots: page.noindex
      ? { index: false, follow: true }
      : { index: true, follow: true, 'max-image-preview': 'large', 'max-snippet': -1, 'max-video-preview': -1 },
    openGraph: {
      title,
      description,
      url: absolute(href),
      siteName: frame.siteName,
      locale: ogLocale(frame.lang),
      type: 'website',
      images: crop
        ? shared(crop, picture.alt || title)
        : generatedCard(page.card ?? { kind: 'front', lang: frame.lang }),
    },
    twitter: { card: 'summary_large_image' },
  };
}

function shared({ src, ...crop }: { src: string; width: number; height: number; type: string }, alt: string) {
  return { url: absolute(src), ...crop, alt };
}

function generatedCard(page: CardPage) {
  const found = newsroom().socialCard(page);
  return found && shared({ src: found.href, ...cardSize, type: 'image/png' }, found.card.headline);
}

function feedLinks(frame: Frame, feeds: Page['feeds']) {
  const { pageHref, title } = feeds ?? { pageHref: frame.homeHref, title: frame.siteName };
  const names = (Object.keys(feedTypes) as FeedName[]).slice(0, feeds ? undefined : 1);
  return Object.fromEntries(
    names.map((name) => [feedTypes[name], [{ url: absolute(feedHref(pageHref, name)), title }]]),
  );
}

function hreflang(
  alternates: { lang: string; href: string }[],
  defaultLang?: string,
): Record<string, string> | undefined {
  if (alternates.length < 2) return undefined;
  const languages = Object.fromEntries(alternates.map(({ lang, href }) => [lang, absolute(href)]));
  const fallback = xDefault(alternates, defaultLang);
  return fallback ? { ...languages, 'x-default': absolute(fallback.href) } : languages;
}
