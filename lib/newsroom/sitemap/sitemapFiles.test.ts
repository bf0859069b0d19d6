import { afterEach, expect, test } from 'vitest';
import type { Database } from '../../index/database.ts';
import type { SitemapEntry, SitemapSet } from '../../sitemap.ts';
import { articleText, deskFile, type TrialEdition, trialEdition } from '../trialEdition.ts';
import { sitemapEntries, sitemapFiles } from './sitemapFiles.ts';

const start = Date.UTC(2026, 5, 1);
let edition: TrialEdition;
afterEach(() => edition.close());

async function open(texts: Record<string, string>): Promise<void> {
  edition = await trialEdition({ ...deskFile, 'site.yaml': 'languages: [en, ar]\n', ...texts }, start);
}
const files = (size: number) => Array.fromAsync(sitemapFiles(edition.desk, size));
const entries = (set: SitemapSet, page = 1, size = 100) => sitemapEntries(edition.desk, { set, page }, size);
const hrefs = (found: Pick<SitemapEntry, 'href'>[] | undefined) => found?.map(({ href }) => href);
const many = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, n) => [
      `articles/a${n}.md`,
      articleText({ date: new Date(start - (n + 1) * 3_600_000).toISOString() }),
    ]),
  );

test('articles are told from the oldest to the newest, and split where a file is full', async () => {
  await open(many(7));
  const articles = (await files(3)).filter(({ set }) => set === 'articles');
  expect(articles.map(({ page }) => page)).toEqual([1, 2, 3]);
  expect(articles.map(({ modified }) => modified)).toEqual([5, 2, 1].map((hours) => start - hours * 3_600_000));
  expect(hrefs(await entries('articles', 1, 3))).toEqual(['/articles/a6', '/articles/a5', '/articles/a4']);
  expect(hrefs(await entries('articles', 3, 3))).toEqual(['/articles/a0']);
  expect(await entries('articles', 4, 3)).toBeUndefined();
});

test('a set that fills its last file to the brim has no empty file after it', async () => {
  await open(many(6));
  expect((await files(3)).filter(({ set }) => set === 'articles')).toHaveLength(2);
  expect(await entries('articles', 3, 3)).toBeUndefined();
});

test('a new article leaves the older files as they were', async () => {
  await open(many(6));
  const before = await entries('articles', 1, 3);
  edition.write('articles/newest.md', articleText({ date: '2026-05-31T23:59:00Z' }));
  await edition.indexer.scan();
  expect(await entries('articles', 1, 3)).toEqual(before);
  expect(hrefs(await entries('articles', 3, 3))).toEqual(['/articles/newest']);
});

test('an article was changed last when an editor says so, whatever happened to its file', async () => {
  await open({ 'articles/x.md': articleText({ date: '2026-01-01', updated: '2026-02-01' }) });
  expect(await entries('articles')).toMatchObject([{ href: '/articles/x', modified: Date.UTC(2026, 1, 1) }]);
});

test('lists are told with the date of their newest public article, and only where there is one', async () => {
  await open({
    'articles/x.md': articleText({ date: '2026-01-01', tags: ['Salt'] }),
    'articles/y.md': articleText({ date: '2026-02-01' }),
    'articles/soon.md': articleText({ date: '2026-09-01', tags: ['Light'] }),
    'authors/idle.md': '---\nname: Nobody yet\n---\n',
  });
  const alone = { translations: [] };
  expect(await entries('lists')).toEqual([
    { href: '/authors/desk', modified: Date.UTC(2026, 1, 1), ...alone },
    { href: '/archive/2026/01', modified: Date.UTC(2026, 0, 1), ...alone },
    { href: '/archive/2026/02', modified: Date.UTC(2026, 1, 1), ...alone },
    { href: '/sections/world', modified: Date.UTC(2026, 1, 1), ...alone },
    { href: '/topics/salt', modified: Date.UTC(2026, 0, 1), ...alone },
  ]);
  const split = (await files(2)).filter(({ set }) => set === 'lists');
  expect(split).toHaveLength(3);
  expect((await Promise.all(split.map(({ page }) => entries('lists', page, 2)))).flat()).toEqual(
    await entries('lists'),
  );
});

test('a list is told with its languages, the same ones by each, where something public is in it', async () => {
  await open({
    'articles/x.md': articleText({ date: '2026-01-01', tags: ['Salt', 'Light'] }),
    'articles/x.ar.md': articleText({ date: '2026-01-02', tags: ['Salt'] }),
    'articles/soon.ar.md': articleText({ date: '2026-09-01', tags: ['Light'] }),
  });
  const found = (await entries('lists')) ?? [];
  const told = Object.fromEntries(found.map(({ href, translations = [] }) => [href, hrefs(translations)]));
  for (const [page, list] of Object.entries({
    '/authors/desk': ['/authors/desk', '/ar/authors/desk'],
    '/archive/2026/01': ['/archive/2026/01', '/ar/archive/2026/01'],
    '/sections/world': ['/sections/world', '/ar/sections/world'],
    '/topics/salt': ['/topics/salt', '/ar/topics/salt'],
  }))
    expect([told[page], told[`/ar${page}`]]).toEqual([list, list]);
  expect(told['/topics/light']).toEqual([]);
});

test('fronts and indexes are told in every language, standing pages in those that they are written in', async () => {
  await open({
    'pages/about.md': '---\ntitle: About\nupdated: 2026-01-05\n---\nUs.\n',
    'pages/about.ar.md': '---\ntitle: About\n---\nUs.\n',
    'pages/terms.md': '---\ntitle: Terms\n---\nOurs.\n',
    'pages/hidden.md': '---\ntitle: Hidden\nnoindex: true\n---\nOurs.\n',
    'pages/draft.md': '---\ntitle: Draft\ndraft: true\n---\nOurs.\n',
  });
  const found = await entries('pages');
  expect(hrefs(found)).toEqual([
    ...['/', '/ar', '/archive', '/ar/archive', '/topics', '/ar/topics', '/authors', '/ar/authors'],
    ...['/ar/about', '/about', '/terms'],
  ]);
  expect(found?.find(({ href }) => href === '/about')).toEqual({
    href: '/about',
    modified: Date.UTC(2026, 0, 5),
    translations: [
      { lang: 'ar', href: '/ar/about' },
      { lang: 'en', href: '/about' },
    ],
  });
});

test('a larger edition holds no more rows at a time', async () => {
  const most = async (articles: number): Promise<number> => {
    await open(many(articles));
    const { desk } = edition;
    let rows = 0;
    const database: Database = {
      ...edition.database,
      all: (sql, parameters) => {
        const found = edition.database.all<never>(sql, parameters);
        rows = Math.max(rows, found.length);
        return found;
      },
    };
    const counting = Object.create(desk, { database: { value: database } });
    let told = 0;
    for await (const file of sitemapFiles(counting, 10))
      told += (await sitemapEntries(counting, file, 10))?.length ?? 0;
    expect(told).toBeGreaterThanOrEqual(articles);
    return rows;
  };
  const small = await most(20);
  edition.close();
  expect(await most(200)).toBe(small);
});

test('files are found in order, without sorting or reading articles', async () => {
  await open(many(3));
  const asked = new Set<string>();
  const database: Database = {
    ...edition.database,
    get: (sql, parameters) => {
      if (sql.includes('max(coalesce')) asked.add(sql);
      return edition.database.get(sql, parameters);
    },
  };
  for await (const _ of sitemapFiles(Object.create(edition.desk, { database: { value: database } }), 10));
  const [sql = ''] = asked;
  const bound = { date: 0, lang: '', slug: '', now: 0, languages: '[]', size: 1 };
  const plan = edition.database.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, bound).map(({ detail }) => detail);
  expect(plan.join('\n')).toMatch(/SEARCH a USING COVERING INDEX articles_in_sitemaps/);
  expect(plan.join('\n')).not.toMatch(/TEMP B-TREE/);
});
