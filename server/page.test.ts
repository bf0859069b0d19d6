import { expect, test } from 'vitest';
import { makePage, type Page, polishPage } from './page.ts';

const heldBytes = (page: Page) => [page.identity, page.gzip, page.br].map((coded) => coded?.body.buffer.byteLength);
const ownBytes = (page: Page) => [page.identity, page.gzip, page.br].map((coded) => coded?.body.length);

test('a page keeps no more memory than its bytes, in any encoding, polished or not', async () => {
  const body = Buffer.from(Array.from({ length: 900 }, (_, n) => `word${(n * 7_919) % 1_009} `).join(''));
  expect(body.buffer.byteLength).toBeGreaterThan(body.length);
  const page = await makePage({ status: 200, headers: { 'content-type': 'text/html' }, body, keys: new Set() });
  expect(heldBytes(page)).toEqual(ownBytes(page));
  expect(page.identity.body.equals(body)).toBe(true);
  const quick = page.br?.body.length;
  await polishPage(page);
  expect(page.br?.body.length).toBeLessThan(quick ?? 0);
  expect(heldBytes(page)).toEqual(ownBytes(page));
});
