import { notFound } from 'next/navigation';
import { atomFeed } from '../lib/feeds/atomFeed.ts';
import { type FeedName, feedHref, feedTypes, isFeedName } from '../lib/feeds/feedNames.ts';
import type { FeedSource } from '../lib/feeds/feedSource.ts';
import { jsonFeed } from '../lib/feeds/jsonFeed.ts';
import { rssFeed } from '../lib/feeds/rssFeed.ts';
import { interfaceFor } from '../lib/interface/interface.ts';
import { type FeedList, newsroom } from '../lib/newsroom/newsroom.ts';
import { siteUrl } from '../lib/siteUrl.ts';

const writers = {
  'feed.xml': rssFeed,
  'feed.atom': atomFeed,
  'feed.json': jsonFeed,
} as const satisfies Record<FeedName, (source: FeedSource) => string>;

/** A feed of all articles of a language or of one list; `packed` is its name as routes write it (`feed-xml`). */
export async function feedResponse(lang: string, packed: string, list?: FeedList): Promise<Response> {
  const name = packed.replace('-', '.');
  const { languages, feeds, push } = newsroom().site();
  const hub = push.websub?.hub;
  if (!isFeedName(name) || !languages.includes(lang)) notFound();
  const frame = newsroom().frame(lang);
  const page = list ? await listed(lang, list) : { title: '', intro: undefined, href: frame.homeHref };
  if (!page) notFound();
  const { t } = interfaceFor(lang, frame.timeZone);
  const selfHref = feedHref(page.href, name);
  const text = writers[name]({
    title: page.title ? `${page.title} · ${frame.siteName}` : frame.siteName,
    description: page.intro ?? frame.tagline,
    lang,
    pageHref: page.href,
    selfHref,
    origin: siteUrl(),
    articles: await newsroom().feed(lang, feeds.items, list),
    updated: frame.editionDate,
    fullText: feeds.fullText,
    hub,
    label: ({ kind, provenance, disclosure }) =>
      [
        ...(kind === 'news' ? [] : [t(`kind.${kind}`)]),
        ...provenance.map((origin) => t(`provenance.${origin}`)),
        ...(disclosure ? [disclosure] : []),
      ].join(' · '),
  });
  const headers = new Headers({ 'content-type': `${feedTypes[name]}; charset=utf-8` });
  // https://www.w3.org/TR/websub/#discovery: of each exactly one.
  if (hub) headers.set('link', `<${hub}>; rel="hub", <${siteUrl()}${selfHref}>; rel="self"`);
  return new Response(text, { headers });
}

type Listed = { title: string; intro?: string; href: string };

/** The page whose feed this is. */
async function listed(lang: string, { kind, id }: FeedList): Promise<Listed | undefined> {
  switch (kind) {
    case 'section': {
      const found = newsroom().section(lang, id, 1);
      return found && { title: found.section.name, intro: found.section.description, href: found.section.href };
    }
    case 'topic': {
      const found = newsroom().topic(lang, id, 1);
      return found && { title: found.topic.label, href: found.topic.href };
    }
    case 'author': {
      const found = await newsroom().author(lang, id, 1);
      return found && { title: found.author.name, href: found.author.href };
    }
  }
}
