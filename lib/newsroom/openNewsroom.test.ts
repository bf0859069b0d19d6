import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recordDependencies } from '../dependencies.ts';
import { indexFile } from '../index/database.ts';
import type { IndexReport } from '../index/indexMessages.ts';
import { type OpenNewsroom, openNewsroom } from './openNewsroom.ts';
import { articleText, deskFile } from './trialEdition.ts';

const markdown = {
  render: async (body: string) => body,
  renderInline: async (text: string) => text,
  renderPortable: async (body: string) => body,
};
let folder: string;
let newsroom: OpenNewsroom | undefined;
const hour = 3_600_000;
let now = Date.UTC(2026, 0, 2);

beforeEach(() => {
  now = Date.UTC(2026, 0, 2);
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-'));
  for (const [path, text] of Object.entries({ ...deskFile, 'articles/a.md': articleText() })) write(path, text);
});
afterEach(async () => {
  await newsroom?.close();
  newsroom = undefined;
  rmSync(folder, { recursive: true, force: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, 'content', path)), { recursive: true });
  writeFileSync(join(folder, 'content', path), text);
}

async function open(): Promise<OpenNewsroom> {
  newsroom = await openNewsroom({
    contentDir: join(folder, 'content'),
    dataDir: join(folder, 'data'),
    markdown,
    now: () => now,
  });
  await newsroom.ready;
  return newsroom;
}

test('an edit is seen when the update is done, and told to whoever listens', async () => {
  const open_ = await open();
  const told: string[] = [];
  const stop = open_.onChange((keys) => told.push(...keys));
  write('articles/a.md', articleText({ title: 'Edited' }));
  expect(await open_.update(['articles/a.md'])).toContain('article:en:a');
  expect((await open_.article('en', 'a'))?.headline).toBe('Edited');
  expect(told).toContain('article:en:a');
  stop();
  write('articles/a.md', articleText({ title: 'Edited again' }));
  await open_.update(['articles/a.md']);
  expect(told.filter((key) => key === 'article:en:a')).toHaveLength(1);
});

test('a page depends on what it read, and an unrelated article is none of it', async () => {
  const open_ = await open();
  write(
    'articles/b.md',
    articleText({ section: 'culture', authors: undefined, guest: [{ name: 'B', affiliation: 'C' }] }),
  );
  await open_.update(['articles/b.md']);
  const { keys } = await recordDependencies(async () => open_.section('en', 'world', 1));
  expect(keys).toContain('list:en:section:world');
  expect(keys).toContain('article:en:a');
  expect(keys).not.toContain('article:en:b');
  expect(keys).not.toContain('list:en:latest');
});

test('a scheduled article is public at its moment, and the moments and keys say so', async () => {
  write(
    'articles/later.md',
    articleText({ date: new Date(now + hour).toISOString(), expires: new Date(now + 3 * hour).toISOString() }),
  );
  const open_ = await open();
  expect(open_.nextMoment()).toBe(now + hour);
  expect(await open_.article('en', 'later')).toBeUndefined();
  const keys = open_.keysBetween(now, now + hour);
  expect(keys).toContain('article:en:later');
  expect(keys).toContain('list:en:latest');
  now += hour;
  expect((await open_.article('en', 'later'))?.slug).toBe('later');
  expect(open_.nextMoment()).toBe(now + 2 * hour);
  expect(open_.keysBetween(now, now + hour).size).toBe(0);
  now += 2 * hour;
  expect(open_.address('en', 'article', 'later')).toEqual({ status: 'gone', expired: now });
  // Nothing is scheduled any more, but the first article is news for two days.
  expect(open_.nextMoment()).toBe(Date.UTC(2026, 0, 3, 12));
});

test('what an indexing process wrote and could not tell any more is doubted by those that follow its successor', async () => {
  const open_ = await open();
  const told: string[] = [];
  let report: (report: IndexReport) => void = () => {};
  const follower = openNewsroom({
    contentDir: join(folder, 'content'),
    dataDir: join(folder, 'data'),
    markdown,
    follow: (listener) => {
      report = listener;
      listener({ type: 'opened' });
    },
  });
  const { onChange, close, article } = await follower;
  onChange((keys) => told.push(...keys));
  write('articles/a.md', articleText({ title: 'Edited' }));
  await open_.update(['articles/a.md']);
  report({ type: 'opened' });
  expect(told).toEqual(['site']);
  expect((await article('en', 'a'))?.headline).toBe('Edited');
  report({ type: 'damaged' });
  report({ type: 'opened' });
  expect(told).toEqual(['site']);
  await close();
});

test('a section that its first article brings along makes every page with the section bar stale', async () => {
  const open_ = await open();
  const told = new Set<string>();
  open_.frame('en');
  open_.onChange((keys) => {
    for (const key of keys) told.add(key);
  });
  write('articles/b.md', articleText({ section: 'art-and-life' }));
  await open_.update(['articles/b.md']);
  expect(told).toContain('site');
  expect(open_.frame('en').sections.map(({ name }) => name)).toEqual(['Art and life', 'World']);
});

test('a section comes and goes with its only article, at that article’s moments', async () => {
  const [date, expires] = ['2026-01-03T00:00:00Z', '2026-01-04T00:00:00Z'];
  write('articles/s.md', articleText({ section: 'tides', date, expires }));
  const open_ = await open();
  const { keys } = await recordDependencies(async () => open_.frame('en'));
  const bar = () => open_.frame('en').sections.map(({ id }) => id);
  for (const [moment, sections] of [
    [Date.parse(date), ['tides', 'world']],
    [Date.parse(expires), ['world']],
  ] as const) {
    const before = now;
    now = moment;
    expect(open_.keysBetween(before, now).isDisjointFrom(keys)).toBe(false);
    expect(bar()).toEqual(sections);
  }
});

test('a restart finds the index as it was left', async () => {
  await (await open()).close();
  const again = await open();
  expect(again.counts()).toEqual({ articles: 1, authors: 1, problems: 0 });
  expect(again.progress().indexing).toBe(false);
});

test('a damaged index is made anew at the start', async () => {
  await (await open()).close();
  truncateSync(indexFile(join(folder, 'data')), 9000);
  const again = await open();
  expect((await again.article('en', 'a'))?.slug).toBe('a');
});

test('a missing content folder is told in words', async () => {
  rmSync(join(folder, 'content'), { recursive: true });
  await expect(open()).rejects.toThrow(/no content folder at .*CONTENT_DIR/);
});
