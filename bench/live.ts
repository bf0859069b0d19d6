import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { chromiumFlags, findBrowser } from '../e2e/browser.ts';
import { corpusArticle, writeCorpus } from './corpus.ts';
import { withPortal } from './servers.ts';
import { type Series, series } from './statistics.ts';
import { figure, table } from './table.ts';

/** Milliseconds from a save until the last of the open pages shows it, with `npm run dev`. */
export type Live = { size: number; pages: number; saves: Series };

/** Saves that are not counted: the first ones of a process are slow for reasons that pass. */
const warmUp = 8;
/** Between two saves, in milliseconds: nobody saves sooner. */
const pause = 700;

/** When `page` shows `word`, by the clock of this machine. */
const shown = (page: Page, word: string): Promise<number> =>
  page.evaluate(
    (awaited) =>
      new Promise<number>((resolve) => {
        const isShown = () => document.body.textContent?.includes(awaited) === true;
        // Only what is another in the new version is put in.
        const observer = new MutationObserver(() => {
          if (!isShown()) return;
          observer.disconnect();
          resolve(Date.now());
        });
        observer.observe(document.documentElement, { childList: true, subtree: true, characterData: true });
      }),
    word,
  );

async function measureSaves(
  url: string,
  contentDir: string,
  context: BrowserContext,
  addresses: string[],
  saves: number,
  size: number,
): Promise<Series> {
  const pages: Page[] = [];
  for (const address of addresses) {
    const page = await context.newPage();
    await page.goto(url + address);
    pages.push(page);
  }
  const { path, text } = corpusArticle(0, size);
  const times: number[] = [];
  for (let n = 0; n < warmUp + saves; n++) {
    const word = `Mark${addresses.length}x${n}x`;
    const seen = pages.map((page) => shown(page, word));
    await new Promise((resolve) => setTimeout(resolve, pause));
    const begun = Date.now();
    writeFileSync(join(contentDir, path), text.replace('title: ', `title: ${word} `));
    const last = Math.max(...(await Promise.all(seen)));
    if (n >= warmUp) times.push(last - begun);
  }
  for (const page of pages) await page.close();
  return series(times);
}

/** Saves of the newest of `size` articles, with its own page open and with seven pages that show it. */
export async function measureLive(folder: string, size: number, saves: number): Promise<Live[]> {
  const executablePath = findBrowser();
  if (!executablePath)
    throw new Error('Live preview is measured in Chromium. Set CHROMIUM_PATH, or run npm test once.');
  const contentDir = join(folder, `live-${size}`);
  writeCorpus(contentDir, size);
  const { slug, text } = corpusArticle(0, size);
  const [, section] = /^section: (.+)$/m.exec(text) ?? [];
  const [, author] = /^authors: \[(.+)\]$/m.exec(text) ?? [];
  const article = `/articles/${slug}`;
  const seven = [
    article,
    '/',
    `/sections/${section}`,
    `/authors/${author}`,
    '/archive/2026/10',
    '/desk',
    `${article}?again`,
  ];
  const edition = { contentDir, dataDir: join(folder, `live-data-${size}`), dev: true };
  return withPortal(edition, async ({ url }) => {
    const browser = await chromium.launch({ executablePath, args: chromiumFlags });
    try {
      const found: Live[] = [];
      for (const addresses of [[article], seven]) {
        const context = await browser.newContext();
        found.push({
          size,
          pages: addresses.length,
          saves: await measureSaves(url, contentDir, context, addresses, saves, size),
        });
        await context.close();
      }
      return found;
    } finally {
      await browser.close();
    }
  });
}

export function liveTable(rows: Live[]): string {
  return table(
    'npm run dev: from a save to the last open page that shows it',
    ['articles', 'open pages', 'saves', 'p50 ms', 'p95 ms', 'slowest ms'],
    rows.map(({ size, pages, saves: { median, spread, p95, max, n } }) => [
      size.toLocaleString('en'),
      String(pages),
      String(n),
      `${figure(median)} ± ${figure(spread)}`,
      figure(p95),
      figure(max),
    ]),
  );
}
