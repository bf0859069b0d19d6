/**
 * `node e2e/guidePictures.ts`: takes the pictures of docs/editors.md anew, by doing what the guide says with a copy of
 * the sample edition. Build first (`npm run build`).
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, copyFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import { chromiumFlags, findBrowser } from './browser.ts';
import { copyOfSampleEdition, startPortal, temporaryFolder } from './portal.ts';

const top = join(import.meta.dirname, '..');
const pictures = join(top, 'docs/pictures');
const folder = temporaryFolder();
const contentDir = copyOfSampleEdition(folder.path);
const site = join(contentDir, 'site.yaml');
// Not every machine that takes pictures has a Chinese font.
writeFileSync(site, readFileSync(site, 'utf8').replace('ru, zh, ur]', 'ru, ur]'));
const portal = await startPortal({ port: 3291, contentDir, dataDir: join(folder.path, 'data') });
const browser = await chromium.launch({ executablePath: findBrowser(), args: chromiumFlags });
const page = await browser.newPage({ viewport: { width: 1100, height: 640 }, colorScheme: 'light' });

const command = (name: string, ...words: string[]): string => {
  const env = { ...process.env, CONTENT_DIR: 'content', SITE_URL: 'http://localhost:3000', NO_COLOR: '1' };
  const run = spawnSync(process.execPath, [join(top, 'cli', `${name}.ts`), ...words], {
    cwd: folder.path,
    encoding: 'utf8',
    env,
  });
  return stripVTControlCharacters(run.stdout + run.stderr);
};
const edit = (path: string, change: (text: string) => string): void => {
  const file = join(contentDir, path);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
};
/** Waits until `path` answers with `status` and shows `words`, as an editor who reloads would. */
const shown = async (path: string, words: string, status = 200): Promise<void> => {
  for (let tries = 0; tries < 100; tries += 1) {
    const response = await page.goto(portal.url + path);
    if (response?.status() === status && (await page.content()).includes(words)) return;
    await page.waitForTimeout(100);
  }
  throw new Error(`${path} never showed "${words}"`);
};
const take = async (name: string, from: Page = page): Promise<void> => {
  await from.evaluate(() =>
    document.fonts.ready.then(() => Promise.all([...document.images].map((one) => one.decode()))),
  );
  const file = join(pictures, `guide-${name}.webp`);
  const { size } = await sharp(await from.screenshot())
    .webp({ quality: 80, effort: 6 })
    .toFile(file);
  process.stdout.write(`${file.slice(top.length + 1)} ${size} bytes\n`);
};
/** A terminal in which `command` was run. */
const terminal = async (name: string, height: number, lines: [command: string, output: string][]): Promise<void> => {
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const text = lines
    .map(([typed, output]) => `<b>$ ${escaped(typed)}</b>\n${escaped(output.trimEnd())}\n`)
    .join('\n')
    .replace(/\b(error)(?= {3})/g, '<i class="error">$1</i>')
    .replace(/\b(warning)(?= {2})/g, '<i class="warning">$1</i>');
  const sheet = await browser.newPage({ viewport: { width: 1280, height } });
  await sheet.setContent(
    `<style>body{margin:0;background:#1b1d21;color:#e4e2dc}pre{margin:0;padding:22px 26px;font:14px/1.6 "DejaVu Sans Mono",monospace}
    b{color:#fff}i{font-style:normal}.error{color:#ff8a80}.warning{color:#ffd27d}</style><pre>${text}</pre>`,
  );
  await take(name, sheet);
  await sheet.close();
};

try {
  const typed = 'npm run new -- article "Hello, harbour" --section world --author world-desk';
  const made = command('new', 'article', 'Hello, harbour', '--section', 'world', '--author', 'world-desk');
  const [first = ''] = made.split('\n');
  const path = first.replace(/^content\//, '');
  appendFileSync(
    join(contentDir, path),
    'The first ship came in at six. **Nobody** was on the quay.\n\n## What came\n\nFifty-eight containers, and a cat.\n',
  );
  await terminal('new', 210, [
    [typed, made],
    [`npm run check -- ${first}`, command('check', first)],
  ]);
  await shown('/articles/hello-harbour', 'Fifty-eight containers');
  await take('first');

  edit(path, (text) => text.replace('section: world', 'sction: world').replace('[world-desk]', '[word-desk]'));
  edit(path, (text) => `${text}\nMore [here](/articles/the-bx), and a <b>warning</b>.\n`);
  await terminal('check', 260, [[`npm run check -- ${first}`, command('check', first)]]);
  edit(path, (text) =>
    text
      .replace('sction: world', 'section: world')
      .replace('[word-desk]', '[world-desk]')
      .replace(/\nMore \[here.*\n/, ''),
  );

  const inFolder = path.replace(/\.md$/, '/index.md');
  mkdirSync(dirname(join(contentDir, inFolder)));
  renameSync(join(contentDir, path), join(contentDir, inFolder));
  copyFileSync(
    join(contentDir, 'articles/business/the-box/cover.webp'),
    join(contentDir, dirname(inFolder), 'quay.webp'),
  );
  edit(inFolder, (text) =>
    text.replace(
      'authors:',
      'image:\n  src: quay.webp\n  alt: A ship at a quay, one crane above it\n  caption: The quay at six in the morning\n  credit: World desk\nauthors:',
    ),
  );
  await shown('/articles/hello-harbour', 'The quay at six in the morning');
  await take('picture');

  edit(inFolder, (text) =>
    text.replace(
      'authors:',
      'corrections:\n  - date: 2026-11-24T10:15\n    text: An earlier version gave the wrong time of arrival.\nauthors:',
    ),
  );
  await shown('/articles/hello-harbour', 'wrong time of arrival');
  await page.getByText('wrong time of arrival').scrollIntoViewIfNeeded();
  await take('correction');

  command('new', 'translation', 'hello-harbour', 'ar');
  const arabic = inFolder.replace('index.md', 'index.ar.md');
  edit(arabic, (text) =>
    text
      .replace(/^title: .*$/m, 'title: صباح الخير أيها الميناء')
      .replace(/^draft: true\n/m, '')
      .replace(/(\n---\n)[\s\S]*$/, '$1\nوصلت أول سفينة في السادسة. لم يكن أحد على الرصيف.\n'),
  );
  await shown('/ar/articles/hello-harbour', 'صباح الخير');
  await take('translation');

  edit(inFolder, (text) =>
    text.replace('authors:', 'expires: 2026-11-23T00:00\nauthors:').replace(/^date: .*$/m, 'date: 2026-11-22'),
  );
  await shown('/articles/hello-harbour', '', 410);
  await take('taken-down');
} finally {
  await browser.close();
  await portal.stop();
  folder.remove();
}
