import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { copyOfSampleEdition, type Portal, startPortal, temporaryFolder } from './portal.ts';

test.describe.configure({ mode: 'serial' });

const top = join(import.meta.dirname, '..');
const folder = temporaryFolder();
const [bare, served, editors] = ['bare.git', 'served', 'editors'].map((name) => join(folder.path, name));
let portal: Portal;

const git = (...words: string[]) =>
  execFileSync('git', ['-c', 'user.name=Editor', '-c', 'user.email=editor@example.org', ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
  });
const command = (name: string, words: string[], contentDir: string) =>
  spawnSync(process.execPath, [join(top, 'cli', name), ...words], {
    cwd: folder.path,
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: contentDir, SITE_URL: portal.url },
  });
const push = (path: string, text: string) => {
  const file = join(editors ?? '', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  git('-C', editors ?? '', 'add', '-A');
  git('-C', editors ?? '', 'commit', '-qm', 'Write');
  git('-C', editors ?? '', 'push', '-q');
};
const pull = () => spawnSync(join(top, 'deploy/pull-content/pull-content'), [served ?? ''], { encoding: 'utf8' });
const article = (title: string) =>
  `---\ntitle: ${title}\ndate: 2026-11-01\nsection: world\nauthors: [world-desk]\n---\n\nThe first paragraph.\n`;
const soon = { timeout: 5_000, intervals: [50] };
const get = (path: string) => async () => {
  const response = await fetch(new URL(path, portal.url), { redirect: 'manual' });
  return `${response.status} ${/<h1[^>]*>(.*?)<\/h1>/s.exec(await response.text())?.[1] ?? ''}`;
};

test.beforeAll(async () => {
  const sample = copyOfSampleEdition(folder.path);
  git('init', '-q', '-b', 'main', sample);
  git('-C', sample, 'add', '-A');
  git('-C', sample, 'commit', '-qm', 'Begin');
  git('clone', '-q', '--bare', sample, bare ?? '');
  for (const clone of [served, editors]) git('clone', '-q', bare ?? '', clone ?? '');
  portal = await startPortal({ port: 3281, contentDir: served ?? '', dataDir: join(folder.path, 'data') });
});
test.afterAll(async () => {
  await portal?.stop();
  folder.remove();
});

test("a stranger's first article is where the command said, as soon as it is saved", async ({ page }) => {
  const words = ['article', 'Hello, harbour', '--section', 'world', '--author', 'world-desk'];
  const { status, stdout, stderr } = command('new.ts', words, portal.contentDir);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const [file = '', address = ''] = stdout.split('\n');
  appendFileSync(join(folder.path, file), 'The first ship came in at six. **Nobody** was on the quay.\n');
  expect(command('check.ts', [join(folder.path, file)], portal.contentDir)).toMatchObject({
    status: 0,
    stdout: '1 file, no errors, no warnings\n',
  });
  await expect.poll(get(address), soon).toBe('200 Hello, harbour');
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1, name: 'Hello, harbour' })).toBeVisible();
  await expect(page.getByText('The first ship came in at six.')).toBeVisible();
  // The front page follows; whoever comes while it is made anew gets the one before.
  await expect(async () => {
    await page.goto(portal.url);
    await expect(page.getByRole('link', { name: 'Hello, harbour' }).first()).toBeVisible({ timeout: 100 });
  }).toPass(soon);
  // The next tests pull, and a clone with files of its own is no part of them.
  rmSync(join(folder.path, file));
  await expect.poll(get('/articles/hello-harbour'), soon).toMatch(/^404/);
});

test('what an editor pushes is live after a pull, with no restart', async () => {
  push('articles/2026/pushed.md', article('Pushed'));
  expect(pull()).toMatchObject({ status: 0, stderr: '' });
  await expect.poll(get('/articles/pushed'), soon).toBe('200 Pushed');
  push('articles/2026/pushed.md', article('Pushed twice'));
  expect(pull().status).toBe(0);
  await expect.poll(get('/articles/pushed'), soon).toBe('200 Pushed twice');
});

test('a pushed mistake keeps the article as it was, and the rest is live', async () => {
  push('articles/2026/pushed.md', article('Broken').replace('world-desk', 'nobody-here'));
  push('articles/2026/beside.md', article('Beside'));
  expect(pull().status).toBe(0);
  await expect.poll(get('/articles/beside'), soon).toBe('200 Beside');
  expect(await get('/articles/pushed')()).toBe('200 Pushed twice');
});

test('a pull that fails touches nothing and leaves the site up', async () => {
  const file = join(served ?? '', 'articles/2026/beside.md');
  writeFileSync(file, article('Changed by hand'));
  await expect.poll(get('/articles/beside'), soon).toBe('200 Changed by hand');
  push('articles/2026/beside.md', article('Changed by an editor'));
  const refused = pull();
  expect(refused.status).not.toBe(0);
  expect(refused.stderr).toContain('beside.md');
  expect(readFileSync(file, 'utf8')).toBe(article('Changed by hand'));
  git('-C', served ?? '', 'remote', 'set-url', 'origin', join(folder.path, 'gone.git'));
  expect(pull().status).not.toBe(0);
  expect(await get('/articles/pushed')()).toBe('200 Pushed twice');
  expect(await get('/')()).toMatch(/^200/);
});
