import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Site } from './model/site.ts';
import type { ArticlePage, Frame } from './model/views.ts';
import { articleGraph, frontGraph, jsonForScript } from './structuredData.ts';

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
  guests: [{ name: 'A guest', affiliation: 'An institute' }],
  postedBy: { name: 'The poster', href: '/authors/poster' },
  bodyHtml: '',
  sources: [{ title: 'A source', url: 'https://example.org/' }],
  corrections: [],
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
  publisher: { policies: { corrections: 'corrections' } },
  feeds: { fullText: true, items: 10 },
  social: [],
};
const frame: Frame = {
  lang: 'en',
  siteName: 'The Paper',
  tagline: '',
  homeHref: '/',
  timeZone: 'UTC',
  sections: [section],
  languages: [{ lang: 'en', href: '/' }],
  pages: [],
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
    { '@type': 'Person', name: 'A guest', affiliation: { '@type': 'Organization', name: 'An institute' } },
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
