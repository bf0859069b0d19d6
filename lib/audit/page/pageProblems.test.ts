import { describe, expect, test } from 'vitest';
import { readNodes } from '../data/readNodes.ts';
import { siteAddresses } from '../siteAddresses.ts';
import type { DataNode } from './auditedPage.ts';
import { pageProblems } from './pageProblems.ts';
import { readPage } from './readPage.ts';

const origin = 'https://paper.example';
const site = siteAddresses('http://127.0.0.1:3000', origin);
const article: DataNode = {
  '@type': 'NewsArticle',
  '@id': `${origin}/articles/x#article`,
  url: `${origin}/articles/x`,
  headline: 'The first ship came in',
  datePublished: '2026-11-22T06:00:00+00:00',
  dateModified: '2026-11-23T06:00:00Z',
  image: [`${origin}/media/1/x.webp`],
  author: [{ '@type': 'Person', name: 'Ann', url: `${origin}/authors/ann` }],
  publisher: { '@id': `${origin}/#publisher` },
};
const trail: DataNode = {
  '@type': 'BreadcrumbList',
  itemListElement: [
    { '@type': 'ListItem', position: 1, name: 'The Paper', item: `${origin}/` },
    { '@type': 'ListItem', position: 2, name: 'The first ship came in' },
  ],
};
const publisher: DataNode = {
  '@type': 'NewsMediaOrganization',
  '@id': `${origin}/#publisher`,
  name: 'The Paper',
  url: `${origin}/`,
};
const graph = (...nodes: DataNode[]) => JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes });

const good = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"/>
<meta name="viewport" content="width=device-width"/>
<title>The first ship came in · The Paper</title>
<meta name="description" content="Nobody was on the quay when the first ship came in at six."/>
<meta name="robots" content="index, follow, max-image-preview:large, max-snippet:-1, max-video-preview:-1"/>
<link rel="canonical" href="${origin}/articles/x"/>
<link rel="alternate" hreflang="en" href="${origin}/articles/x"/>
<link rel="alternate" hreflang="ar" href="${origin}/ar/articles/x"/>
<link rel="alternate" hreflang="x-default" href="${origin}/articles/x"/>
<link rel="alternate" type="application/rss+xml" href="${origin}/feed.xml"/>
<meta property="og:title" content="The first ship came in"/><meta property="og:type" content="article"/>
<meta property="og:url" content="${origin}/articles/x"/><meta property="og:description" content="Nobody was there."/>
<meta property="og:site_name" content="The Paper"/><meta property="og:locale" content="en"/>
<meta property="og:image" content="${origin}/media/1/x.webp"/><meta property="og:image:width" content="1200"/>
<meta property="og:image:height" content="630"/><meta property="og:image:alt" content=""/>
<meta name="twitter:card" content="summary_large_image"/>
<meta property="article:published_time" content="2026-11-22T06:00:00+00:00"/>
<meta property="article:modified_time" content="2026-11-23T06:00:00Z"/>
<meta property="article:author" content="Ann"/><meta property="article:section" content="World"/>
</head><body><svg><title>A ship</title></svg><h1>The first <em>ship</em> came in</h1>
<img src="/media/1/x.webp" alt="" width="800" height="450"/><a href="#quay">Quay</a><p id="quay">Nobody.</p>
<script type="application/ld+json">${graph(article, trail, publisher)}</script></body></html>`;

/** What is told of the page at /articles/x. */
function told(html: string): string[] {
  const reader = readPage();
  // In pieces, as it arrives.
  for (let at = 0; at < html.length; at += 97) reader.write(html.slice(at, at + 97));
  const facts = reader.end();
  const { nodes } = readNodes(facts.data);
  const problems: string[] = [];
  const indexable = !/noindex/.test(html);
  pageProblems({ path: '/articles/x', site, facts, nodes, indexable }, (rule, message) =>
    problems.push(`${rule}: ${message}`),
  );
  return problems;
}
const changed = (from: string | RegExp, to: string): string => {
  const html = good.replace(from, to);
  if (html === good) throw new Error(`${from} is not on the page.`);
  return html;
};
const withData = (...nodes: DataNode[]) => changed(graph(article, trail, publisher), graph(...nodes));

test('a good page has no problems', () => {
  expect(told(good)).toEqual([]);
});

test.each([
  ['no lang', ' lang="en"', '', 'language: html has no lang'],
  ['no charset', '<meta charset="utf-8"/>', '', 'language: there is no <meta charset="utf-8">'],
  ['no viewport', 'name="viewport"', 'name="view"', 'language: there is no <meta name="viewport">'],
  ['no h1', /<h1>.*<\/h1>/, '', 'heading: there are 0 h1, not 1'],
  ['two h1', '<p id', '<h1>B</h1><p id', 'heading: there are 2 h1, not 1'],
  ['an empty h1', /<h1>.*<\/h1>/, '<h1> </h1>', 'heading: the h1 is empty'],
  ['no title', /<title>The.*<\/title>/, '', 'title: there are 0 titles, not 1'],
  ['a long title', 'came in · The Paper', 'came in '.repeat(20), 'title: "The first ship came in '],
  ['a short title', 'The first ship came in · The Paper', 'Ship', 'title: "Ship" takes 4 columns, less than 6'],
  ['no description', /<meta name="description"[^>]*>/, '', 'description: there is no description'],
  ['a short description', /Nobody was on[^"]*/, 'Ships.', 'description: "Ships." takes 6 columns, less than 35'],
  ['a long description', /Nobody was on[^"]*/, '船'.repeat(90), 'description: "船'],
  ['two descriptions', '<title>', '<meta name="description" content="B"/><title>', 'description: there are 2'],
  ['no canonical', /<link rel="canonical"[^>]*>/, '', 'canonical: there is no canonical address'],
  ['two canonicals', '<title>', '<link rel="canonical" href="/a"/><title>', 'canonical: there are 2'],
  [
    'a relative canonical',
    `canonical" href="${origin}`,
    'canonical" href="',
    'canonical: "/articles/x" is not absolute',
  ],
  [
    'the canonical of another page',
    'canonical" href="https://paper.example/articles/x',
    'canonical" href="https://paper.example/articles/y',
    'canonical: it is https://paper.example/articles/y',
  ],
  [
    'a canonical elsewhere that the data does not tell of',
    `canonical" href="${origin}`,
    'canonical" href="https://other.example',
    'canonical: it is https://other.example/articles/x, which the data does not name',
  ],
  ['small previews', 'max-image-preview:large, ', '', 'robots: it does not ask for max-image-preview:large'],
  ['no x-default', 'hreflang="x-default"', 'hreflang="ru"', 'hreflang: there is no x-default'],
  ['languages without itself', 'hreflang="en"', 'hreflang="fr"', 'hreflang: the page does not name itself as en'],
  [
    'a relative language',
    `hreflang="ar" href="${origin}`,
    'hreflang="ar" href="',
    'hreflang: ar "/ar/articles/x" is not absolute',
  ],
  ['a language that is none', 'hreflang="ar"', 'hreflang="arabic_x"', 'hreflang: "arabic_x" is no language'],
  ['a language twice', 'hreflang="ar"', 'hreflang="en"', 'hreflang: en is named twice'],
  ['an id twice', '<p id="quay">', '<p id="quay"></p><p id="quay">', 'anchor: two elements have the id "quay"'],
  ['a picture without alt', 'alt="" width', 'width', 'image: /media/1/x.webp has no alt'],
  ['a picture without size', ' height="450"', '', 'image: /media/1/x.webp has no width and height'],
  ['no picture for cards', /<meta property="og:image"[^>]*>/, '', 'card: there is no og:image'],
  [
    'a card of another page',
    'og:url" content="https://paper.example/articles/x',
    'og:url" content="https://paper.example/',
    'card: og:url is https://paper.example/',
  ],
  ['a small card', 'summary_large_image', 'summary', 'card: twitter:card is summary'],
  [
    'a moment without offset',
    'published_time" content="2026-11-22T06:00:00+00:00',
    'published_time" content="2026-11-22T06:00:00',
    'card: article:published_time',
  ],
  ['no feed', 'application/rss+xml', 'text/markdown', 'feed: the page names no feed'],
  ['no data', /<script.*<\/script>/, '', 'data: there are 0 blocks of data, not 1'],
  ['data that is not JSON', '{"@context', '{@context', 'data: it is not JSON'],
  ['data of another context', 'https://schema.org', 'https://other.example', 'data: its @context is not'],
] as const)('a page with %s is told of', (_name, from, to, message) => {
  expect(told(changed(from, to)).some((problem) => problem.startsWith(message))).toBe(true);
});

describe('structured data', () => {
  test.each([
    ['headline', 'NewsArticle.headline'],
    ['datePublished', 'NewsArticle.datePublished'],
    ['dateModified', 'NewsArticle.dateModified'],
    ['author', 'NewsArticle.author'],
    ['publisher', 'NewsArticle.publisher'],
    ['url', 'NewsArticle.url'],
  ])('an article without %s is told of', (part, message) => {
    const { [part]: _gone, ...rest } = article;
    expect(told(withData(rest, trail, publisher)).join('\n')).toContain(`data: ${message}: is missing`);
  });

  test.each([
    ['an author without a name', { author: [{ '@type': 'Person', name: '' }] }, 'name'],
    ['a picture that is none', { image: 7 }, 'NewsArticle.image: has no absolute address'],
    ['a picture whose address is none', { image: ['x.webp'] }, 'NewsArticle.image.0: is not an absolute address'],
    ['a date without offset', { datePublished: '2026-11-22T06:00:00' }, 'datePublished: is no moment with an offset'],
    ['a change before publication', { dateModified: '2020-01-01T00:00:00Z' }, 'dateModified is before datePublished'],
    ['another headline than the page', { headline: 'B' }, 'headline is "B"'],
    ['another address than the page', { url: `${origin}/b` }, 'and not this page'],
    ['a placeholder', { articleSection: 'undefined' }, 'articleSection is "undefined"'],
    ['a publisher that nobody describes', { publisher: { '@id': `${origin}/#who` } }, 'is not described on the page'],
  ])('%s is told of', (_name, change, message) => {
    expect(told(withData({ ...article, ...change }, trail, publisher)).join('\n')).toContain(message);
  });

  test('an article without a picture is advised to have one, and no more', () => {
    const { image: _gone, ...rest } = article;
    expect(told(withData(rest, trail, publisher))).toEqual(['advice: NewsArticle.image: is missing']);
  });

  test('a trail needs two places at least, numbered, with addresses', () => {
    const items = trail.itemListElement as object[];
    expect(told(withData(article, { ...trail, itemListElement: items.slice(1) }, publisher)).join()).toContain(
      'data: BreadcrumbList',
    );
    expect(told(withData(article, { ...trail, itemListElement: items.toReversed() }, publisher)).join()).toContain(
      'is not a trail',
    );
  });

  test('a profile needs somebody', () => {
    expect(told(withData(article, trail, publisher, { '@type': 'ProfilePage' })).join()).toContain(
      'data: ProfilePage.mainEntity',
    );
  });

  test('a translation that the article names is another page', () => {
    const other = { '@type': 'NewsArticle', headline: 'B', url: `${origin}/ar/articles/x`, inLanguage: 'ar' };
    expect(told(withData({ ...article, workTranslation: [other] }, trail, publisher))).toEqual([]);
  });

  test('two nodes with one id are told of', () => {
    expect(told(withData(article, trail, publisher, publisher)).join()).toContain('two nodes have the @id');
  });
});

test('of a page that is not indexed only what every page needs is asked', () => {
  const html =
    '<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="a"><title>Search</title><meta name="robots" content="noindex"><link rel="canonical" href="https://paper.example/articles/x"></head><body><h1>Search</h1></body></html>';
  expect(told(html)).toEqual([]);
});
