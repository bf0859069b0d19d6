import { expect, test } from 'vitest';
import { sitemapIndexXml, sitemapXml } from './sitemap.ts';

const origin = 'https://paper.example';
const alternates = [
  { lang: 'en', href: '/articles/x' },
  { lang: 'ar', href: '/ar/articles/x' },
];

test('a page comes with its last change, its languages and its picture', async () => {
  const entry = { href: '/articles/x', modified: 0, translations: alternates, image: '/media/0/a.webp' };
  const xml = await sitemapXml([entry], origin, 'en');
  expect(xml).toContain('<loc>https://paper.example/articles/x</loc><lastmod>1970-01-01T00:00:00.000Z</lastmod>');
  for (const [lang, href] of [
    ['en', '/articles/x'],
    ['ar', '/ar/articles/x'],
    ['x-default', '/articles/x'],
  ])
    expect(xml).toContain(`<xhtml:link rel="alternate" hreflang="${lang}" href="https://paper.example${href}"/>`);
  expect(xml).toContain('<image:image><image:loc>https://paper.example/media/0/a.webp</image:loc></image:image>');
  expect(xml).not.toMatch(/changefreq|priority/);
});

test('a page in one language has no alternates, and nothing tells when it changed unless that is known', async () => {
  const xml = await sitemapXml([{ href: '/about' }], origin, 'en');
  expect(xml).not.toMatch(/xhtml:link|lastmod|image:image/);
});

test('an index names each of its sitemaps once', async () => {
  const xml = await sitemapIndexXml(2, origin);
  expect([...xml.matchAll(/<loc>([^<]+)</g)].map(([, loc]) => loc)).toEqual([
    'https://paper.example/sitemaps/1.xml',
    'https://paper.example/sitemaps/2.xml',
  ]);
});
