import { expect, test } from '@playwright/test';
import { otherLanguages, pageTypes } from './pageTypes.ts';

const redirects: Record<string, string> = {
  '/articles/rural-e-commerce/': '/articles/rural-e-commerce',
  '/Articles/Rural-E-Commerce': '/articles/rural-e-commerce',
  '/en': '/',
  '/en/articles/the-box': '/articles/the-box',
  '/ar/': '/ar',
  '/archive/page/1': '/archive',
  '/sections/business/page/1': '/sections/business',
};
for (const [from, to] of Object.entries(redirects)) {
  test(`one hop from ${from} to ${to}`, async ({ request }) => {
    const response = await request.get(from, { maxRedirects: 0 });
    expect(response.status()).toBe(301);
    expect(response.headers().location).toBe(to);
    expect(response.headers()['cache-control'], 'an article may be renamed back').toContain('max-age=0');
    expect((await request.get(to, { maxRedirects: 0 })).status()).toBe(200);
  });
}

const unknown = [
  '/articles/no-such-story',
  '/articles/..%2Frural-e-commerce',
  '/%E0%A4%A',
  '/articles/%00',
  '/archive/page/0',
  '/archive/page/9999',
  '/archive/page/02',
  '/archive/2026/13',
  '/archive/1999/01',
  '/sections/none',
  '/topics/none',
  '/authors/none',
  '/articles',
  '/ar/articles/no-such-story',
  '/xx/articles/the-box',
  '/status/404',
  '/en/status/404',
  '/pages/about',
  '/_next/data/x',
  '//evil.example/articles',
  '/.env',
  '/content/site.yaml',
];
for (const path of unknown) {
  test(`404 with a helpful document: ${path}`, async ({ baseURL }) => {
    const response = await fetch(baseURL + path, { redirect: 'manual' });
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('<h1');
  });
}

test('a hostile Host header appears nowhere', async ({ request }) => {
  const response = await request.get('/articles/the-box', { headers: { 'x-forwarded-host': 'evil.example' } });
  const html = await response.text();
  expect(html).not.toContain('evil.example');
  expect(html).toContain('<link rel="canonical" href="https://broadsheet.example/articles/the-box"');
});

test('an alias leads to its article in one hop', async ({ request }) => {
  const { readFileSync, readdirSync } = await import('node:fs');
  const files = readdirSync('content/articles', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('index.md'),
  );
  const found = files
    .map((name) => [
      name,
      /^aliases:\s*\n?\s*(?:-|\[)\s*(\/[^\s\],]+)/m.exec(readFileSync(`content/articles/${name}`, 'utf8'))?.[1],
    ])
    .find(([, alias]) => alias);
  const [file = '', alias = ''] = found ?? [];
  const response = await request.get(alias, { maxRedirects: 0 });
  expect(response.status()).toBe(301);
  expect(response.headers().location).toBe(`/articles/${file.split('/').at(-2)}`);
});

for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
  test(`${method} is refused`, async ({ request }) => {
    const response = await request.fetch('/', { method, headers: { 'next-action': 'x', rsc: '1' } });
    expect(response.status()).toBe(405);
  });
}

const documents = {
  'text/html': [
    ...Object.values(pageTypes),
    ...Object.values(otherLanguages),
    '/archive/page/2',
    '/zh/topics',
    '/ru/about',
  ],
  'application/rss+xml': ['/feed.xml', '/ar/feed.xml', '/sections/business/feed.xml'],
  'application/atom+xml': ['/feed.atom', '/zh/feed.atom'],
  'application/feed+json': ['/feed.json', '/ur/feed.json'],
  'application/xml': ['/sitemap.xml', '/sitemaps/articles-1.xml', '/sitemaps/lists-1.xml', '/news-sitemap.xml'],
};
for (const [type, paths] of Object.entries(documents)) {
  test(`HEAD equals GET without a body, and validators answer 304, the tag before the date: ${type}`, async ({
    request,
  }) => {
    // Not compressed: a page may be polished, and get another tag, between two requests.
    const plain = { 'accept-encoding': 'identity' };
    for (const path of paths) {
      const ask = async (headers: Record<string, string>) =>
        (await request.get(path, { headers: { ...plain, ...headers } })).status();
      const {
        etag = '',
        'last-modified': modified = '',
        ...more
      } = (await request.get(path, { headers: plain })).headers();
      expect(more['content-type'], path).toBe(`${type}; charset=utf-8`);
      expect(more.vary, path).toContain('Accept-Encoding');
      expect(etag, path).toMatch(/^"[^"]+"$/);
      expect(Date.parse(modified), path).toBeLessThanOrEqual(Date.now());
      const head = await request.head(path, { headers: plain });
      expect(head.headers(), path).toMatchObject({
        etag,
        'last-modified': modified,
        'content-length': more['content-length'],
      });
      expect((await head.body()).length, path).toBe(0);
      expect(await ask({ 'if-none-match': etag }), path).toBe(304);
      expect(await ask({ 'if-modified-since': modified }), path).toBe(304);
      expect(await ask({ 'if-none-match': '"other"', 'if-modified-since': modified }), path).toBe(200);
    }
  });
}

test('search and saved articles stay out of search engines in every language, and their links count', async ({
  request,
}) => {
  for (const path of ['/search', '/search?q=cable', '/ar/search?q=2026', '/zh/search', '/saved', '/ur/saved']) {
    const html = await (await request.get(path)).text();
    expect(html, path).toContain('<meta name="robots" content="noindex, follow"');
    expect(html, path).not.toMatch(/<link rel="alternate" hreflang=/i);
  }
});

test('each page of a list is its own canonical, with links to those beside it', async ({ request }) => {
  const html = await (await request.get('/archive/page/2')).text();
  expect(html).toContain('<link rel="canonical" href="https://broadsheet.example/archive/page/2"');
  expect(html).toMatch(/<a [^>]*href="\/archive"/);
  expect(await (await request.get('/archive')).text()).toMatch(/<a [^>]*href="\/archive\/page\/2"/);
});
