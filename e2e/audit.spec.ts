import { expect, test } from '@playwright/test';
import { crawl } from '../cli/seo/crawl.ts';

test('a search engine that reads the whole sample edition finds nothing that falls short', async ({ baseURL }) => {
  test.setTimeout(300_000);
  const { findings, pages } = await crawl({
    base: baseURL ?? '',
    concurrency: 4,
    limit: 20_000,
    // Each picture and each card would have to be drawn; pictures.spec.ts and cards.spec.ts look at them.
    sample: 40,
    progress: () => {},
  });
  expect(findings.map(({ page, rule, message }) => `${page} ${rule}: ${message}`)).toEqual([]);
  expect(pages).toBeGreaterThan(200);
});
