import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import sharp from 'sharp';
import type { Picture } from './drawing/sheet.ts';

const browserOptions = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
};

/** A reader on a slow line should not wait for a cover. */
const largestBytes = 90_000;
const qualities = [86, 80, 74, 68, 60, 50, 40];

async function houseType(): Promise<string> {
  const require = createRequire(import.meta.url);
  const faces = ['latin', 'latin-ext', 'cyrillic'].flatMap((script) =>
    (['normal', 'italic'] as const).map(async (style) => {
      const file = `@fontsource-variable/source-serif-4/files/source-serif-4-${script}-standard-${style}.woff2`;
      const data = (await readFile(require.resolve(file))).toString('base64');
      return `@font-face{font-family:"House ${script}";font-style:${style};font-weight:200 900;src:url(data:font/woff2;base64,${data})}`;
    }),
  );
  return (await Promise.all(faces)).join('');
}

async function encode(raster: Buffer): Promise<Buffer> {
  let encoded = raster;
  for (const quality of qualities) {
    encoded = await sharp(raster).webp({ quality, effort: 6, smartSubsample: true, preset: 'drawing' }).toBuffer();
    if (encoded.length <= largestBytes) break;
  }
  return encoded;
}

/** Prints pictures to their files below `root`; the same drawing gives the same bytes. */
export async function print(pictures: readonly Picture[], root: string): Promise<void> {
  const browser: Browser = await chromium.launch(browserOptions);
  const style = `${await houseType()}html,body{margin:0;background:#fff}svg{display:block}svg[lang=ur] text{font-family:"House latin","Noto Nastaliq Urdu",serif}`;
  try {
    for (const { path, width, height, svg } of pictures) {
      const page = await browser.newPage({ viewport: { width, height } });
      await page.setContent(`<!doctype html><meta charset="utf-8"><style>${style}</style>${svg}`);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const encoded = await encode(await page.screenshot({ type: 'png' }));
      await page.close();
      const file = join(root, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, encoded);
      console.log(`${path} ${Math.round(encoded.length / 1000)} kB`);
    }
  } finally {
    await browser.close();
  }
}
