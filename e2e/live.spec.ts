import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { copyOfSampleEdition, type Portal, startPortal, temporaryFolder } from './portal.ts';
import { sitemapProblems } from './sitemapProblems.ts';

test.describe.configure({ mode: 'serial' });

let portal: Portal;
const folder = temporaryFolder();

test.beforeAll(async () => {
  const contentDir = copyOfSampleEdition(folder.path);
  mkdirSync(join(contentDir, '.unheard'));
  symlinkSync('../.unheard', join(contentDir, 'articles/unheard'));
  portal = await startPortal({ port: 3221, contentDir, dataDir: join(folder.path, 'data') });
});
test.afterAll(async () => {
  await portal?.stop();
  folder.remove();
});

function write(path: string, text: string): void {
  const file = join(portal.contentDir, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
const remove = (path: string) => rmSync(join(portal.contentDir, path));
const article = (title: string, more = '', body = 'The first paragraph of this story.') =>
  `---\ntitle: ${title}\ndate: 2026-11-01\nsection: world\nauthors: [world-desk]\ntags: [Lanterns]\n${more}---\n\n${body}\n`;

async function get(path: string): Promise<{ status: number; text: string }> {
  const response = await fetch(portal.url + path, { redirect: 'manual' });
  return { status: response.status, text: await response.text() };
}
/** The contract is a second, which the benchmarks measure; a machine that is busy with other things gets more. */
const soon = { timeout: 20_000, intervals: [50] };
const status = (path: string) => async () => (await get(path)).status;
const text = (path: string) => async () => (await get(path)).text;

test('a new file is an article, and in every list it belongs to', async () => {
  await get('/archive');
  await get('/sections/world');
  write('articles/new-lantern.md', article('A new lantern'));
  await expect.poll(status('/articles/new-lantern'), soon).toBe(200);
  for (const path of [
    '/archive',
    '/sections/world',
    '/authors/world-desk',
    '/topics/lanterns',
    '/archive/2026/11',
    '/feed.xml',
    '/feed.json',
    '/sections/world/feed.atom',
    '/topics/lanterns/feed.xml',
    '/authors/world-desk/feed.json',
    '/sitemaps/articles-1.xml',
    '/search?q=lantern',
  ])
    await expect.poll(text(path), soon).toContain('new-lantern');
});

test('a change shows, and a broken file keeps the last good version', async () => {
  write('articles/new-lantern.md', article('A newer lantern'));
  await expect.poll(text('/articles/new-lantern'), soon).toContain('A newer lantern');
  await expect.poll(text('/sections/world'), soon).toContain('A newer lantern');
  for (const [n, broken] of ['---\ntitle: [broken\n---\n', ''].entries()) {
    write('articles/new-lantern.md', broken);
    // What is written later is read later.
    write(`articles/later-${n}.md`, article('Written later'));
    await expect.poll(status(`/articles/later-${n}`), soon).toBe(200);
    expect((await get('/articles/new-lantern')).text).toContain('A newer lantern');
  }
  write('articles/new-lantern.md', article('A mended lantern'));
  await expect.poll(text('/articles/new-lantern'), soon).toContain('A mended lantern');
});

test('a renamed file answers at its new address, an alias at the old one', async () => {
  renameSync(join(portal.contentDir, 'articles/new-lantern.md'), join(portal.contentDir, 'articles/old-lantern.md'));
  await expect.poll(status('/articles/old-lantern'), soon).toBe(200);
  await expect.poll(status('/articles/new-lantern'), soon).toBe(404);
  write('articles/old-lantern.md', article('An old lantern', 'aliases: [/articles/new-lantern, /2019/05/lantern]\n'));
  await expect.poll(status('/articles/new-lantern'), soon).toBe(301);
  await expect.poll(status('/2019/05/lantern'), soon).toBe(301);
});

test('a draft, a scheduled and an expired article are on no page', async () => {
  const inTwoSeconds = new Date(Date.now() + 2_500).toISOString();
  write('articles/a-draft.md', article('Secret one', 'draft: true\n'));
  write('articles/an-expired.md', article('Secret two', 'expires: 2026-11-02\n'));
  write('articles/a-scheduled.md', article('Secret three').replace('2026-11-01', inTwoSeconds));
  write('articles/a-marker.md', article('Everything before me was read'));
  await expect.poll(status('/articles/a-marker'), soon).toBe(200);
  expect((await get('/articles/a-draft')).status).toBe(404);
  expect((await get('/articles/an-expired')).status).toBe(410);
  expect((await get('/cards/00000000/articles/a-draft.png')).status).toBe(404);
  expect((await get('/cards/00000000/articles/a-scheduled.png')).status).toBe(404);
  expect((await get('/cards/00000000/articles/an-expired.png')).status).toBe(410);
  for (const path of [
    '/',
    '/archive',
    '/sections/world',
    '/topics/lanterns',
    '/feed.xml',
    '/feed.atom',
    '/sections/world/feed.xml',
    '/topics/lanterns/feed.json',
    '/authors/world-desk/feed.atom',
    '/sitemaps/articles-1.xml',
    '/news-sitemap.xml',
    '/search?q=secret',
  ])
    expect((await get(path)).text, path).not.toMatch(/Secret (one|two)/);
  await expect.poll(status('/articles/a-scheduled'), { timeout: 10_000, intervals: [100] }).toBe(200);
  await expect.poll(text('/sections/world'), soon).toContain('Secret three');
  await expect.poll(text('/news-sitemap.xml'), soon).toContain('<news:title>Secret three</news:title>');
  expect(await sitemapProblems((await get('/news-sitemap.xml')).text)).toEqual([]);
});

test('an author, a standing page and the name of the site change while readers read', async () => {
  write('authors/new-hand.md', '---\nname: Night desk\n---\nWorks late.\n');
  write('articles/by-night.md', article('By night').replace('world-desk', 'new-hand'));
  await expect.poll(text('/articles/by-night'), soon).toContain('Night desk');
  write('authors/new-hand.md', '---\nname: Dawn desk\n---\nWorks early.\n');
  await expect.poll(text('/articles/by-night'), soon).toContain('Dawn desk');
  write('pages/lamp-policy.md', '---\ntitle: Lamp policy\n---\nLamps are lit at dusk.\n');
  await expect.poll(text('/lamp-policy'), soon).toContain('lit at dusk');
});

test('another headline has another card', async () => {
  const cardOf = async () =>
    /og:image" content="http:[^"]+(\/cards\/[^"]+)"/.exec(await text('/articles/by-night')())?.[1];
  const before = await cardOf();
  expect((await get(before ?? '')).status).toBe(200);
  write('articles/by-night.md', article('By moonlight').replace('world-desk', 'new-hand'));
  await expect.poll(async () => (await cardOf()) !== before, soon).toBe(true);
  expect((await get((await cardOf()) ?? '')).status).toBe(200);
});

test('what no event told of shows when the operator asks for a look', async () => {
  // Hidden folders are not listened to; this one is read through a link.
  write('.unheard/quiet-edit.md', article('A quiet edit'));
  expect(await status('/articles/quiet-edit')()).toBe(404);
  process.kill(portal.pid, 'SIGHUP');
  await expect.poll(status('/articles/quiet-edit'), soon).toBe(200);
});

test('a deleted article leaves every page', async () => {
  remove('articles/by-night.md');
  await expect.poll(status('/articles/by-night'), soon).toBe(404);
  await expect.poll(text('/archive'), soon).not.toContain('by-night');
});

test('five hundred files at once are all read, without a moment of errors', async () => {
  for (let n = 0; n < 500; n++) write(`articles/many/many-${n}.md`, article(`Many ${n}`));
  const answers = new Set<number>();
  await expect
    .poll(
      async () => {
        answers.add((await get('/')).status);
        return (await get('/articles/many-499')).status;
      },
      { timeout: 20_000, intervals: [50] },
    )
    .toBe(200);
  await expect.poll(status('/articles/many-0'), soon).toBe(200);
  expect([...answers]).toEqual([200]);
});

test('a killed server comes back with everything', async () => {
  await portal.kill();
  write('articles/while-away.md', article('Written while away'));
  portal = await startPortal({ port: 3221, contentDir: portal.contentDir, dataDir: join(folder.path, 'data') });
  expect((await get('/articles/while-away')).status).toBe(200);
  expect((await get('/articles/old-lantern')).status).toBe(200);
  expect((await get('/articles/by-night')).status).toBe(404);
});
