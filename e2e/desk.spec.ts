import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, expect, test } from '@playwright/test';
import { accessibilityProblems } from './accessibilityProblems.ts';
import { htmlProblems } from './htmlProblems.ts';
import { copyOfSampleEdition, type Portal, startPortal, temporaryFolder } from './portal.ts';

test.describe.configure({ mode: 'serial' });

const token = 'a token for the end-to-end tests';
const folder = temporaryFolder();
let portal: Portal;
let editor: BrowserContext;

const soon = { timeout: 20_000 };
const article = (title: string, more = '', date = '2026-11-01') =>
  `---\ntitle: ${title}\ndate: ${date}\nsection: world\nauthors: [world-desk]\n${more}---\n\nText.\n`;
const write = (path: string, text: string) => writeFileSync(join(portal.contentDir, path), text);
const ask = (path: string, init: RequestInit = {}) => fetch(portal.url + path, { redirect: 'manual', ...init });
const logIn = (given: string, client: string, more: Record<string, string> = {}) =>
  ask('/desk/login', {
    method: 'POST',
    headers: { 'x-forwarded-for': client, ...more },
    body: new URLSearchParams({ token: given }),
  });

test.beforeAll(async ({ browser }) => {
  portal = await startPortal({
    port: 3261,
    contentDir: copyOfSampleEdition(folder.path),
    dataDir: join(folder.path, 'data'),
    env: { DESK_TOKEN: token, WORKERS: '2' },
  });
  write('articles/night-ferry.md', article('The night ferry', 'draft: true\n'));
  write('articles/dawn-ferry.md', article('The dawn ferry', '', '2126-01-01'));
  write('articles/last-ferry.md', article('The last ferry', 'expires: 2126-01-01\n'));
  write('articles/wrong-ferry.md', article('The wrong ferry').replace('section: world', 'section: wrold'));
  editor = await browser.newContext({ baseURL: portal.url });
});
test.afterAll(async () => {
  await editor?.close();
  await portal?.stop();
  folder.remove();
});

test('the desk is shut to whoever has no token, and tells nothing', async () => {
  for (const path of ['/desk', '/desk/problems', '/desk/none', '/desk?x=1']) {
    const response = await ask(path);
    expect([response.status, response.headers.get('location')], path).toEqual([303, '/desk/login']);
    expect(await response.text()).not.toContain('ferry');
  }
  const login = await ask('/desk/login');
  expect(Object.fromEntries(login.headers)).toMatchObject({
    'cache-control': 'private, no-store',
    'x-robots-tag': 'noindex, nofollow, noarchive',
  });
  expect(login.headers.get('content-security-policy')).not.toMatch(/unsafe/);
  expect(await htmlProblems(await login.text())).toEqual([]);
  for (const name of ['etag', 'cache-tag', 'speculation-rules']) expect(login.headers.has(name), name).toBe(false);
});

test('an editor comes in with the token, by the keyboard alone and without script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: portal.url });
  const page = await context.newPage();
  await page.goto('/desk');
  await page.getByLabel('Token').press('a');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('That is not the token.');
  await page.getByLabel('Token').fill(token);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Editors’ desk');
  expect(new URL(page.url()).pathname).toBe('/desk');
  const [cookie] = await context.cookies();
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
  await page.getByRole('button', { name: 'Log out' }).click();
  await expect(page.getByLabel('Token')).toBeVisible();
  // A cookie that somebody kept is worth nothing any more, on any process.
  for (let n = 0; n < 6; n++)
    expect((await ask('/desk', { headers: { cookie: `desk=${cookie?.value}` } })).status).toBe(303);
  await context.close();
});

test('the desk shows what wants attention, with the time left and a way to look at it', async () => {
  const page = await editor.newPage();
  await page.goto('/desk');
  await page.getByLabel('Token').fill(token);
  await page.getByRole('button', { name: 'Open the desk' }).click();
  const list = (name: string) => page.getByRole('region', { name, exact: true });
  await expect(list('Drafts').getByRole('link', { name: 'The night ferry' })).toBeVisible();
  await expect(list('Scheduled')).toContainText(/The dawn ferry\s*in [\d,]+ days/);
  await expect(list('Expiring')).toContainText(/The last ferry\s*in [\d,]+ days/);
  await expect(list('Problems')).toContainText('articles/wrong-ferry.md');
  await expect(list('Problems')).toContainText('did you mean "world"?');
  await expect(list('Problems').locator('mark').first()).toHaveText('wrold^');
  await expect(list('Changed last')).toContainText('articles/wrong-ferry.md');
  expect(await accessibilityProblems(page)).toEqual([]);
  await list('Drafts').getByRole('link', { name: 'The night ferry' }).click();
  await expect(page.getByRole('complementary', { name: 'Preview' })).toContainText('This is a draft');
  await page.close();
});

test('every list has a page of its own, which axe, a validator and a narrow screen find nothing wrong with', async () => {
  const page = await editor.newPage();
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/desk');
  expect(await htmlProblems(await page.content())).toEqual([]);
  const links = await page
    .getByRole('navigation', { name: 'Editors’ desk' })
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(links.length).toBe(10);
  for (const path of links) {
    const response = await page.goto(path);
    expect([path, response?.status()]).toEqual([path, 200]);
    expect(await htmlProblems((await response?.text()) ?? ''), path).toEqual([]);
    // The others are made of the same parts.
    if (/problems|scheduled|changed/.test(path)) expect(await accessibilityProblems(page), path).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
  }
  for (const path of ['/desk/none', '/desk/drafts/page/99', '/desk/drafts/page/1', '/Desk', '/ar/desk', '/en/desk'])
    expect((await page.goto(path))?.status(), path).toBe(404);
  await page.close();
});

test('a change shows on the desk when it is opened again', async () => {
  const page = await editor.newPage();
  write('articles/wrong-ferry.md', article('The right ferry'));
  await expect
    .poll(async () => {
      await page.goto('/desk/problems');
      return page.getByText('articles/wrong-ferry.md').count();
    }, soon)
    .toBe(0);
  await page.close();
});

test('the one POST is the door, bounded and for its own form', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
    for (const path of ['/desk', '/desk/problems', '/', '/articles/the-box'])
      expect((await ask(path, { method })).status, `${method} ${path}`).toBe(405);
  expect((await logIn(token, '192.0.2.50', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await logIn('x'.repeat(5_000), '192.0.2.50')).status).toBe(413);
  const json = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };
  expect((await ask('/desk/login', json)).status).toBe(415);
  expect((await ask('/desk', { headers: { cookie: `desk=${'a'.repeat(4_000)}` } })).status).toBe(303);
});

test('who guesses is asked to wait, whichever process answers, and others are not', async () => {
  const answers = [];
  for (let n = 0; n < 13; n++) answers.push((await logIn(`guess ${n}`, '192.0.2.99', { connection: 'close' })).status);
  expect(answers).toEqual([...Array.from({ length: 10 }, () => 403), 429, 429, 429]);
  const late = await logIn(token, '192.0.2.99');
  expect([late.status, late.headers.get('retry-after'), late.headers.has('set-cookie')]).toEqual([429, '900', false]);
  expect((await logIn(token, '192.0.2.100')).status).toBe(303);
});

test('without a token there is no desk, not even a door', async ({ request }) => {
  for (const path of ['/desk', '/desk/login', '/desk/problems', '/Desk'])
    expect((await request.get(path, { maxRedirects: 0 })).status(), path).toBe(404);
  expect((await request.post('/desk/login', { form: { token } })).status()).toBe(405);
});

test('a token that is too short is refused at the start', async () => {
  const small = temporaryFolder();
  const options = { port: 3262, contentDir: portal.contentDir, dataDir: small.path, env: { DESK_TOKEN: 'short' } };
  await expect(startPortal(options)).rejects.toThrow(/DESK_TOKEN=…: must have 20 characters or more/);
  rmSync(small.path, { recursive: true, force: true });
});
