import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPushStore, type PushStore } from '../../lib/push/pushStore.ts';
import { type MockReceiver, mockReceiver } from './mockReceiver.testing.ts';
import { tellers } from './receiver.ts';
import { startTelling, type Telling } from './startTelling.ts';

const origin = 'https://paper.example';
let folder: string;
let store: PushStore;
let hub: MockReceiver;
let indexNow: MockReceiver;
let telling: Telling | undefined;
let warnings: string[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-'));
  store = openPushStore(folder);
  hub = await mockReceiver({ status: 204 });
  indexNow = await mockReceiver({ status: 202 });
  warnings = [];
});
afterEach(async () => {
  await telling?.stop();
  telling = undefined;
  store.close();
  await hub.close();
  await indexNow.close();
  rmSync(folder, { recursive: true });
});

function start(firstWait = 20): void {
  const push = { websub: { hub: hub.address }, indexnow: { key: 'abcdefgh', endpoint: indexNow.address } };
  telling = startTelling({
    store,
    tellers: tellers(push, origin),
    warn: (message) => warnings.push(message),
    firstWait,
  });
}
const add = (receiver: 'websub' | 'indexnow', ...paths: string[]) => {
  store.transaction(() => {
    for (const path of paths) store.add(receiver, origin + path);
  });
  telling?.wake();
};
const feedsToldTo = ({ calls }: MockReceiver) =>
  calls.map(({ body }) => new URLSearchParams(body).get('hub.url')?.replace(origin, ''));
const told = (call: number): { urlList: string[] } & Record<string, unknown> =>
  JSON.parse(indexNow.calls[call]?.body ?? '{}');
const emptied = () => expect.poll(() => store.size(), { interval: 10, timeout: 5_000 }).toBe(0);

test('a hub hears of each feed in turn, by the names that hubs use', async () => {
  start();
  add('websub', '/feed.xml', '/feed.atom');
  await emptied();
  expect(feedsToldTo(hub)).toEqual(['/feed.xml', '/feed.atom']);
  const [first] = hub.calls;
  expect(Object.fromEntries(new URLSearchParams(first?.body))).toEqual({
    'hub.mode': 'publish',
    'hub.url': `${origin}/feed.xml`,
    'hub.topic': `${origin}/feed.xml`,
  });
  expect(first?.headers['content-type']).toBe('application/x-www-form-urlencoded');
  expect(indexNow.calls).toEqual([]);
});

test('search engines hear of ten thousand addresses in a call, with the key and where it is shown', async () => {
  add('indexnow', ...Array.from({ length: 10_001 }, (_, n) => `/articles/${n}`));
  start();
  await emptied();
  expect(indexNow.calls).toHaveLength(2);
  const { urlList, ...rest } = told(0);
  expect(rest).toEqual({ host: 'paper.example', key: 'abcdefgh', keyLocation: `${origin}/abcdefgh.txt` });
  expect(urlList).toHaveLength(10_000);
  expect(urlList[0]).toBe(`${origin}/articles/0`);
  expect(told(1).urlList).toEqual([`${origin}/articles/10000`]);
});

test('what could not be told is told later, all of it and in order', async () => {
  hub.answers = [{ status: 503 }, { status: 500 }, { status: 204 }];
  start();
  add('websub', '/a', '/b');
  await emptied();
  expect(feedsToldTo(hub)).toEqual(['/a', '/a', '/a', '/b']);
  expect(warnings, 'a receiver in trouble is told of once').toHaveLength(1);
  expect(warnings[0]).toContain('answered 503');
});

test('a receiver that is not there keeps nobody else waiting', async () => {
  await hub.close();
  start(60_000);
  add('websub', '/feed.xml');
  add('indexnow', '/articles/x');
  await expect.poll(() => indexNow.calls.length, { interval: 10 }).toBe(1);
  await expect.poll(() => warnings.length, { interval: 10 }).toBe(1);
  expect(store.next('websub', 10)).toHaveLength(1);
});

test('a busy receiver is left in peace for as long as it asks', async () => {
  indexNow.answers = [{ status: 429, headers: { 'retry-after': '1' } }, { status: 200 }];
  start();
  add('indexnow', '/articles/x');
  await emptied();
  const [first, second] = indexNow.calls;
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(990);
});

test('more news does not wake a receiver that is left in peace', async () => {
  hub.answers = [{ status: 429, headers: { 'retry-after': '60' } }];
  start();
  add('websub', '/a');
  await expect.poll(() => warnings.length, { interval: 10 }).toBe(1);
  for (const path of ['/b', '/c']) add('websub', path);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(hub.calls).toHaveLength(1);
});

test('what is refused for good is dropped with a message, and the next is told', async () => {
  indexNow.answers = [{ status: 422 }, { status: 200 }];
  hub.answers = [{ status: 404 }, { status: 204 }];
  start();
  add('indexnow', '/articles/x');
  add('websub', '/a', '/b');
  await emptied();
  expect(feedsToldTo(hub)).toEqual(['/a', '/b']);
  expect(indexNow.calls).toHaveLength(1);
  expect(warnings.join('\n')).toMatch(/answered 422.*articles\/x/);
  expect(warnings.join('\n')).toMatch(/answered 404.*\/a/);
});

test('the queue and a pause survive a restart', async () => {
  hub.answers = [{ status: 204 }, { status: 503, headers: { 'retry-after': '1' } }, { status: 204 }];
  start();
  add('websub', '/a', '/b', '/c');
  await expect.poll(() => hub.calls.length, { interval: 10 }).toBe(2);
  await telling?.stop();
  store.close();
  store = openPushStore(folder);
  start();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(hub.calls).toHaveLength(2);
  await emptied();
  expect(feedsToldTo(hub)).toEqual(['/a', '/b', '/b', '/c']);
});

test('a call under way when the portal stops is waited for', async () => {
  hub.answers = [{ status: 204, delay: 200 }];
  start();
  add('websub', '/a');
  await expect.poll(() => hub.calls.length, { interval: 10 }).toBe(1);
  await telling?.stop();
  expect(store.size()).toBe(0);
});
