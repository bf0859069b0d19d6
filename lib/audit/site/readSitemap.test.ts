import { expect, test } from 'vitest';
import { readSitemap } from './readSitemap.ts';

const map = (inner: string) =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${inner}</urlset>`;

test('a sitemap gives its pages with their languages, pictures and news', () => {
  const { pages, problems } = readSitemap(
    map(`<url><loc>https://paper.example/a</loc><lastmod>2026-11-22T06:00:00.000Z</lastmod>
    <xhtml:link rel="alternate" hreflang="ar" href="https://paper.example/ar/a"/>
    <image:image><image:loc>https://paper.example/a.webp</image:loc></image:image>
    <news:news><news:publication><news:name>Paper</news:name><news:language>en</news:language></news:publication>
    <news:publication_date>2026-11-22</news:publication_date><news:title>A</news:title></news:news></url>`),
  );
  expect(problems).toEqual([]);
  expect(pages).toEqual([
    {
      loc: 'https://paper.example/a',
      lastmod: '2026-11-22T06:00:00.000Z',
      alternates: [{ lang: 'ar', href: 'https://paper.example/ar/a' }],
      images: ['https://paper.example/a.webp'],
      news: { name: 'Paper', language: 'en', date: '2026-11-22', title: 'A' },
    },
  ]);
});

test('an index gives its sitemaps', () => {
  const xml =
    '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://paper.example/1.xml</loc></sitemap></sitemapindex>';
  expect(readSitemap(xml)).toMatchObject({ maps: ['https://paper.example/1.xml'], pages: [], problems: [] });
});

test.each([
  ['a relative address', '<url><loc>/a</loc></url>', '"/a" is not absolute'],
  [
    'a date that is none',
    '<url><loc>https://p.example/a</loc><lastmod>yesterday</lastmod></url>',
    'the lastmod "yesterday"',
  ],
  ['news without a title', '<url><loc>https://p.example/a</loc><news:news></news:news></url>', 'has no news title'],
  ['a broken element', '<url><loc>https://p.example/a</url>', 'it is not well-formed'],
  ['too many addresses', '<url><loc>https://p.example/a</loc></url>'.repeat(50_001), 'more than 50000 addresses'],
])('%s is told of', (_name, inner, message) => {
  expect(readSitemap(map(inner)).problems.join('\n')).toContain(message);
});
