import { expect, test } from '@playwright/test';

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

test('HEAD equals GET without a body, and validators answer 304', async ({ request }) => {
  const get = await request.get('/articles/the-box');
  const head = await request.head('/articles/the-box');
  expect(head.headers()['content-length']).toBe(get.headers()['content-length']);
  const etag = get.headers().etag ?? '';
  expect(etag).toMatch(/^"[^"]+"$/);
  expect((await request.get('/articles/the-box', { headers: { 'if-none-match': etag } })).status()).toBe(304);
  const modified = get.headers()['last-modified'] ?? '';
  expect((await request.get('/articles/the-box', { headers: { 'if-modified-since': modified } })).status()).toBe(304);
  expect(
    (
      await request.get('/articles/the-box', { headers: { 'if-none-match': '"other"', 'if-modified-since': modified } })
    ).status(),
  ).toBe(200);
});
