import { articleHref, authorHref, homeHref, pageHref, sectionHref, topicHref } from '../addresses.ts';
import { cardHref, type SocialCard } from '../cards/socialCard.ts';
import { interfaceFor } from '../interface/interface.ts';
import { authorIn } from './authorFiles.ts';
import { storedBySlug } from './cards.ts';
import type { Desk } from './desk.ts';
import { sectionLabel, topicLabel } from './labels.ts';
import { inLanguage } from './localized.ts';
import { pageIn } from './standingPages.ts';

/** A page that has a card of its own; all others are shared with that of the front page. */
export type CardPage =
  | { kind: 'front'; lang: string }
  | { kind: 'article' | 'section' | 'topic' | 'author' | 'page'; lang: string; id: string };

type Words = Omit<SocialCard, 'lang' | 'siteName'>;
export type FoundCard = { card: SocialCard; href: string };

/** The card of a page and its address, from look-ups alone; `undefined` where no such page is public. */
export function socialCardOf(desk: Desk, page: CardPage): FoundCard | undefined {
  const site = desk.site();
  const { lang } = page;
  const words = wordsOf(desk, page);
  if (!words) return undefined;
  const card = { lang, siteName: inLanguage(site.name, lang, site), ...words };
  return { card, href: cardHref(card, hrefOf(desk, page)) };
}

function wordsOf(desk: Desk, page: CardPage): Words | undefined {
  const { lang } = page;
  const site = desk.site();
  switch (page.kind) {
    case 'front': {
      const name = inLanguage(site.name, lang, site);
      return { headline: inLanguage(site.tagline, lang, site) || name, voice: 'news' };
    }
    case 'article':
      return articleWords(desk, lang, page.id);
    case 'section': {
      const { name, hue } = sectionLabel(desk, lang, page.id);
      const section = site.sections.find((section) => section.id === page.id);
      const standfirst = section?.description && inLanguage(section.description, lang, site);
      return { headline: name, standfirst, hue, voice: 'news' };
    }
    case 'topic':
      return {
        headline: topicLabel(desk, lang, page.id).label,
        label: interfaceFor(lang).t('topic'),
        voice: 'news',
      };
    case 'author': {
      const author = authorIn(desk, lang, page.id);
      const role = author && [author.role, author.affiliation].filter(Boolean).join(' · ');
      return author && { headline: author.name, standfirst: role || undefined, voice: 'news' };
    }
    case 'page': {
      const found = pageIn(desk, lang, page.id);
      return found && { headline: found.title, standfirst: found.summary, voice: 'news' };
    }
  }
}

/** Kind and provenance stand beside the section as they do above the headline of the page. */
function articleWords(desk: Desk, lang: string, slug: string): Words | undefined {
  const article = storedBySlug(desk, lang, slug);
  if (!article) return undefined;
  const { t } = interfaceFor(lang);
  const { name, hue } = sectionLabel(desk, lang, article.section);
  const { kind, provenance } = article;
  const labels = [
    ...(kind === 'news' ? [] : [t(`kind.${kind}`)]),
    ...provenance.map((origin) => t(`provenance.${origin}`)),
  ].filter((label) => label !== name);
  const voice = kind === 'sponsored' || kind === 'opinion' ? kind : 'news';
  return { headline: article.title, section: name, label: labels.join(' · ') || undefined, hue, voice };
}

function hrefOf(desk: Desk, page: CardPage): string {
  const site = desk.site();
  switch (page.kind) {
    case 'front':
      return homeHref(site, page.lang);
    case 'article':
      return articleHref(site, page.lang, page.id);
    case 'section':
      return sectionHref(site, page.lang, page.id);
    case 'topic':
      return topicHref(site, page.lang, page.id);
    case 'author':
      return authorHref(site, page.lang, page.id);
    case 'page':
      return pageHref(site, page.lang, page.id);
  }
}
