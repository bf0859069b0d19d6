import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { otherLanguages, pageTypes } from './pageTypes.ts';

const origin = 'https://broadsheet.example';
const pages: Record<string, string> = {
  ...pageTypes,
  ...otherLanguages,
  'Arabic section': '/ar/sections/business',
  'Urdu article': '/ur/articles/first-newspaper',
  'Russian article': '/ru/articles/keeling-curve',
  'Chinese article': '/zh/articles/where-apples-come-from',
  'Chinese standing page': '/zh/about',
};
const locales: Record<string, string> = { en: 'en_US', ar: 'ar_EG', ru: 'ru_RU', zh: 'zh_CN', ur: 'ur_PK' };

type Tags = Record<string, string[]>;
function tagsOf(html: string): Tags {
  const tags: Tags = {};
  for (const [, name = '', content = ''] of html.matchAll(/<meta (?:property|name)="([^"]+)" content="([^"]*)"/g))
    tags[name] = [...(tags[name] ?? []), content];
  return tags;
}

for (const [name, path] of Object.entries(pages)) {
  test(`a card has all that networks ask for: ${name}`, async ({ request }) => {
    const html = await (await request.get(path)).text();
    const tags = tagsOf(html);
    const lang = /<html lang="([^"]+)"/.exec(html)?.[1] ?? '';
    for (const tag of [
      'og:title',
      'og:type',
      'og:url',
      'og:image',
      'og:image:width',
      'og:image:height',
      'og:image:type',
      'og:image:alt',
      'og:description',
      'og:site_name',
      'og:locale',
    ]) {
      expect(tags[tag], tag).toHaveLength(1);
      expect(tags[tag]?.[0], tag).toBeTruthy();
    }
    expect(tags['og:locale']).toEqual([locales[lang]]);
    expect(tags['twitter:card']).toEqual(['summary_large_image']);
    expect(tags['og:url']?.[0]?.startsWith(origin)).toBe(true);
    if (path.includes('/articles/')) {
      expect(tags['og:type']).toEqual(['article']);
      for (const tag of ['article:published_time', 'article:modified_time', 'article:author', 'article:section'])
        expect(tags[tag]?.[0], tag).toBeTruthy();
      const shown = [...html.matchAll(/href="(?:\/[a-z]{2})?\/topics\/[^"]+"/g)].length;
      if (shown > 0) expect(tags['article:tag']?.length, 'article:tag').toBeGreaterThan(0);
    } else expect(tags['og:type']).toEqual(['website']);

    const image = await request.get((tags['og:image']?.[0] ?? '').replace(origin, ''));
    expect(image.status()).toBe(200);
    expect(image.headers()['content-type']).toBe(tags['og:image:type']?.[0]);
    expect(image.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
    const { width, height } = await sharp(await image.body()).metadata();
    expect([String(width), String(height)]).toEqual([tags['og:image:width']?.[0], tags['og:image:height']?.[0]]);
    expect([width, height]).toEqual([1200, 630]);
  });
}

test('a generated card answers HEAD and 304, and is kept under its own version alone', async ({ request }) => {
  const html = await (await request.get('/sections/world')).text();
  const path = (tagsOf(html)['og:image']?.[0] ?? '').replace(origin, '');
  expect(path).toMatch(/^\/cards\/[0-9a-f]{8}\/sections\/world\.png$/);
  const first = await request.get(path);
  const head = await request.head(path);
  expect(head.status()).toBe(200);
  expect(head.headers()['content-length']).toBe(String((await first.body()).length));
  const again = await request.get(path, { headers: { 'if-none-match': first.headers().etag ?? '' } });
  expect(again.status()).toBe(304);
  const minted = await request.get(path.replace(/[0-9a-f]{8}/, '00000000'));
  expect(minted.status()).toBe(200);
  expect(minted.headers()['cache-control']).toBe('public, max-age=60');
});

test('there are no cards of what is no page', async ({ request }) => {
  for (const path of [
    '/cards/00000000/articles/no-such-story.png',
    '/cards/00000000/search.png',
    '/cards/00000000/sections/world/page/2.png',
    '/cards/00000000/Sections/World.png',
    '/cards/00000000/..%2f..%2fetc%2fpasswd.png',
    '/cards/00000000/%E0%A4%A.png',
    '/cards/0000000/sections/world.png',
    '/cards/x.png',
    '/cards/00000000/articles/the-box.svg',
    '/cards/00000000/feed.xml.png',
  ])
    expect((await request.get(path)).status(), path).toBe(404);
});
