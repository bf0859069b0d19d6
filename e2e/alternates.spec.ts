import { type APIRequestContext, expect, test } from '@playwright/test';
import Ajv from 'ajv/dist/2020.js';
import { parse } from 'yaml';

const origin = 'https://broadsheet.example';
const languages = ['', '/ar', '/ru', '/zh', '/ur'];
/** A page of every kind, and the name of its schema. */
const kinds: Record<string, string> = {
  '/sections/business': 'SectionDocument',
  '/topics': 'TopicsDocument',
  '/authors': 'AuthorsDocument',
  '/authors/business-desk': 'AuthorDocument',
  '/archive': 'ArchiveDocument',
  '/archive/2026/11': 'MonthDocument',
  '/about': 'PageDocument',
  '/search?q=2026': 'SearchDocument',
  '/search': 'SearchDocument',
};

type Schema = Record<string, unknown>;
type OpenApi = { openapi: string; paths: Record<string, Schema>; components: { schemas: Record<string, Schema> } };
type Listed = { url: string; json: string };
type Document = { url: string; next?: string; previous?: string; total: number; items: Listed[]; alternates: Listed };

async function description(request: APIRequestContext): Promise<OpenApi> {
  return (await request.get('/openapi.json')).json();
}

async function validator(request: APIRequestContext) {
  const { components } = await description(request);
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema({ $id: 'https://api.test/', components });
  return (name: string, value: unknown): unknown[] => {
    const validate = ajv.getSchema(`https://api.test/#/components/schemas/${name}`);
    if (!validate) throw new Error(`There is no schema ${name}.`);
    return validate(value) ? [] : (validate.errors ?? []);
  };
}

/** `/search?q=x` → `/search.json?q=x` */
function inForm(path: string, form: 'json' | 'md'): string {
  const [base = '', query] = path.split('?');
  return `${base === '/' ? '/index' : base}.${form}${query === undefined ? '' : `?${query}`}`;
}

for (const prefix of languages) {
  test(`every document below "${prefix}/" is as the OpenAPI file says`, async ({ request }) => {
    const problems = await validator(request);
    const all = {
      [prefix || '/']: 'FrontDocument',
      ...Object.fromEntries(Object.entries(kinds).map(([path, name]) => [prefix + path, name])),
    };
    const topics: Document = await (await request.get(`${prefix}/topics.json`)).json();
    const [topic] = topics.items;
    if (topic) all[topic.url.replace(origin, '')] = 'TopicDocument';
    const archive: Document = await (await request.get(`${prefix}/archive.json`)).json();
    for (const { url } of archive.items) all[url.replace(origin, '')] = 'ArticleDocument';
    expect(archive.items.length).toBeGreaterThan(0);
    for (const [path, name] of Object.entries(all)) {
      const response = await request.get(inForm(path, 'json'));
      expect(response.status(), path).toBe(200);
      expect(response.headers()['content-type']).toBe('application/json; charset=utf-8');
      expect(problems(name, await response.json()), path).toEqual([]);
    }
  });
}

test('the OpenAPI file names every kind of page in both forms, and each path once', async ({ request }) => {
  const response = await request.get('/openapi.json');
  expect(response.headers()['content-type']).toBe('application/openapi+json; charset=utf-8');
  const { openapi, paths } = await description(request);
  expect(openapi).toMatch(/^3\.1\./);
  for (const path of ['/index', '/articles/{slug}', '/sections/{id}', '/archive/{year}/{month}', '/search', '/{slug}'])
    for (const form of ['json', 'md']) expect(paths, path).toHaveProperty([`${path}.${form}`]);
  expect(paths).toHaveProperty(['/{lang}.json']);
});

test('an unknown document is a problem in the form that was asked for', async ({ request }) => {
  const problems = await validator(request);
  const json = await request.get('/articles/no-such-story.json');
  expect(json.status()).toBe(404);
  expect(json.headers()['content-type']).toBe('application/problem+json');
  expect(problems('Problem', await json.json())).toEqual([]);
  const markdown = await request.get('/ar/articles/no-such-story.md');
  expect([markdown.status(), markdown.headers()['content-type']]).toEqual([404, 'text/markdown; charset=utf-8']);
  const asked = await request.get('/articles/no-such-story', { headers: { accept: 'application/json' } });
  expect([asked.status(), asked.headers()['content-type']]).toEqual([404, 'application/problem+json']);
  expect((await request.get('/sections/business/page/999.json')).status()).toBe(404);
  const html = await request.get('/articles/no-such-story', { headers: { accept: 'text/html' } });
  expect(html.headers()['content-type']).toBe('text/html; charset=utf-8');
  for (const answer of [asked, html]) expect(answer.headers().vary).toMatch(/^Accept(,|$)/);
});

test('a machine is told who paid, in every form and in every list', async ({ request }) => {
  const article = await (await request.get('/articles/this-space.json')).json();
  expect(article).toMatchObject({ kind: 'sponsored', labels: ['Sponsored'] });
  expect(article.disclosure).toContain('A page of this kind is paid for');
  expect(article.byline).toEqual([{ name: 'A sponsor', affiliation: 'Sample organisation' }]);
  expect(article.authors[0].disclosure).toContain('would pay for a page like this');
  const markdown = await (await request.get('/articles/this-space.md')).text();
  const [, facts = '', text = ''] = markdown.split(/^---$/m);
  expect(parse(facts)).toMatchObject({ kind: 'sponsored', disclosure: article.disclosure });
  expect(text).toContain('> **Sponsored**: ');
  expect(text).toContain('> **Disclosure**: ');
  expect(text).toContain('By A sponsor (Sample organisation)');
  for (const all of [article, markdown]) expect(JSON.stringify(all)).not.toMatch(/postedBy|Standards desk/);
  const { items } = await (await request.get('/search.json?q=sponsored')).json();
  const listed = items.find(({ url }: Listed) => url.endsWith('/this-space'));
  expect(listed).toMatchObject({ kind: 'sponsored', labels: ['Sponsored'], disclosure: article.disclosure });
  expect(await (await request.get('/search.md?q=sponsored')).text()).toContain('**Disclosure**: This is a specimen');
});

test('Markdown stands alone: absolute addresses, one headline, no directives, no editor’s keys', async ({
  request,
}) => {
  const sitemap = await (await request.get('/sitemaps/articles-1.xml')).text();
  const paths = [...sitemap.matchAll(/<loc>https:\/\/broadsheet\.example(\/[^<]*)<\/loc>/g)].map(
    ([, path]) => path ?? '',
  );
  for (const path of paths) {
    const response = await request.get(`${path}.md`);
    expect(response.headers()['content-type'], path).toBe('text/markdown; charset=utf-8');
    const [, facts = '', ...rest] = (await response.text()).split(/^---$/m);
    // What a text shows as code is none of its own marks.
    const text = rest.join('---').replace(/^```.*?^```$/gms, '');
    expect(Object.keys(parse(facts)), path).not.toContain('extra');
    expect(parse(facts), path).toMatchObject({
      url: origin + path,
      published: expect.stringMatching(/[+-]\d\d:\d\d$/),
    });
    expect(text.match(/^# /gm), path).toHaveLength(1);
    expect(text, path).not.toMatch(/^:::|\]\((?!https?:|mailto:|#|<https?:)/m);
  }
});

test('an alternate names its page, stays out of search engines, and has validators', async ({ request }) => {
  for (const path of [
    '/articles/the-box.md',
    '/ar/articles/rural-e-commerce.json',
    '/sections/world.json',
    '/index.json',
    '/ar.md',
  ]) {
    // Not compressed: a page may be polished, and get another tag, between two requests.
    const plain = { headers: { 'accept-encoding': 'identity' } };
    const response = await request.get(path, plain);
    const { link, etag = '', ...headers } = response.headers();
    const page = path.replace(/\.\w+$/, '').replace(/^\/index$/, '/');
    expect(link).toContain(`<${origin}${page}>; rel="canonical"`);
    expect(headers['x-robots-tag']).toBe('noindex');
    expect(headers['cache-tag']).toBeTruthy();
    const known = { headers: { ...plain.headers, 'if-none-match': etag } };
    expect((await request.get(path, known)).status()).toBe(304);
    const head = await request.head(path, plain);
    expect(head.headers()).toMatchObject({ etag, 'content-length': headers['content-length'] });
    const html = await request.get(page);
    for (const type of ['text/markdown', 'application/json'])
      expect(html.headers().link).toContain(`rel="alternate"; type="${type}"`);
  }
});

test('a page is answered in the form that is wanted, and says that it varies', async ({ request }) => {
  const typeFor = async (path: string, accept: string) => {
    const response = await request.get(path, { headers: { accept } });
    expect(response.headers().vary).toBe('Accept, Accept-Encoding');
    return response;
  };
  const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8';
  for (const path of ['/articles/the-box', '/ar', '/sections/world', '/search?q=cable', '/about', '/']) {
    for (const accept of [browser, '*/*', 'text/html', 'junk/x, text/html'])
      expect((await typeFor(path, accept)).headers()['content-type'], path).toBe('text/html; charset=utf-8');
    for (const [accept, form] of [
      ['text/markdown', 'md'],
      ['application/json', 'json'],
      ['text/markdown, text/html, */*', 'md'],
    ] as const) {
      const response = await typeFor(path, accept);
      const direct = await request.get(inForm(path, form));
      expect(await response.text(), `${path} as ${accept}`).toBe(await direct.text());
      expect(response.headers()['content-location']).toBe(inForm(path, form));
      // Shared caches that overlook Vary must not keep it for readers.
      expect(response.headers()['cache-control']).toBe('private, max-age=0');
    }
  }
  const feed = await request.get('/feed.xml', { headers: { accept: 'application/json' } });
  expect(feed.headers()['content-type']).toContain('application/rss+xml');
});

test('pages of a JSON list lead to one another, and hold every article once', async ({ request }) => {
  const seen: string[] = [];
  let total = 0;
  for (let path: string | undefined = '/archive.json'; path; ) {
    const document: Document = await (await request.get(path)).json();
    seen.push(...document.items.map(({ url }) => url));
    total = document.total;
    if (document.previous) expect((await request.get(document.previous.replace(origin, ''))).status()).toBe(200);
    path = document.next?.replace(origin, '');
  }
  expect(seen.length).toBe(total);
  expect(new Set(seen).size).toBe(total);
});

test('other spellings of an alternate lead to it in one hop', async ({ request }) => {
  for (const [from, to] of [
    ['/Articles/The-Box.JSON', '/articles/the-box.json'],
    ['/en/articles/the-box.md', '/articles/the-box.md'],
    ['/en.json', '/index.json'],
    ['/ar/index.json', '/ar.json'],
    ['/sections/world/page/1.json', '/sections/world.json'],
    ['/articles/the-box.json/', '/articles/the-box.json'],
  ] as const) {
    const response = await request.get(from, { maxRedirects: 0 });
    expect([response.status(), response.headers().location], from).toEqual([301, to]);
  }
});
