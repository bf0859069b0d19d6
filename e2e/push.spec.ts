import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from '@playwright/test';
import { type MockReceiver, mockReceiver } from '../server/push/mockReceiver.testing.ts';
import { copyOfSampleEdition, type Portal, startPortal, temporaryFolder } from './portal.ts';

test.describe.configure({ mode: 'serial' });

const origin = 'https://paper.example';
const key = 'a1b2c3d4e5f6';
const folder = temporaryFolder();
const contentDir = copyOfSampleEdition(folder.path);
let hub: MockReceiver;
let indexNow: MockReceiver;
let portal: Portal;

/** Two processes, of which one alone must tell. */
const start = () =>
  startPortal({
    port: 3241,
    contentDir,
    dataDir: join(folder.path, 'data'),
    env: { SITE_URL: origin, WORKERS: '2' },
  });
const write = (slug: string, title: string, date = '2026-11-01') =>
  writeFileSync(
    join(contentDir, `articles/${slug}.md`),
    `---\ntitle: ${title}\ndate: ${date}\nsection: world\nauthors: [world-desk]\n---\n\nA short text.\n`,
  );
const addresses = ({ calls }: MockReceiver): string[] =>
  calls
    .flatMap(({ body }) => (JSON.parse(body) as { urlList: string[] }).urlList)
    .map((url) => url.replace(origin, ''));
const feeds = ({ calls }: MockReceiver) =>
  calls.map(({ body }) => new URLSearchParams(body).get('hub.topic')?.replace(origin, '') ?? '');
function firstLookIsOver(): boolean {
  const database = new DatabaseSync(join(folder.path, 'data/push.sqlite'), { readOnly: true });
  try {
    return database.prepare("SELECT 1 FROM meta WHERE key = 'origin'").get() !== undefined;
  } finally {
    database.close();
  }
}
const soon = { timeout: 20_000, intervals: [100] };

test.beforeAll(async () => {
  hub = await mockReceiver({ status: 204 });
  indexNow = await mockReceiver({ status: 200 });
  const push = `push:\n  websub: { hub: '${hub.address}' }\n  indexnow: { key: ${key}, endpoint: '${indexNow.address}' }\n`;
  writeFileSync(
    join(contentDir, 'site.yaml'),
    `languages: [en, ar, ru, zh, ur]\nsections: [{ id: world }, { id: business }]\n${push}`,
  );
  portal = await start();
  // What is there when the portal first looks is no news.
  await expect(() => expect(firstLookIsOver()).toBe(true)).toPass(soon);
});
test.afterAll(async () => {
  await portal?.stop();
  await hub?.close();
  await indexNow?.close();
  folder.remove();
});

test('an article that is published, and later deleted, is told to search engines and hubs, each time once', async () => {
  write('a-signal', 'A signal');
  await expect.poll(() => addresses(indexNow), soon).toEqual(['/articles/a-signal']);
  await expect.poll(() => feeds(hub).length, soon).toBe(9);
  expect(new Set(feeds(hub))).toEqual(
    new Set(
      ['', '/sections/world', '/authors/world-desk'].flatMap((page) =>
        ['feed.xml', 'feed.atom', 'feed.json'].map((name) => `${page}/${name}`),
      ),
    ),
  );
  rmSync(join(contentDir, 'articles/a-signal.md'));
  await expect.poll(() => addresses(indexNow), soon).toEqual(['/articles/a-signal', '/articles/a-signal']);
});

test('the key is shown at its address, and feeds name their hub in the header too', async () => {
  const shown = await fetch(`${portal.url}/${key}.txt`);
  expect([shown.status, shown.headers.get('content-type'), await shown.text()]).toEqual([
    200,
    'text/plain; charset=utf-8',
    key,
  ]);
  for (const name of ['feed.xml', 'sections/world/feed.atom', 'authors/world-desk/feed.json'])
    expect((await fetch(`${portal.url}/${name}`)).headers.get('link')).toBe(
      `<${hub.address}>; rel="hub", <${origin}/${name}>; rel="self"`,
    );
  expect((await fetch(`${portal.url}/articles/rural-e-commerce`)).headers.get('link')).not.toMatch(/rel="(hub|self)"/);
});

test('a scheduled article is told when its moment comes', async () => {
  const moment = new Date(Date.now() + 4_000).toISOString();
  const before = addresses(indexNow).length;
  write('at-its-moment', 'At its moment', moment);
  await expect.poll(() => addresses(indexNow).slice(before), soon).toEqual(['/articles/at-its-moment']);
  expect(indexNow.calls.at(-1)?.at).toBeGreaterThanOrEqual(Date.parse(moment));
});

test('what could not be told before a restart, and what changed meanwhile, is told once afterwards', async () => {
  const before = addresses(indexNow).length;
  indexNow.answers = [{ status: 503 }];
  write('before-the-end', 'Before the end');
  await expect.poll(() => addresses(indexNow).slice(before), soon).toContain('/articles/before-the-end');
  await portal.stop();
  write('while-away', 'While away');
  const refused = addresses(indexNow).length;
  indexNow.answers = [{ status: 200 }];
  // The index is a cache; that it is made anew is no news.
  for (const ending of ['', '-wal', '-shm']) rmSync(join(folder.path, `data/index.sqlite${ending}`), { force: true });
  portal = await start();
  await expect
    .poll(() => addresses(indexNow).slice(refused).toSorted(), soon)
    .toEqual(['/articles/before-the-end', '/articles/while-away']);
  await portal.stop();
  portal = await start();
  write('after-all', 'After all');
  await expect
    .poll(() => addresses(indexNow).slice(refused).toSorted(), soon)
    .toEqual(['/articles/after-all', '/articles/before-the-end', '/articles/while-away']);
});
