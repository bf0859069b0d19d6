import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import type { ArticlePage } from '../model/views.ts';
import { atomFeed } from './atomFeed.ts';
import { atomId } from './atomId.ts';
import type { FeedSource } from './feedSource.ts';
import { jsonFeed } from './jsonFeed.ts';
import { rssFeed } from './rssFeed.ts';

const published = Date.UTC(2026, 0, 1);
const hostile = 'A < B & C ]]> D ]]> E \u0000\u0008\uFFFE\uD800';
const clean = 'A < B & C ]]> D ]]> E \uFFFD';

const article: ArticlePage = {
  id: 'en:x',
  lang: 'en',
  slug: 'x',
  href: '/articles/x',
  headline: hostile,
  summary: hostile,
  hasStandfirst: true,
  kind: 'news',
  provenance: [],
  section: { id: 'world', name: 'World', hue: 20, href: '/sections/world' },
  byline: [
    { name: 'Ann & Bo', href: '/authors/ann' },
    { name: 'A guest', affiliation: 'An institute' },
  ],
  published,
  words: 3,
  authors: [],
  guests: [],
  picture: { src: '/media/0/a.webp', width: 800, height: 450, bytes: 4321, alt: 'A "<lamp>"', sources: [] },
  bodyHtml: `<p>${hostile.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`,
  sources: [],
  corrections: [],
  topics: [{ id: 'a-b', label: '<A> & "B"', href: '/topics/a-b' }],
  translations: [],
  noindex: false,
  related: [],
};

function source(changes: Partial<FeedSource> = {}): FeedSource {
  return {
    title: hostile,
    description: '',
    lang: 'en',
    pageHref: '/sections/world',
    selfHref: '/sections/world/feed.xml',
    origin: 'https://paper.example',
    articles: [article],
    updated: published,
    label: () => '',
    fullText: true,
    ...changes,
  };
}
const body = `<p>${clean.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`;
const rssItem = (changes?: Partial<FeedSource>) => parseRssFeed(rssFeed(source(changes))).items?.[0];
const atomEntry = (changes?: Partial<FeedSource>) => parseAtomFeed(atomFeed(source(changes))).entries?.[0];
const jsonItem = (changes?: Partial<FeedSource>) => parseJsonFeed(jsonFeed(source(changes))).items?.[0];

test('no text can break a feed or leave a forbidden character in it', () => {
  for (const text of [rssFeed(source()), atomFeed(source()), jsonFeed(source())])
    for (const mark of ['\u0000', '\u0008', '\uFFFE', '\\u0000', '\\b', '&#0', '&#x0', '&#8'])
      expect(text).not.toContain(mark);
  expect([rssItem()?.title, atomEntry()?.title?.value, jsonItem()?.title]).toEqual([clean, clean, clean]);
  expect([rssItem()?.content?.encoded, atomEntry()?.content?.value, jsonItem()?.content_html]).toEqual([
    body,
    body,
    body,
  ]);
  expect(rssItem()?.categories?.map(({ name }) => name)).toEqual(['World', '<A> & "B"']);
  expect(atomEntry()?.categories).toEqual([{ term: 'a-b', label: '<A> & "B"' }]);
});

test('every name of the byline is a creator of its own', () => {
  expect(rssItem()?.dc?.creators).toEqual(['Ann & Bo', 'A guest']);
  const ann = 'https://paper.example/authors/ann';
  expect(atomEntry()?.authors).toEqual([{ name: 'Ann & Bo', uri: ann }, { name: 'A guest' }]);
  expect(jsonItem()?.authors).toEqual([{ name: 'Ann & Bo', url: ann }, { name: 'A guest' }]);
});

test('an edit changes neither id nor publication date, and shows only as the last change', () => {
  const edited = { articles: [{ ...article, updated: published + 60_000 }] };
  expect(rssItem(edited)).toEqual(rssItem());
  expect(rssItem()?.guid).toEqual({ value: 'en:x', isPermaLink: false });
  expect(atomEntry(edited)?.id).toBe(atomEntry()?.id);
  expect(atomEntry(edited)).toMatchObject({
    published: '2026-01-01T00:00:00.000Z',
    updated: '2026-01-01T00:01:00.000Z',
  });
  expect(jsonItem(edited)).toMatchObject({
    id: 'en:x',
    date_published: '2026-01-01T00:00:00.000Z',
    date_modified: '2026-01-01T00:01:00.000Z',
  });
});

test('an id in Atom is a UUID of its own, whatever an editor chose', () => {
  const ids = ['en:x', 'en:y', 'مقال قديم', ''].map(atomId);
  for (const id of ids)
    expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(ids).size).toBe(4);
  // The id of a published article must not change between versions of the portal.
  expect(atomId('en:x')).toBe('urn:uuid:2951028a-20aa-8ec0-8a70-5959c6cf6900');
});

test('a picture comes with its size, and every address is absolute', () => {
  const media = {
    contents: [
      { url: 'https://paper.example/media/0/a.webp', type: 'image/webp', fileSize: 4321, width: 800, height: 450 },
    ],
  };
  expect(rssItem()?.media).toMatchObject(media);
  expect(atomEntry()?.media).toMatchObject(media);
  expect(jsonItem()?.image).toBe('https://paper.example/media/0/a.webp');
  expect(rssItem()?.link).toBe('https://paper.example/articles/x');
  expect(jsonItem()?.url).toBe('https://paper.example/articles/x');
});

test('each feed names itself and its page', () => {
  const page = 'https://paper.example/sections/world';
  const rss = parseRssFeed(rssFeed(source()));
  expect([rss.link, rss.atom?.links?.[0]]).toMatchObject([page, { rel: 'self', href: `${page}/feed.xml` }]);
  expect(parseAtomFeed(atomFeed(source())).links).toMatchObject([
    { rel: 'self', href: `${page}/feed.xml` },
    { rel: 'alternate', href: page },
  ]);
  expect(parseJsonFeed(jsonFeed(source()))).toMatchObject({ home_page_url: page, feed_url: `${page}/feed.xml` });
});

test('labels stand before the text, and a feed may hold summaries alone', () => {
  const labelled = rssItem({ label: () => 'Opinion & more' })?.content?.encoded;
  expect(labelled).toBe(`<p><em>Opinion &#38; more</em></p>${body}`);
  expect(rssItem({ fullText: false })?.content).toBeUndefined();
  expect(atomEntry({ fullText: false })?.content).toBeUndefined();
  expect(jsonItem({ fullText: false })?.content_text).toBe(clean);
});

test('JSON Feed says first of all what it is, in every feed', () => {
  for (const changes of [{}, { articles: [] }])
    expect(Object.entries(JSON.parse(jsonFeed(source(changes))))[0]).toEqual([
      'version',
      'https://jsonfeed.org/version/1.1',
    ]);
});

test('an empty feed is a feed', () => {
  expect(parseRssFeed(rssFeed(source({ articles: [] }))).items ?? []).toEqual([]);
  expect(parseAtomFeed(atomFeed(source({ articles: [] }))).updated).toBe('2026-01-01T00:00:00.000Z');
  expect(JSON.parse(jsonFeed(source({ articles: [] }))).items).toEqual([]);
});

test('each format names the hub once, and itself once, when there is one', () => {
  const hub = 'https://hub.example/';
  const rels = (xml: string, rel: string) => xml.match(new RegExp(`rel="${rel}"`, 'g')) ?? [];
  for (const xml of [rssFeed(source({ hub })), atomFeed(source({ hub }))]) {
    expect(rels(xml, 'hub')).toHaveLength(1);
    expect(rels(xml, 'self')).toHaveLength(1);
    expect(xml).toContain(`href="${hub}"`);
  }
  expect(parseJsonFeed(jsonFeed(source({ hub }))).hubs).toEqual([{ type: 'WebSub', url: hub }]);
  for (const text of [rssFeed(source()), atomFeed(source()), jsonFeed(source())]) expect(text).not.toMatch(/hub/);
});
