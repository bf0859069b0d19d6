import { alternateHref } from '../alternates.ts';
import { type Interface, interfaceFor } from '../interface/interface.ts';
import type { ArticleCard, Frame, Picture } from '../model/views.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { absolute } from '../siteUrl.ts';
import type { DocumentOf } from './schemas.ts';

/** What every document is made with. */
export type ApiContext = { newsroom: Newsroom; lang: string; frame: Frame; ui: Interface; license?: string };
export type Summary = DocumentOf<'section'>['items'][number];

export function apiContext(newsroom: Newsroom, lang: string): ApiContext {
  const frame = newsroom.frame(lang);
  return { newsroom, lang, frame, ui: interfaceFor(lang, frame.timeZone), license: newsroom.site().license };
}

/** What every document begins with; `href` is the site-relative address of its page. */
export function opening({ frame, license }: ApiContext, href: string, title: string, lang = frame.lang) {
  const { legalName, owner, funding } = frame.publisher;
  return {
    url: absolute(href),
    alternates: { json: absolute(alternateHref(href, 'json')), markdown: absolute(alternateHref(href, 'md')) },
    lang,
    title,
    site: {
      name: frame.siteName,
      url: absolute(frame.homeHref),
      publisher: { legalName, owner, funding },
      license,
      notice: frame.notice,
    },
  };
}

/** Kind and provenance in words; plain news needs none. */
export function labelsOf(ui: Interface, { kind, provenance }: Pick<ArticleCard, 'kind' | 'provenance'>): string[] {
  return [
    ...(kind === 'news' ? [] : [ui.t(`kind.${kind}`)]),
    ...provenance.map((origin) => ui.t(`provenance.${origin}`)),
  ];
}

/** What list and article say alike. */
export function described({ ui }: ApiContext, card: Omit<ArticleCard, 'hasStandfirst'>) {
  const { kind, provenance, disclosure, canonical, section, words, updated, picture } = card;
  return {
    url: absolute(card.href),
    lang: card.lang,
    title: card.headline,
    summary: card.summary,
    kind,
    provenance,
    labels: labelsOf(ui, card),
    disclosure,
    canonical,
    section: { id: section.id, name: section.name, url: absolute(section.href) },
    byline: card.byline.map(({ name, href, affiliation }) => ({ name, url: href && absolute(href), affiliation })),
    published: ui.iso(card.published),
    updated: updated === undefined ? undefined : ui.iso(updated),
    image: picture && pictureOf(picture),
    words,
  };
}

export function summaryOf(context: ApiContext, card: ArticleCard): Summary {
  return { ...described(context, card), json: absolute(alternateHref(card.href, 'json')) };
}

export function pictureOf({ src, width, height, alt, caption, credit }: Picture) {
  return { url: absolute(src), width, height, alt, caption, credit };
}
