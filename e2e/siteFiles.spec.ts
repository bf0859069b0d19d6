import { type APIRequestContext, expect, test } from '@playwright/test';
import sharp from 'sharp';

const origin = 'https://broadsheet.example';
const textFile = 'text/plain; charset=utf-8';

async function fileAt(request: APIRequestContext, path: string, type: string): Promise<string> {
  // Not compressed: a file may be polished, and get another tag, between two requests.
  const plain = { headers: { 'accept-encoding': 'identity' } };
  const response = await request.get(path, { ...plain, maxRedirects: 0 });
  expect(response.status(), path).toBe(200);
  const { etag = '', ...headers } = response.headers();
  expect(headers['content-type'], path).toBe(type);
  expect(headers['cache-control'], path).toContain('public');
  expect((await request.get(path, { headers: { 'if-none-match': etag } })).status(), path).toBe(304);
  expect((await request.head(path, plain)).headers(), path).toMatchObject({
    etag,
    'content-length': headers['content-length'],
  });
  return response.text();
}

test('robots.txt lets everybody in, and AI crawlers as site.yaml says', async ({ request }) => {
  const robots = await fileAt(request, '/robots.txt', textFile);
  expect(robots).toMatch(/^User-agent: \*\nDisallow:\n/);
  expect(robots).not.toContain('GPTBot');
});

test('what site.yaml configures is there, and what it does not is a 404', async ({ request }) => {
  const security = await fileAt(request, '/.well-known/security.txt', textFile);
  expect(security).toContain('Contact: mailto:security@example.org\n');
  expect(security).toContain(`Canonical: ${origin}/.well-known/security.txt\n`);
  expect(security).toContain('Preferred-Languages: en, ar, ru, zh, ur\n');
  const expires = Date.parse(/^Expires: (.+)$/m.exec(security)?.[1] ?? '');
  expect(expires - Date.now()).toBeGreaterThan(120 * 86_400_000);
  expect(expires - Date.now()).toBeLessThan(365 * 86_400_000);
  const trust = await fileAt(request, '/trust.txt', textFile);
  expect(trust).toContain('datatrainingallowed=yes\n');
  expect(await fileAt(request, '/.well-known/trust.txt', textFile)).toBe(trust);
  expect(await fileAt(request, '/humans.txt', textFile)).toContain('sample edition');
  for (const path of [
    '/ads.txt',
    '/ar/trust.txt',
    '/.well-known/ads.txt',
    '/.well-known',
    '/ar/.well-known/security.txt',
  ])
    expect((await request.get(path)).status(), path).toBe(404);
  const moved = await request.get('/Trust.TXT', { maxRedirects: 0 });
  expect([moved.status(), moved.headers().location]).toEqual([301, '/trust.txt']);
});

for (const lang of ['', '/ar', '/zh']) {
  test(`the front page "${lang}/" names a search and a manifest of its language, and icons of the sizes they say`, async ({
    page,
    request,
  }) => {
    await page.goto(lang || '/');
    const search = await page.locator('link[rel="search"]').getAttribute('href');
    expect(search).toBe(`${lang}/opensearch.xml`);
    const xml = await fileAt(request, search ?? '', 'application/opensearchdescription+xml; charset=utf-8');
    const template = /<Url type="text\/html"[^>]*template="([^"]+)"/.exec(xml)?.[1] ?? '';
    const address = template.replace(origin, '').replace('{searchTerms}', '2026').replace('&amp;page={startPage?}', '');
    expect((await request.get(address, { maxRedirects: 0 })).status(), address).toBe(200);
    const href = (await page.locator('link[rel="manifest"]').getAttribute('href')) ?? '';
    const manifest = JSON.parse(await fileAt(request, href, 'application/manifest+json; charset=utf-8'));
    expect(manifest).toMatchObject({
      lang: lang.slice(1) || 'en',
      dir: lang === '/ar' ? 'rtl' : 'ltr',
      start_url: lang || '/',
      short_name: 'Broadsheet',
    });
    for (const { src, sizes } of manifest.icons) {
      const { width, height } = await sharp(await (await request.get(src)).body()).metadata();
      expect(`${width}x${height}`, src).toBe(sizes);
    }
    const icon = (await page.locator('link[rel="icon"]').getAttribute('href')) ?? '';
    const apple = (await page.locator('link[rel="apple-touch-icon"]').getAttribute('href')) ?? '';
    for (const [path, least] of [
      [icon, 48],
      [apple, 180],
    ] as const) {
      const response = await request.get(path);
      expect(response.headers()['content-type']).toBe('image/png');
      expect((await sharp(await response.body()).metadata()).width).toBeGreaterThanOrEqual(least);
    }
  });
}

test('browsers find an icon where they look by themselves', async ({ request }) => {
  await fileAt(request, '/favicon.ico', 'image/x-icon');
  await fileAt(request, '/apple-touch-icon.png', 'image/png');
});
