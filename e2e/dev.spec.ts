import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { accessibilityProblems } from './accessibilityProblems.ts';
import { copyOfSampleEdition, type Portal, startPortal, temporaryFolder } from './portal.ts';

test.describe.configure({ mode: 'serial' });

let portal: Portal;
const folder = temporaryFolder();

const article = (title: string, body: string, more = '') =>
  `---\ntitle: ${title}\ndate: 2026-11-01\nsection: world\nauthors: [world-desk]\n${more}---\n\n${body}\n`;
const paragraphs = (first: string) =>
  [first, ...Array.from({ length: 60 }, (_, at) => `Paragraph ${at}.`)].join('\n\n');
function write(path: string, text: string): void {
  const file = join(portal.contentDir, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
/** Marks the window, so that a page that was loaded anew is told from one that was changed in place. */
const mark = (page: Page) => page.evaluate(() => document.documentElement.setAttribute('data-kept', ''));
const wasKept = (page: Page) => page.evaluate(() => document.documentElement.hasAttribute('data-kept'));
const soon = { timeout: 20_000, intervals: [20] };

test.beforeAll(async () => {
  portal = await startPortal({
    port: 3281,
    contentDir: copyOfSampleEdition(folder.path),
    dataDir: join(folder.path, 'data'),
    dev: true,
  });
  write('articles/harbour.md', article('Harbour', paragraphs('The first ship came in at six.')));
  await expect.poll(async () => (await fetch(`${portal.url}/articles/harbour`)).status, soon).toBe(200);
});
test.afterAll(async () => {
  await portal?.stop();
  folder.remove();
});

test('a save shows in every open page, where the reader is, without loading it anew', async ({ context }) => {
  const one = await context.newPage();
  const list = await context.newPage();
  await one.goto(`${portal.url}/articles/harbour`);
  await list.goto(`${portal.url}/sections/world`);
  await expect(list.getByRole('link', { name: 'Harbour' }).first()).toBeVisible();
  await one.evaluate(() => scrollTo({ top: 900, behavior: 'instant' }));
  await Promise.all([mark(one), mark(list)]);
  write('articles/harbour.md', article('Harbour at dawn', paragraphs('The first ship came in at seven.')));
  await expect.poll(() => one.getByText('came in at seven').count(), soon).toBe(1);
  await expect(list.getByRole('link', { name: 'Harbour at dawn' }).first()).toBeVisible(soon);
  expect([await wasKept(one), await wasKept(list)]).toEqual([true, true]);
  expect(await one.evaluate(() => scrollY)).toBe(900);
  await expect(one).toHaveTitle(/Harbour at dawn/);
  // The elements of the new document work as those of the old one did.
  await one.getByRole('button', { name: 'Save for later' }).click();
  await expect(one.locator('save-story button')).toHaveAttribute('aria-pressed', 'true');
  await Promise.all([one.close(), list.close()]);
});

test('what a save does not change stays as it is: what was typed, and the text that is read', async ({ page }) => {
  await page.goto(`${portal.url}/articles/harbour`);
  const paragraph = page.getByText('Paragraph 40.');
  const place = () => paragraph.evaluate((element) => Math.round(element.getBoundingClientRect().top));
  await paragraph.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const before = await place();
  const field = page.getByRole('searchbox').first();
  await field.evaluate((element: HTMLInputElement) => {
    element.value = 'half a wo';
    element.focus({ preventScroll: true });
  });
  const more = Array.from({ length: 9 }, (_, at) => `Another paragraph, ${at}.`).join('\n\n');
  write('articles/harbour.md', article('Harbour', `${more}\n\n${paragraphs('The first ship came in at nine.')}`));
  await expect(page.getByText('Another paragraph, 8.')).toHaveCount(1, soon);
  await expect.poll(place, soon).toBe(before);
  await expect(field).toHaveValue('half a wo');
  await expect(field).toBeFocused();
});

test('a save shows in seven open pages, and in six when the first one is closed', async ({ context }) => {
  test.slow();
  const pages: Page[] = [];
  for (let n = 0; n < 7; n++) {
    const page = await context.newPage();
    await page.goto(`${portal.url}/articles/harbour?tab=${n}`);
    pages.push(page);
  }
  await Promise.all(pages.map(mark));
  const follow = async (words: string) => {
    write('articles/harbour.md', article('Harbour', words));
    for (const page of pages) await expect(page.getByText(words)).toBeVisible(soon);
    expect(await Promise.all(pages.map(wasKept))).not.toContain(false);
  };
  await follow('The second ship came in at eight.');
  await pages.shift()?.close();
  await follow('The third ship came in at nine.');
  await Promise.all(pages.map((page) => page.close()));
});

test('an author, the name of the site and a new file show in the pages that are open', async ({ page }) => {
  await page.goto(`${portal.url}/articles/new-harbour`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not in the paper');
  write('articles/new-harbour.md', article('A new harbour', 'Text.'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A new harbour', soon);
  write('authors/world-desk.md', '---\nname: Harbour desk\n---\nWorks by the sea.\n');
  await expect(page.getByText('Harbour desk').first()).toBeVisible(soon);
  write('site.yaml', 'name: The Harbour Paper\nsections: [world]\n');
  await expect(page.getByRole('link', { name: 'The Harbour Paper' }).first()).toBeVisible(soon);
});

test('a broken file shows what is wrong on its own page, and the text again when it is mended', async ({ page }) => {
  await page.goto(`${portal.url}/articles/harbour`);
  write('articles/harbour.md', article('Harbour', 'The ship is late.'));
  await expect(page.getByText('The ship is late.')).toBeVisible(soon);
  await mark(page);
  const whole = article('Harbour', 'The ship is back.');
  write('articles/harbour.md', whole.replace('section: world', 'section: wrold'));
  const problems = page.getByRole('region', { name: 'Problems' });
  await expect(problems).toContainText('articles/harbour.md', soon);
  await expect(problems).toContainText('Line 4, column 10');
  await expect(problems).toContainText('Unknown section "wrold"');
  await expect(problems).toContainText('did you mean "world"?');
  await expect(problems.locator('pre mark')).toHaveText('wrold^');
  await expect(problems).toContainText('Readers see its last good version.');
  await expect(page.getByText('The ship is late.')).toHaveCount(1);
  expect(await accessibilityProblems(page)).toEqual([]);
  // What the page did not need before looks as in a page that is loaded with it.
  const look = () => problems.locator('pre mark').evaluate((excerpt) => ({ ...getComputedStyle(excerpt) }));
  const followed = await look();
  await page.reload();
  expect(await look()).toEqual(followed);
  await mark(page);
  write('articles/harbour.md', whole);
  await expect(problems).toHaveCount(0, soon);
  await expect(page.getByText('The ship is back.')).toBeVisible();
  expect(await wasKept(page)).toBe(true);
});

test('a file that never was good shows what is wrong instead of "not found"', async ({ page }) => {
  write('articles/broken.md', '---\ntitle: "Open\ndate: 2026-11-01\n---\nText.\n');
  await expect.poll(async () => (await fetch(`${portal.url}/articles/broken`)).status, soon).toBe(200);
  await page.goto(`${portal.url}/articles/broken`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('articles/broken.md');
  await expect(page.getByText('The quote is never closed')).toBeVisible();
  write('pages/lamp.md', '---\nsummary: x\n---\nText.\n');
  await expect.poll(async () => (await fetch(`${portal.url}/lamp`)).status, soon).toBe(200);
  await page.goto(`${portal.url}/lamp`);
  await expect(page.getByText('pages/lamp.md')).toBeVisible();
  write('pages/lamp.md', '---\ntitle: Lamp\n---\nThe lamp is lit.\n');
  await expect(page.getByText('The lamp is lit.')).toBeVisible(soon);
});

test('a draft is seen at its own address, and says what it is', async ({ page }) => {
  write('articles/night-ferry.md', article('The night ferry', 'Text.', 'draft: true\n'));
  await expect.poll(async () => (await fetch(`${portal.url}/articles/night-ferry`)).status, soon).toBe(200);
  await page.goto(`${portal.url}/articles/night-ferry`);
  const notice = page.getByRole('complementary', { name: 'Preview' });
  await expect(notice).toContainText(/This is a draft\. It is not published\.\s*Only this machine shows it\./);
  write('articles/night-ferry.md', article('The night ferry', 'Text.'));
  await expect(notice).toHaveCount(0, soon);
});

test('the desk is open, and follows the files', async ({ page }) => {
  await page.goto(`${portal.url}/desk`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Editors’ desk');
  await expect(page.getByRole('button', { name: 'Log out' })).toHaveCount(0);
  write('articles/fog.md', article('Fog', 'Text.', 'draft: true\n'));
  const link = page.getByRole('region', { name: 'Drafts' }).getByRole('link', { name: 'Fog' });
  await expect(link).toHaveAttribute('href', '/articles/fog', soon);
});

test('a page is the document that readers get, but for the module that follows its files', async () => {
  const response = await fetch(`${portal.url}/articles/fog`);
  const scripts = (await response.text()).match(/<script[^>]*>/g) ?? [];
  expect(scripts.map((tag) => tag.replace(/(enhancements\.|boot=|made=)[0-9a-f]+/g, '$1'))).toEqual([
    '<script type="module" src="/enhancements..js">',
    '<script type="module" src="/__live.js?boot=&amp;made=">',
  ]);
  expect(response.headers.get('content-security-policy')).not.toMatch(/unsafe/);
  expect((await fetch(`${portal.url}/`, { method: 'POST' })).status).toBe(405);
});
