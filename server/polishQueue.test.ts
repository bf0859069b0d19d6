import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { freeMemory } from '../lib/index/freeMemory.ts';
import { makePage, type Page } from './page.ts';
import { PolishQueue } from './polishQueue.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function page(words: string): Promise<Page> {
  const body = Buffer.from(`<p>${`${words} `.repeat(400)}</p>`);
  return makePage({ status: 200, headers: { 'content-type': 'text/html' }, body, keys: new Set() });
}
const isPolished = (each: Page) => each.br?.headers.includes('-bx"\r\n') === true;
/** Compression takes its time beside the fake clock, which stands still meanwhile. */
async function compressed(each: Page): Promise<void> {
  while (!isPolished(each)) await new Promise(setImmediate);
}
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

it('polishes a page once no page has come for a quarter of a second, and not before', async () => {
  const queue = new PolishQueue();
  const [first, second] = [await page('one'), await page('two')];
  queue.add(first);
  await pass(200);
  queue.add(second);
  await pass(200);
  expect(queue.size).toBe(2);
  expect(isPolished(first)).toBe(false);
  await pass(50);
  await compressed(first);
  await compressed(second);
  expect(queue.size).toBe(0);
});

it('waits for quiet again before each page', async () => {
  const queue = new PolishQueue();
  const [first, second, third] = [await page('one'), await page('two'), await page('three')];
  queue.add(first);
  queue.add(second);
  await pass(250);
  queue.add(third);
  await compressed(first);
  await pass(200);
  expect(isPolished(second)).toBe(false);
  await pass(50);
  await compressed(second);
  await compressed(third);
});

it('lets those go first who ask it to rest', async () => {
  const queue = new PolishQueue();
  const first = await page('one');
  queue.add(first);
  await pass(200);
  queue.rest();
  await pass(200);
  expect(queue.size).toBe(1);
  await pass(50);
  await compressed(first);
});

it('leaves out a page that has left the cache while it waited', async () => {
  const queue = new PolishQueue();
  const [gone, kept] = [await page('one'), await page('two')];
  queue.add(gone);
  queue.add(kept);
  queue.delete(gone);
  await pass(250);
  await compressed(kept);
  expect(isPolished(gone)).toBe(false);
  expect(queue.size).toBe(0);
});

it('holds on to no page that has left it, however long it is never quiet', async () => {
  const queue = new PolishQueue();
  const waiting: Page[] = [];
  const left: WeakRef<Page>[] = [];
  for (let n = 0; n < 300; n++) {
    const each = await page(`page ${n}`);
    queue.add(each);
    waiting.push(each);
    // As many wait as a cache has room for.
    const oldest = waiting.length > 40 ? waiting.shift() : undefined;
    if (oldest) {
      queue.delete(oldest);
      left.push(new WeakRef(oldest));
    }
    await pass(10);
  }
  // What a weak reference was made for stays until the end of the turn.
  await new Promise(setImmediate);
  freeMemory();
  expect(left).toHaveLength(260);
  expect(left.filter((each) => each.deref() !== undefined).length).toBeLessThan(5);
});
