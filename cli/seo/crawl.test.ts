import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Finding } from '../../lib/audit/finding.ts';
import { crawl } from './crawl.ts';

const origin = 'https://paper.example';
type Page = {
  title?: string;
  head?: string;
  links?: string[];
  status?: number;
  location?: string;
  type?: string;
  body?: string;
};

function html(path: string, { title = `The page ${path}`, head = '', links = [] }: Page): string {
  return `<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta name="description" content="What the page at ${path} is about, in enough words to be shown.">
<link rel="canonical" href="${origin}${path}">${head}</head>
<body><h1 id="top">${title}</h1>${links.map((href) => `<a href="${href}">A link</a>`).join('')}</body></html>`;
}
const sitemap = (...paths: string[]) =>
  `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${paths.map((path) => `<url><loc>${origin}${path}</loc></url>`).join('')}</urlset>`;

/** A small site with one fault of each kind. */
const pages: Record<string, Page> = {
  '/': {
    links: ['/good', '/old', '/gone', '/good#nowhere', '/good#top', '/twin', '/hidden', `${origin}/untyped`, '/secret'],
    head: '<link rel="alternate" type="application/rss+xml" href="/feed.xml"><img src="/missing.webp" alt="" width="1" height="1">',
  },
  '/good': {
    head: `<link rel="alternate" hreflang="en" href="${origin}/good"><link rel="alternate" hreflang="ar" href="${origin}/ar"><link rel="alternate" hreflang="x-default" href="${origin}/good">`,
  },
  '/ar': {},
  '/old': { status: 301, location: '/new' },
  '/new': {},
  '/gone': { status: 410 },
  '/twin': { title: 'The page /good' },
  '/hidden': { head: '<meta name="robots" content="noindex">' },
  '/untyped': { type: 'text/html' },
  '/secret': {},
  '/orphan': { links: ['/behind-the-orphan'] },
  '/behind-the-orphan': {},
  '/soft': {},
  '/feed.xml': { type: 'application/rss+xml; charset=utf-8', body: '<rss><channel></rss>' },
  '/robots.txt': {
    type: 'text/plain; charset=utf-8',
    body: `User-agent: *\nDisallow: /secret\nSitemap: ${origin}/sitemap.xml\n`,
  },
  '/sitemap.xml': { type: 'application/xml; charset=utf-8', body: sitemap('/good', '/orphan', '/hidden', '/nothing') },
};
const asked: string[] = [];
let server: Server;
let findings: Finding[] = [];

beforeAll(async () => {
  server = createServer(({ url = '', method = '' }, response) => {
    asked.push(`${method} ${url}`);
    const page = pages[url];
    // The top level answers anything: a soft 404.
    const soft = /^\/no-such-page-/.test(url);
    const headers = { 'content-type': page?.type ?? 'text/html; charset=utf-8', location: page?.location };
    response.writeHead(
      page?.status ?? (page || soft ? 200 : 404),
      Object.fromEntries(Object.entries(headers).filter(([, value]) => value)),
    );
    response.end(page?.body ?? html(url, page ?? {}));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  const base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  ({ findings } = await crawl({ base, concurrency: 4, limit: 1_000, sample: 1_000, progress: () => {} }));
});
afterAll(() => server.close());

const has = (page: string, rule: string, message: RegExp): boolean =>
  findings.some((finding) => finding.page === page && finding.rule === rule && message.test(finding.message));

test.each([
  ['a link to a redirect', '/', 'answer', /\/old answers 301 and leads to \/new/],
  ['a link to what is gone', '/', 'answer', /\/gone answers 410/],
  ['a picture that is not there', '/', 'answer', /\/missing.webp answers 404/],
  ['an anchor that is not there', '/', 'anchor', /\/good has nothing with the id "nowhere"/],
  ['a title that another page has', '/twin', 'title', /also the title of \/good/],
  ['a type without charset', '/untyped', 'content-type', /without its charset/],
  ['languages that do not answer', '/good', 'hreflang', /\/ar does not name the same languages/],
  ['a page that robots.txt forbids', '/secret', 'robots', /keeps search engines away/],
  ['an orphan', '/orphan', 'orphan', /no way of links/],
  ['a page behind an orphan', '/behind-the-orphan', 'orphan', /no way of links/],
  ['a listed page that must not be indexed', '/hidden', 'sitemap', /must not be indexed/],
  ['a listed page that is not there', '/sitemap.xml', 'answer', /\/nothing answers 404/],
  ['a broken feed', '/feed.xml', 'feed', /not well-formed/],
])('%s is told of', (_name, page, rule, message) => {
  expect(has(page, rule, message)).toBe(true);
});

test('an address that was never given out must not answer as a page', () => {
  expect(findings.some(({ rule, message }) => rule === 'soft-404' && /answers 200/.test(message))).toBe(true);
});

test('an anchor that is there, and a page that is reached, are not told of', () => {
  expect(has('/', 'anchor', /"top"/)).toBe(false);
  expect(has('/good', 'orphan', /./)).toBe(false);
});

test('every address is asked for once', () => {
  const pagesAsked = asked.filter((line) => !/no-such-page|robots|sitemap/.test(line)).toSorted();
  const repeated = pagesAsked.filter((line, at) => line === pagesAsked[at - 1]);
  // The front page is read before, for the address that the site gives itself.
  expect(repeated).toEqual(['GET /']);
});
