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

test('an address says that its coding varies also while it is too small to be compressed', async () => {
  const make = (type: string) =>
    makePage({ status: 200, headers: { 'content-type': type }, body: Buffer.from('small'), keys: new Set() });
  const varyOf = ({ headers }: Page) => /^vary: (.*)\r$/m.exec(headers)?.[1];
  const small = await make('application/xml; charset=utf-8');
  expect([small.gzip, varyOf(small)]).toEqual([undefined, 'Accept-Encoding']);
  expect((await make('image/png')).headers).not.toContain('vary');
});

test('a page that only polishing brings into one round trip is polished before anybody gets it', async () => {
  const seed = Array.from({ length: 12_000 }, (_, n) => ((n * 48_271) % 2_147_483_647).toString(36).slice(-3));
  const ofLength = async (words: number): Promise<{ quick: boolean; length: number }> => {
    const body = Buffer.from(seed.slice(0, words).join(' '));
    const { br } = await makePage({ status: 200, headers: { 'content-type': 'text/html' }, body, keys: new Set() });
    return { quick: br?.tag.endsWith('-br') ?? false, length: br?.body.length ?? 0 };
  };
  const found = await Promise.all(Array.from({ length: 24 }, (_, n) => ofLength(2_000 + 400 * n)));
  for (const { quick, length } of found) if (quick) expect(length <= 14_600 || length > 16_352).toBe(true);
  expect(found.some(({ quick }) => !quick)).toBe(true);
  expect(found.some(({ quick }) => quick)).toBe(true);
});
