import { expect, test } from 'vitest';
import { longestEntry, mostBytes, sitemapSize } from './sitemap.ts';
import { sitemapIndexXml, sitemapXml } from './sitemapXml.ts';

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

test('an index names each of its sitemaps with its last change, where that is known', async () => {
  const xml = await sitemapIndexXml(
    [{ href: '/sitemaps/pages-1.xml' }, { href: '/sitemaps/lists-1.xml', modified: 0 }],
    origin,
  );
  expect(xml).toContain('<sitemap><loc>https://paper.example/sitemaps/pages-1.xml</loc></sitemap>');
  expect(xml).toContain(
    '<sitemap><loc>https://paper.example/sitemaps/lists-1.xml</loc><lastmod>1970-01-01T00:00:00.000Z</lastmod></sitemap>',
  );
});

test('a sitemap holds a thousand addresses, or fewer where many languages could fill its bytes', () => {
  expect(sitemapSize(1, origin)).toBe(1_000);
  expect(sitemapSize(5, origin)).toBe(1_000);
  expect(sitemapSize(100, origin)).toBeLessThan(300);
});

test('no sitemap is larger than allowed, however long the names and however many the languages', async () => {
  for (const languages of [1, 5, 30, 100]) {
    const slug = "'".repeat(255);
    const translations = Array.from({ length: languages }, (_, n) => ({
      lang: `x-${n}`,
      href: `/x-${n}/articles/${slug}`,
    }));
    const entry = {
      href: `/x-1/articles/${slug}`,
      modified: Date.UTC(2026, 0, 1),
      translations: languages > 1 ? translations : [],
      image: `/media/0/${"'".repeat(4_096)}`,
    };
    const one = (await sitemapXml([entry], origin, 'x-0')).length;
    const two = (await sitemapXml([entry, entry], origin, 'x-0')).length;
    expect(two - one).toBeLessThanOrEqual(longestEntry(languages, origin));
    expect(one + (two - one) * (sitemapSize(languages, origin) - 1)).toBeLessThanOrEqual(mostBytes);
  }
});
