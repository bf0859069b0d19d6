import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { parseSite } from '../content/parseSite.ts';
import { createParseThread } from './parseThread.ts';
import { type ReadAheadOptions, readAhead } from './readAhead.ts';
import type { TextJob } from './readTexts.ts';

const contentDir = mkdtempSync(join(tmpdir(), 'broadsheet-ahead-'));
afterAll(() => rmSync(contentDir, { recursive: true, force: true }));
const jobs: TextJob[] = Array.from({ length: 1_500 }, (_, at) => ({ path: `articles/${at}.md`, kind: 'article' }));
mkdirSync(join(contentDir, 'articles'));
for (const { path } of jobs) writeFileSync(join(contentDir, path), 'Text.');
const { site } = parseSite(undefined);
const thread = createParseThread();

async function pathsRead(jobs: TextJob[], options: Partial<ReadAheadOptions> = {}): Promise<string[]> {
  const read: string[] = [];
  for await (const texts of readAhead(jobs, { contentDir, site, thread, ...options }))
    read.push(...texts.map(({ path }) => path));
  return read;
}

it('answers what is asked while the second thread reads', async () => {
  const happened: string[] = [];
  const meanwhile = {
    asked: () => (happened.includes('answered') ? new Promise<void>(() => {}) : Promise.resolve()),
    answer: async () => {
      happened.push('answered');
    },
  };
  for await (const texts of readAhead(jobs, { contentDir, site, thread, meanwhile }))
    happened.push(`${texts.length} read`);
  expect(happened[0]).toBe('answered');
  expect(happened.at(-1)).toMatch(/read$/);
});

it('keeps the thread for readings that come later, also for smaller ones', async () => {
  await vi.waitUntil(thread.isReady, { timeout: 30_000 });
  const read = vi.spyOn(thread, 'read');
  const paths = jobs.map(({ path }) => path);
  expect((await pathsRead(jobs)).toSorted()).toEqual(paths.toSorted());
  expect(read).toHaveBeenCalledTimes(8);
  expect(await pathsRead(jobs.slice(0, 100))).toHaveLength(100);
  expect(read).toHaveBeenCalledTimes(9);
  expect(await pathsRead(jobs.slice(0, 2))).toHaveLength(2);
  expect(read).toHaveBeenCalledTimes(9);
});

it('leaves out what is not wanted any more by the time it is read', async () => {
  const unwanted = new Set<string>();
  const reading = readAhead(jobs, { contentDir, site, thread, isWanted: (path) => !unwanted.has(path) });
  await reading.next();
  for (const { path } of jobs.slice(1_000)) unwanted.add(path);
  const rest: string[] = [];
  for await (const texts of reading) rest.push(...texts.map(({ path }) => path));
  expect(rest).toHaveLength(800);
});

it('reads here what broke the thread', async () => {
  const broken = { ...thread, read: async () => undefined };
  expect(await pathsRead(jobs, { thread: broken })).toHaveLength(jobs.length);
});
