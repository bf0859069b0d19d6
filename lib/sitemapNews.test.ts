import { expect, test } from 'vitest';
import { sitemapProblems } from '../e2e/sitemapProblems.ts';
import { newsLanguage, newsSitemap } from './sitemapNews.ts';

const origin = 'https://paper.example';
const entry = (number: number) => ({
  lang: 'en',
  href: `/articles/${number}`,
  headline: `Salt & <light> ${number}\u0000`,
  published: Date.UTC(2026, 0, 1),
  siteName: 'The Paper',
});
const entries = (count: number) => ({
  count,
  entries: (limit: number, offset: number) =>
    Array.from({ length: count }, (_, number) => entry(number)).slice(offset, offset + limit),
});
const count = (xml: string | undefined, tag: string) => xml?.split(`<${tag}>`).length ?? 0;

test('an article is told with its paper, its first publication and its headline alone', async () => {
  const xml = await newsSitemap({ count: 1, entries: () => [entry(1)] }, origin);
  expect(xml).toContain('<loc>https://paper.example/articles/1</loc>');
  expect(xml).toContain('<news:name>The Paper</news:name><news:language>en</news:language>');
  expect(xml).toContain('<news:publication_date>2026-01-01T00:00:00.000Z</news:publication_date>');
  expect(xml).toMatch(/<news:title>Salt &amp; &lt;light(>|&gt;) 1<\/news:title>/);
});

test('news of every language of the interface is valid against the schemas', async () => {
  const news = ['en', 'ar', 'ru', 'zh', 'ur'].map((lang) => ({ ...entry(1), lang, href: `/${lang}/articles/1` }));
  const xml = (await newsSitemap({ count: news.length, entries: () => news }, origin)) ?? '';
  expect(xml.match(/<news:language>[a-z-]+/g)).toHaveLength(news.length);
  expect(await sitemapProblems(xml)).toEqual([]);
});

test('all that the schema of sitemaps finds amiss in a sitemap of no news is that no page is in it', async () => {
  const problems = await sitemapProblems((await newsSitemap(entries(0), origin)) ?? '');
  expect(problems).toEqual([expect.stringMatching(/urlset.*Missing child element/)]);
});

test('no news is an empty sitemap, and has no parts', async () => {
  expect(await newsSitemap(entries(0), origin)).toMatch(/<urlset [^>]*><\/urlset>$/);
  expect(await newsSitemap(entries(0), origin, 1)).toBeUndefined();
});

test('a thousand articles fit into one, and one more makes an index of two', async () => {
  expect(count(await newsSitemap(entries(1_000), origin), 'news:news') - 1).toBe(1_000);
  const index = await newsSitemap(entries(1_001), origin);
  expect(index).toContain('<loc>https://paper.example/news-sitemaps/2.xml</loc>');
  expect(index).not.toContain('news:news');
  expect(count(await newsSitemap(entries(1_001), origin, 1), 'news:news') - 1).toBe(1_000);
  expect(count(await newsSitemap(entries(1_001), origin, 2), 'news:news') - 1).toBe(1);
  expect(await newsSitemap(entries(1_001), origin, 3)).toBeUndefined();
});

test('languages have the names that news sitemaps know', () => {
  expect(['en', 'pt-BR', 'zh', 'zh-Hant', 'zh-HK', 'ur'].map(newsLanguage)).toEqual([
    'en',
    'pt',
    'zh-cn',
    'zh-tw',
    'zh-tw',
    'ur',
  ]);
});
