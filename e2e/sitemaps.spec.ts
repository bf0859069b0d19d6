import { type APIRequestContext, expect, test } from '@playwright/test';
import { sitemapProblems } from './sitemapProblems.ts';

const origin = 'https://broadsheet.example';

async function textAt(request: APIRequestContext, path: string): Promise<string> {
  const response = await request.get(path);
  expect(response.headers()['content-type']).toBe('application/xml; charset=utf-8');
  return response.text();
}

function addresses(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => (address ?? '').replace(origin, ''));
}

const entryOf = (xml: string, path: string) =>
  xml.split('<url>').find((entry) => entry.includes(`<loc>${origin}${path}</loc>`)) ?? '';

/** What a page, or its entry, says of itself in other languages. */
function languagesIn(markup: string): string[] {
  const links = markup.matchAll(/<(?:xhtml:)?link rel="alternate" hrefLang="([^"]+)" href="([^"]+)"/gi);
  // Next.js leaves out the slash of the front page, which is the same address.
  return [...links].map(([, lang, href = '']) => `${lang} ${new URL(href).href}`).toSorted();
}

test('sitemaps are valid against their XSD and lead only to pages that answer', async ({ request }) => {
  test.setTimeout(180_000);
  const told = new Set<string>();
  const index = await textAt(request, '/sitemap.xml');
  expect(await sitemapProblems(index)).toEqual([]);
  expect(addresses(index).length).toBeGreaterThanOrEqual(2);
  for (const path of addresses(index)) {
    const xml = await textAt(request, path);
    expect(await sitemapProblems(xml)).toEqual([]);
    expect(xml).not.toMatch(/<priority>|<changefreq>/);
    for (const page of addresses(xml)) {
      const response = await request.get(page, { maxRedirects: 0 });
      expect(response.status(), page).toBe(200);
      const html = await response.text();
      expect(html, page).toContain(`<link rel="canonical" href="${origin}${page}"`);
      expect(html, page).not.toMatch(/<meta name="robots" content="[^"]*noindex/);
      expect(languagesIn(entryOf(xml, page)), page).toEqual(languagesIn(html));
      told.add(page);
    }
  }
  for (const page of ['/', '/ar/archive', '/topics', '/authors', '/sections/business', '/topics/internet', '/about'])
    expect(told).toContain(page);
});

test('an article in the sitemap has the picture of its page', async ({ request }) => {
  const xml = await textAt(request, '/sitemaps/articles-1.xml');
  for (const path of ['/articles/rural-e-commerce', '/ar/articles/rural-e-commerce', '/articles/the-box']) {
    const html = await (await request.get(path)).text();
    const shown = /<figure[^>]*>.*?<img src="([^"]+)"/.exec(html)?.[1];
    const picture = shown && origin + shown;
    expect(entryOf(xml, path)).toContain(`<image:loc>${picture}</image:loc>`);
    expect((await request.get(picture?.replace(origin, '') ?? '')).status()).toBe(200);
  }
});

test('lists and articles name themselves in every language that has them, and one for everybody else', async ({
  request,
}) => {
  const lists = await textAt(request, '/sitemaps/lists-1.xml');
  const articles = await textAt(request, '/sitemaps/articles-1.xml');
  for (const [xml, path] of [
    [articles, '/articles/rural-e-commerce'],
    [lists, '/sections/business'],
    [lists, '/authors/business-desk'],
    [lists, '/archive/2026/11'],
  ] as const) {
    const told = languagesIn(entryOf(xml, path));
    expect(told).toEqual(
      expect.arrayContaining([`ar ${origin}/ar${path}`, `en ${origin}${path}`, `x-default ${origin}${path}`]),
    );
    expect(languagesIn(entryOf(xml, `/ar${path}`))).toEqual(told);
  }
});

test('the news sitemap is there also when there is no news', async ({ request }) => {
  const xml = await textAt(request, '/news-sitemap.xml');
  expect(xml).toMatch(/^<\?xml[^>]*><urlset /);
  const problems = await sitemapProblems(xml);
  // The schema of sitemaps wants at least one page; search engines take none (docs/seo.md).
  if (xml.includes('<url>')) expect(problems).toEqual([]);
  else expect(problems).toEqual([expect.stringContaining('Missing child element')]);
  expect((await request.get('/news-sitemaps/2.xml')).status()).toBe(404);
});

test('robots.txt names both sitemaps by their canonical addresses', async ({ request }) => {
  const robots = await (await request.get('/robots.txt')).text();
  for (const name of ['sitemap.xml', 'news-sitemap.xml']) expect(robots).toContain(`Sitemap: ${origin}/${name}\n`);
});
