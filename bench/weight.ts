import { brotliCompressSync, gzipSync } from 'node:zlib';
import { figure, table } from './table.ts';

/** Every type of page of the sample edition, each by a typical address, and the heaviest article. */
const types: [string, string][] = [
  ['article', '/articles/rural-e-commerce'],
  ['article in Arabic', '/ar/articles/rural-e-commerce'],
  ['front page', '/'],
  ['section', '/sections/business'],
  ['topic', ''],
  ['topics', '/topics'],
  ['author', '/authors/business-desk'],
  ['authors', '/authors'],
  ['archive', '/archive'],
  ['month of the archive', ''],
  ['standing page', '/about'],
  ['search', '/search?q=paper'],
  ['saved articles', '/saved'],
  ['not found', '/no-such-page'],
  ['RSS feed', '/feed.xml'],
  ['sitemap', '/sitemaps/articles-1.xml'],
];

export type Weight = { type: string; path: string; html: number; gzip: number; brotli: number; scripts: number };

/** The first link of a page that matches. */
async function linkOn(url: string, pattern: RegExp): Promise<string> {
  const found = pattern.exec(await (await fetch(url)).text())?.[1];
  if (!found) throw new Error(`${url} has no link like ${pattern}`);
  return found;
}

/** Length of the answer as it travels with brotli. fetch decodes, so it is read from the header. */
async function travelled(url: string): Promise<number | undefined> {
  const response = await fetch(url, { headers: { 'accept-encoding': 'br' } });
  await response.arrayBuffer();
  if (response.headers.get('content-encoding') !== 'br') return undefined;
  return Number(response.headers.get('content-length'));
}

/** A page is compressed as small as it gets soon after its first reader. */
async function settled(url: string): Promise<number | undefined> {
  let least = await travelled(url);
  for (let look = 0; look < 10; look++) {
    await new Promise((resolve) => setTimeout(resolve, 300));
    const now = await travelled(url);
    if (least !== undefined && now !== undefined && now < least) return now;
    least = now;
  }
  return least;
}

/** Bytes of each page type as the portal at `url` sends it, styles included. */
export async function measureWeight(url: string): Promise<Weight[]> {
  const looked: Record<string, string> = {
    topic: await linkOn(`${url}/topics`, /href="(\/topics\/[^"/]+)"/),
    'month of the archive': await linkOn(`${url}/archive`, /href="(\/archive\/\d{4}\/\d{2})"/),
  };
  const found: Weight[] = [];
  for (const [type, given] of types) {
    const path = given || (looked[type] ?? '/');
    const response = await fetch(url + path);
    const body = Buffer.from(await response.arrayBuffer());
    if (!response.ok && type !== 'not found') throw new Error(`${path} answered ${response.status}`);
    const brotli = (await settled(url + path)) ?? brotliCompressSync(body).length;
    const scripts = (body.toString().match(/<script(?![^>]*ld\+json)/g) ?? []).length;
    found.push({ type, path, html: body.length, gzip: gzipSync(body).length, brotli, scripts });
  }
  return found;
}

export function weightTable(weights: Weight[]): string {
  const rows = weights.map(({ type, html, gzip, brotli, scripts }) => [type, figure(html), gzip, brotli, scripts]);
  return table('Page weight in bytes, styles included', ['page', 'plain', 'gzip', 'brotli as sent', 'scripts'], rows);
}
