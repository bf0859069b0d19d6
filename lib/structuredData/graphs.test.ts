import { afterEach, beforeEach, expect, test, vi } from 'vitest';
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

test('the publisher names only the policies that have a page', () => {
  const publisher = JSON.parse(jsonForScript(frontGraph(site, frame)))['@graph'][1];
  expect(publisher.correctionsPolicy).toBe('https://paper.example/corrections');
  expect(publisher).not.toHaveProperty('ethicsPolicy');
});

const told = (graph: Parameters<typeof jsonForScript>[0]) => JSON.parse(jsonForScript(graph))['@graph'];
const iso = (moment: number) => `at ${moment}`;

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
    items: [{ href: '/articles/b' }, { href: '/articles/a' }],
  };
  const [page] = told(collectionGraph(list, frame));
  expect(page).toMatchObject({ '@type': 'CollectionPage', url: 'https://paper.example/sections/world/page/2' });
  expect(page.mainEntity.itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, url: 'https://paper.example/articles/b' },
    { '@type': 'ListItem', position: 2, url: 'https://paper.example/articles/a' },
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
