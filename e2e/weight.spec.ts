import { request as httpRequest } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

/** Bytes of the body as they travel, compressed with brotli. */
function travelled(url: string): Promise<{ bytes: number; html: string }> {
  return new Promise((resolve, reject) => {
    httpRequest(url, { headers: { 'accept-encoding': 'br' } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const body = Buffer.concat(chunks);
        resolve({ bytes: body.length, html: brotliDecompressSync(body).toString() });
      });
    })
      .on('error', reject)
      .end();
  });
}

test('every article of the sample edition fits into one round trip, its styles included, also for its first reader', async ({
  request,
  baseURL,
}) => {
  const sitemap = await (await request.get('/sitemaps/articles-1.xml')).text();
  const paths = [...sitemap.matchAll(/<loc>https:\/\/broadsheet\.example(\/[^<]*)<\/loc>/g)].map(
    ([, path]) => path ?? '',
  );
  expect(paths.length).toBeGreaterThanOrEqual(24);
  const heavy: string[] = [];
  for (const path of paths) {
    const { bytes, html } = await travelled(baseURL + path);
    expect(html).not.toMatch(/<link[^>]+rel="stylesheet"/);
    if (bytes > 14_600) heavy.push(`${path}: ${bytes}`);
  }
  expect(heavy).toEqual([]);
});

test('the front page fits into 28,000 bytes', async ({ baseURL }) => {
  expect((await travelled(`${baseURL}/`)).bytes).toBeLessThanOrEqual(28_000);
});
