import { expect, type Page, test } from '@playwright/test';

const origin = 'https://broadsheet.example';
const types = {
  'feed.xml': 'application/rss+xml',
  'feed.atom': 'application/atom+xml',
  'feed.json': 'application/feed+json',
} as const;
/** Pages that have feeds, with the least number of articles in them. */
const pagesWithFeeds = {
  '/': 20,
  '/ar': 5,
  '/sections/business': 3,
  '/ar/sections/business': 1,
  '/topics/internet': 1,
  '/authors/business-desk': 1,
  '/zh': 2,
  '/ru/authors/science-desk': 1,
  [`/ar/topics/${encodeURIComponent('صحف')}`]: 1,
};

type JsonItem = { id: string; url: string; content_html: string; image?: string; authors: { name: string }[] };
type Item = { id: string; link: string; content: string; creators: string[]; image: string };

/** The articles of a feed in any format, read with parsers that are not the portal's. */
async function itemsOf(page: Page, name: string, text: string): Promise<Item[]> {
  if (name === 'feed.json')
    return (JSON.parse(text) as { items: JsonItem[] }).items.map((item) => ({
      id: item.id,
      link: item.url,
      content: item.content_html,
      creators: item.authors.map(({ name }) => name),
      image: item.image ?? '',
    }));
  return page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'application/xml');
    if (parsed.querySelector('parsererror')) return [];
    const all = (item: Element, name: string) => [...item.getElementsByTagName(name)].map((found) => found.textContent);
    return [...parsed.querySelectorAll('item, entry')].map((item) => ({
      id: item.querySelector('guid, id')?.textContent?.trim() ?? '',
      link: item.querySelector('link')?.getAttribute('href') ?? item.querySelector('link')?.textContent ?? '',
      content: (all(item, 'content:encoded')[0] ?? all(item, 'content')[0] ?? '').trim(),
      creators: [...all(item, 'dc:creator'), ...all(item, 'name')].map((name) => name.trim()),
      image: item.getElementsByTagName('media:content')[0]?.getAttribute('url') ?? '',
    }));
  }, text);
}

for (const [path, least] of Object.entries(pagesWithFeeds)) {
  test(`${path} names its three feeds, each with full texts and absolute links`, async ({ request, page }) => {
    const html = await (await request.get(path)).text();
    const lists: string[] = [];
    for (const [name, type] of Object.entries(types)) {
      const address = `${path === '/' ? '' : path}/${name}`;
      expect(html).toMatch(
        new RegExp(`<link rel="alternate" type="${type.replace('+', '\\+')}"[^>]* href="${origin}${address}"`),
      );
      const response = await request.get(address);
      expect(response.headers()['content-type']).toBe(`${type}; charset=utf-8`);
      expect(response.headers().etag).toBeTruthy();
      const text = await response.text();
      expect(text).toContain(origin + address);
      const items = await itemsOf(page, name, text);
      expect(items.length).toBeGreaterThanOrEqual(least);
      for (const item of items) {
        expect(item.id).toMatch(name === 'feed.atom' ? /^urn:uuid:/ : /^[a-z]{2}:/);
        expect(item.link.startsWith(`${origin}/`)).toBe(true);
        expect(item.content.length).toBeGreaterThan(150);
        expect(item.content).not.toMatch(/<[^>]* (href|src|srcset|poster)="(?!https?:|mailto:)/i);
        expect(item.creators.length).toBeGreaterThanOrEqual(1);
        if (item.image) expect((await request.get(item.image.replace(origin, ''))).status()).toBe(200);
      }
      lists.push(JSON.stringify(items.map(({ link, creators }) => ({ link, creators }))));
    }
    expect(new Set(lists).size, 'the same articles in every format').toBe(1);
  });
}

test('a feed beside nothing is not there, and any other page names the feed of the site', async ({ request }) => {
  for (const path of ['/topics/none/feed.xml', '/articles/the-box/feed.xml', '/archive/feed.json', '/feed.txt'])
    expect((await request.get(path)).status(), path).toBe(404);
  const html = await (await request.get('/articles/the-box')).text();
  expect(html).toContain(`href="${origin}/feed.xml"`);
});
