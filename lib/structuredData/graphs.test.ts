import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { articleKinds } from '../model/article.ts';
import type { Site } from '../model/site.ts';
import type { ArticlePage, Frame } from '../model/views.ts';
import { articleGraph } from './articleGraph.ts';
import { authorGraph } from './authorGraph.ts';
import { collectionGraph } from './collectionGraph.ts';
import { frontGraph } from './frontGraph.ts';
import { jsonForScript } from './jsonForScript.ts';
import { standingGraph } from './standingGraph.ts';

const section = { id: 'world', name: 'World', hue: 20, href: '/sections/world' };
const desk = { id: 'desk', lang: 'en', name: 'World desk', href: '/authors/desk', kind: 'desk', bioHtml: '' } as const;
const article: ArticlePage = {
  id: 'en:x',
  lang: 'en',
  slug: 'x',
  href: '/articles/x',
  headline: 'A headline </script><script>alert(1)</script>',
  summary: 'What happened',
  hasStandfirst: true,
  kind: 'opinion',
  provenance: [],
  section,
  byline: [{ name: 'World desk', href: '/authors/desk' }],
  published: 0,
  updated: 1000,
  words: 3,
  authors: [desk],
  guests: [{ name: 'A guest', affiliation: 'An institute', url: 'https://example.org/guest' }],
  postedBy: { name: 'The poster', href: '/authors/poster' },
  bodyHtml: '',
  sources: [{ title: 'A source', url: 'https://example.org/' }],
  corrections: [
    { date: 2000, kind: 'correction', textHtml: 'The <em>price</em> was 3 &lt; 4.' },
    { date: 1500, kind: 'update', textHtml: 'More was told.' },
  ],
  topics: [],
  translations: [],
  noindex: false,
  related: [],
};
const site: Site = {
  name: { en: 'The Paper' },
  tagline: {},
  languages: ['en'],
  timeZone: 'UTC',
  sections: [],
  publisher: { policies: { corrections: 'corrections', ethics: 'no-such-page' } },
  feeds: { fullText: true, items: 10 },
  social: [],
  push: {},
};
const frame: Frame = {
  lang: 'en',
  siteName: 'The Paper',
  tagline: '',
  homeHref: '/',
  timeZone: 'UTC',
  sections: [section],
  languages: [{ lang: 'en', href: '/' }],
  pages: [{ href: '/corrections', title: 'Corrections' }],
  publisher: {},
  social: [],
  editionDate: 0,
};
const json = () => jsonForScript(articleGraph(article, { frame, iso: (moment) => `at ${moment}` }));

beforeEach(() => vi.stubEnv('SITE_URL', 'https://paper.example'));
afterEach(() => vi.unstubAllEnvs());

test('a headline can’t end the script element, and reads the same afterwards', () => {
  expect(json()).not.toContain('<');
  expect(JSON.parse(json())['@graph'][0].headline).toBe(article.headline);
});

test('desks and guests are the authors, never who posted it', () => {
  const [news] = JSON.parse(json())['@graph'];
  expect(news.author).toEqual([
    {
      '@type': 'Organization',
      '@id': 'https://paper.example/authors/desk#author',
      name: 'World desk',
      url: 'https://paper.example/authors/desk',
    },
    {
      '@type': 'Person',
      name: 'A guest',
      url: 'https://example.org/guest',
      affiliation: { '@type': 'Organization', name: 'An institute' },
    },
  ]);
  expect(json()).not.toContain('The poster');
});

test('the kind decides the type, and the dates are those of the page', () => {
  const [news] = JSON.parse(json())['@graph'];
  expect([news['@type'], news.datePublished, news.dateModified]).toEqual(['OpinionNewsArticle', 'at 0', 'at 1000']);
});

test('every kind is a type that news has, and what is paid for never passes as another', () => {
  const types = Object.fromEntries(
    articleKinds.map((kind) => [kind, told(articleGraph({ ...article, kind }, { frame, iso }))[0]['@type']]),
  );
  expect(types).toMatchObject({
    news: 'NewsArticle',
    analysis: 'AnalysisNewsArticle',
    opinion: 'OpinionNewsArticle',
    explainer: 'BackgroundNewsArticle',
    review: 'ReviewNewsArticle',
    live: 'LiveBlogPosting',
  });
  for (const type of Object.values(types))
    expect(type).toMatch(/NewsArticle$|^LiveBlogPosting$|^AdvertiserContentArticle$/);
  expect(Object.keys(types).filter((kind) => types[kind] === 'AdvertiserContentArticle')).toEqual(['sponsored']);
});

test('the publisher names only the policies that have a page', () => {
  const publisher = JSON.parse(jsonForScript(frontGraph(site, frame)))['@graph'][1];
  expect(publisher.correctionsPolicy).toBe('https://paper.example/corrections');
  expect(publisher).not.toHaveProperty('ethicsPolicy');
});

const told = (graph: Parameters<typeof jsonForScript>[0]) => JSON.parse(jsonForScript(graph))['@graph'];
const iso = (moment: number) => `at ${moment}`;
const isoIn = (moment: number) => new Date(moment).toISOString();

test('corrections are told in plain words, and an update is none', () => {
  const [news] = JSON.parse(json())['@graph'];
  expect(news.correction).toEqual([
    { '@type': 'CorrectionComment', text: 'The price was 3 < 4.', datePublished: 'at 2000' },
  ]);
  expect(news.citation).toEqual([{ '@type': 'CreativeWork', name: 'A source', url: 'https://example.org/' }]);
});

test('what an article has not, its data has not', () => {
  const [news] = told(articleGraph({ ...article, sources: [], corrections: [] }, { frame, iso }));
  for (const name of ['image', 'citation', 'correction', 'keywords', 'isBasedOn'])
    expect(news).not.toHaveProperty(name);
});

test('every part names the publisher by the one id that the front page describes', () => {
  const [news, , publisher] = JSON.parse(json())['@graph'];
  const described = told(frontGraph(site, frame))[1];
  expect([news.publisher['@id'], publisher['@id']]).toEqual([described['@id'], described['@id']]);
});

test('an author’s page is about the one whom articles name', () => {
  const [news] = JSON.parse(json())['@graph'];
  const profile = {
    ...desk,
    bioHtml: '<em>Looks</em> after the world.',
    textHtml: '',
    languages: [],
    expertise: ['Trade'],
  };
  const [page, trail] = told(authorGraph({ ...profile, links: [], articleCount: 1 }, frame));
  expect(page['@type']).toBe('ProfilePage');
  expect(page.mainEntity['@id']).toBe(news.author[0]['@id']);
  expect(page.mainEntity).toMatchObject({
    '@type': 'Organization',
    description: 'Looks after the world.',
    knowsAbout: ['Trade'],
  });
  expect(trail.itemListElement.map((item: { name: string }) => item.name)).toEqual(['The Paper', 'World desk']);
});

test('a list names its articles in their order, and an index none', () => {
  const list = {
    name: 'World',
    href: '/sections/world/page/2',
    items: [
      { href: '/articles/b', headline: 'B' },
      { href: '/articles/a', headline: 'A' },
    ],
  };
  const [page] = told(collectionGraph(list, frame));
  expect(page).toMatchObject({ '@type': 'CollectionPage', url: 'https://paper.example/sections/world/page/2' });
  expect(page.mainEntity.itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: 'B', url: 'https://paper.example/articles/b' },
    { '@type': 'ListItem', position: 2, name: 'A', url: 'https://paper.example/articles/a' },
  ]);
  expect(told(collectionGraph({ name: 'Topics', href: '/topics' }, frame))[0]).not.toHaveProperty('mainEntity');
});

test('a standing page belongs to the site, and tells when it changed if that is known', () => {
  const page = {
    lang: 'en',
    slug: 'about',
    href: '/about',
    title: 'About',
    bodyHtml: '',
    noindex: false,
    translations: [],
  };
  const [about] = told(standingGraph({ ...page, updated: 5 }, { frame, iso }));
  expect(about).toMatchObject({
    name: 'About',
    dateModified: 'at 5',
    isPartOf: { '@id': told(frontGraph(site, frame))[0]['@id'] },
  });
  expect(told(standingGraph(page, { frame, iso }))[0]).not.toHaveProperty('dateModified');
});

test('the trail leads from the name of the site over the section to the headline', () => {
  const [, trail] = JSON.parse(json())['@graph'];
  expect(trail.itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: 'The Paper', item: 'https://paper.example/' },
    { '@type': 'ListItem', position: 2, name: 'World', item: 'https://paper.example/sections/world' },
    { '@type': 'ListItem', position: 3, name: article.headline },
  ]);
});

test('topics, length, interests and free access are told of every article', () => {
  const topics = [{ id: 'salt', label: 'Salt', href: '/topics/salt' }];
  const [news] = told(articleGraph({ ...article, topics, disclosure: 'A friend of salt.' }, { frame, iso }));
  expect(news).toMatchObject({
    about: [{ '@type': 'Thing', name: 'Salt', url: 'https://paper.example/topics/salt' }],
    keywords: ['Salt'],
    wordCount: 3,
    isAccessibleForFree: true,
    backstory: 'A friend of salt.',
    inLanguage: 'en',
  });
});

test('paid matter names who is behind it as the sponsor, and nothing else does', () => {
  const [paid] = told(articleGraph({ ...article, kind: 'sponsored' }, { frame, iso }));
  expect(paid).toMatchObject({
    '@type': 'AdvertiserContentArticle',
    sponsor: [{ '@type': 'Organization', name: 'An institute' }],
  });
  expect(JSON.parse(json())['@graph'][0]).not.toHaveProperty('sponsor');
});

test('a translation names its original, and an original its translations', () => {
  const translations = [
    { lang: 'ar', href: '/ar/articles/x', headline: 'Arabic', indexable: true },
    { lang: 'ru', href: '/ru/articles/x', headline: 'Russian', indexable: true },
  ];
  const ids = (works: { '@id': string }[] | undefined) => works?.map((work) => work['@id']);
  const [original] = told(articleGraph({ ...article, translations }, { frame, iso }));
  expect(original).not.toHaveProperty('translationOfWork');
  expect(ids(original.workTranslation)).toEqual([
    'https://paper.example/ar/articles/x#article',
    'https://paper.example/ru/articles/x#article',
  ]);
  const [translated] = told(articleGraph({ ...article, translations, provenance: ['translated'] }, { frame, iso }));
  expect(translated.translationOfWork['@id']).toBe('https://paper.example/ar/articles/x#article');
  expect(ids(translated.workTranslation)).toEqual(['https://paper.example/ru/articles/x#article']);
});

test('syndicated matter is based on its original', () => {
  const [news] = told(articleGraph({ ...article, canonical: 'https://example.org/original' }, { frame, iso }));
  expect(news.isBasedOn).toBe('https://example.org/original');
});

test('the entries of a live article are told in the order of the page, each with its words, time and anchor', () => {
  const bodyHtml = `<p>Before.</p>
    <section class="live-entry"><h2 class="live-entry-title" id="user-content-second"><time class="live-entry-time"
    datetime="1970-01-01T02:00+01:00">2:00</time> Second <em>step</em></h2><p>One &lt; two.</p><p>Three.</p></section>
    <section class="live-entry"><h2 class="live-entry-title" id="user-content-first"><time class="live-entry-time"
    datetime="1970-01-01T00:30">0:30</time></h2><p>It begins.</p></section><div class="live-entry"><p>No time.</p></div>`;
  const [news] = told(articleGraph({ ...article, kind: 'live', bodyHtml }, { frame, iso: isoIn }));
  expect(news['@type']).toBe('LiveBlogPosting');
  expect(news.liveBlogUpdate).toEqual([
    {
      '@type': 'BlogPosting',
      headline: 'Second step',
      url: 'https://paper.example/articles/x#user-content-second',
      datePublished: '1970-01-01T01:00:00.000Z',
      articleBody: 'One < two. Three.',
    },
    {
      '@type': 'BlogPosting',
      headline: article.headline,
      url: 'https://paper.example/articles/x#user-content-first',
      datePublished: '1970-01-01T00:30:00.000Z',
      articleBody: 'It begins.',
    },
    { '@type': 'BlogPosting', headline: article.headline, articleBody: 'No time.' },
  ]);
  expect([news.coverageStartTime, news.coverageEndTime]).toEqual([
    '1970-01-01T00:30:00.000Z',
    '1970-01-01T01:00:00.000Z',
  ]);
});

test('a live article without entries has none in its data, nor has one of another kind', () => {
  const bodyHtml = '<section class="live-entry"><h2 class="live-entry-title">Title</h2></section>';
  for (const other of [
    { ...article, kind: 'live' as const },
    { ...article, bodyHtml },
  ])
    for (const name of ['liveBlogUpdate', 'coverageStartTime', 'coverageEndTime'])
      expect(told(articleGraph(other, { frame, iso }))[0]).not.toHaveProperty(name);
});
