import { expect, test } from 'vitest';
import { makePage } from './page.ts';

const noon = Date.UTC(2026, 10, 20, 12);
const hour = 3_600_000;
const page = (body: string, changed?: number, previous?: Awaited<ReturnType<typeof makePage>>, now = noon) =>
  makePage({ status: 200, headers: {}, body: Buffer.from(body), keys: new Set(), changed }, previous, now);
const sent = (made: Awaited<ReturnType<typeof makePage>>) => /^last-modified: (.*)\r$/m.exec(made.headers)?.[1];

test('a page is as old as the newest material change that it shows, however often it is made', async () => {
  const first = await page('a', noon - 5 * hour);
  expect(sent(first)).toBe('Fri, 20 Nov 2026 07:00:00 GMT');
  expect((await page('a', noon - 5 * hour, undefined, noon + hour)).modified).toBe(first.modified);
  // Another template, or a slip that was mended, is no news.
  expect((await page('b', noon - 5 * hour, first, noon + hour)).modified).toBe(first.modified);
  expect((await page('c', noon - hour, first, noon + hour)).modified).toBe(noon - hour);
});

test('a date never goes back, nor ahead of the answer', async () => {
  const first = await page('a', noon - hour);
  expect((await page('b', noon - 5 * hour, first)).modified).toBe(first.modified);
  expect((await page('a', noon + hour)).modified).toBe(noon);
});

test('a page that shows no material change is as old as its bytes', async () => {
  const first = await page('a');
  expect(first.modified).toBe(noon);
  expect((await page('a', undefined, first, noon + hour)).modified).toBe(noon);
  expect((await page('b', undefined, first, noon)).modified).toBe(noon + 1_000);
});
