import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { parseSite } from '../content/parseSite.ts';
import { createParseThread, type ParseThread } from './parseThread.ts';
import type { ParseRequest } from './parseWorker.ts';

const contentDir = mkdtempSync(join(tmpdir(), 'broadsheet-thread-'));
afterAll(() => rmSync(contentDir, { recursive: true, force: true }));
mkdirSync(join(contentDir, 'articles'));
const { site } = parseSite(undefined);

/** A request to read one text of this name. */
function request(name: string): ParseRequest {
  const path = `articles/${name}.md`;
  writeFileSync(join(contentDir, path), 'Text.');
  return { contentDir, site, jobs: [{ path, kind: 'article' }] };
}

async function started(): Promise<ParseThread> {
  const thread = createParseThread();
  thread.start();
  await vi.waitUntil(thread.isReady, { timeout: 30_000 });
  return thread;
}

test('reads texts in the order in which it is asked, those first that somebody waits for', async () => {
  const thread = await started();
  const read: string[] = [];
  const ask = async (name: string, isUrgent = false): Promise<void> => {
    const texts = await thread.read(request(name), isUrgent);
    read.push(...(texts ?? []).map(({ path }) => path.slice('articles/'.length, -'.md'.length)));
  };
  await Promise.all([...['a', 'b', 'c', 'd'].map((name) => ask(name)), ask('urgent', true), ask('as-urgent', true)]);
  // It has two at once, which nothing goes before.
  expect(read).toEqual(['a', 'b', 'urgent', 'as-urgent', 'c', 'd']);
});

test('is asked nothing before it has begun', async () => {
  const thread = createParseThread();
  expect(thread.isReady()).toBe(false);
  expect(await thread.read(request('early'))).toBeUndefined();
});

test('says so when it broke, of all that it was asked, and can be started anew', async () => {
  const thread = await started();
  const lost = { ...request('lost'), contentDir: join(contentDir, 'nowhere') };
  const asked = [thread.read(lost), thread.read(request('a')), thread.read(request('b'))];
  expect(await Promise.all(asked)).toEqual([undefined, undefined, undefined]);
  expect(thread.isReady()).toBe(false);
  thread.start();
  await vi.waitUntil(thread.isReady, { timeout: 30_000 });
  expect(await thread.read(request('c'))).toMatchObject([{ path: 'articles/c.md' }]);
});

test('what it can’t be asked is told at once, and nobody is given what another one asked for', async () => {
  const thread = await started();
  const impossible = { ...request('impossible'), site: { ...site, name: (() => '') as unknown as typeof site.name } };
  const names = ['a', 'b', 'c'];
  const asked = [thread.read(impossible), ...names.map((name) => thread.read(request(name)))];
  const [told, ...read] = await Promise.all(asked);
  expect(told).toBeUndefined();
  expect(read.flatMap((texts) => texts?.map(({ path }) => path))).toEqual(names.map((name) => `articles/${name}.md`));
});
