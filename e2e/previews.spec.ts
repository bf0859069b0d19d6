import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { keyFrom } from '../lib/editors/previewKey.ts';
import { previewHref } from '../lib/editors/previewLink.ts';
import { accessibilityProblems } from './accessibilityProblems.ts';
import { htmlProblems } from './htmlProblems.ts';
import { copyOfSampleEdition, type Portal, startPortal, temporaryFolder } from './portal.ts';

test.describe.configure({ mode: 'serial' });

const token = 'a token for the end-to-end tests';
const key = keyFrom(token, 'preview');
const folder = temporaryFolder();
const dataDir = join(folder.path, 'data');
const hour = 3_600_000;
let portal: Portal;

const article = (title: string, more: string) =>
  `---\ntitle: ${title}\ndate: 2026-11-01\nsection: world\nauthors: [world-desk]\n${more}---\n\nThe secret text of ${title}.\n`;
function write(path: string, text: string): void {
  const file = join(portal.contentDir, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
const link = (slug: string, life = hour, lang = 'en') => previewHref(key, { lang, slug, until: Date.now() + life });
const ask = (path: string, init: RequestInit = {}) => fetch(portal.url + path, { redirect: 'manual', ...init });
const soon = { timeout: 5_000, intervals: [50] };

test.beforeAll(async () => {
  portal = await startPortal({
    port: 3251,
    contentDir: copyOfSampleEdition(folder.path),
    dataDir,
    env: { DESK_TOKEN: token },
  });
  const picture = 'articles/lighthouse/lamp.jpg';
  const source = readdirSync(join(portal.contentDir, 'articles'), { recursive: true, encoding: 'utf8' }).find((name) =>
    /\.(jpg|png|webp)$/.test(name),
  );
  mkdirSync(join(portal.contentDir, dirname(picture)), { recursive: true });
  copyFileSync(join(portal.contentDir, 'articles', source ?? ''), join(portal.contentDir, picture));
  write('articles/lighthouse/index.md', article('Lighthouse', 'draft: true\nimage: { src: lamp.jpg, alt: A lamp }\n'));
  write('articles/lighthouse/index.ar.md', article('منارة', 'draft: true\n'));
  write('articles/tide-table.md', article('Tide table', 'expires: 2026-11-02\n'));
  write('articles/spring-tide.md', article('Spring tide', '').replace('2026-11-01', '2126-11-01'));
  await expect.poll(async () => (await ask(link('spring-tide'))).status, soon).toBe(200);
});
test.afterAll(async () => {
  await portal?.stop();
  folder.remove();
});

for (const [slug, headline, words] of [
  ['lighthouse', 'Lighthouse', 'This is a draft. It is not published.'],
  ['tide-table', 'Tide table', 'No longer published, since 2 November 2026'],
  ['spring-tide', 'Spring tide', 'Not published yet. It is due on 1 November 2126'],
] as const) {
  test(`a link shows ${slug} to somebody without an account, and says at the top what it is`, async ({ page }) => {
    await page.goto(portal.url + link(slug));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
    await expect(page.getByText(`The secret text of ${headline}.`)).toBeVisible();
    const notice = page.getByRole('complementary', { name: 'Preview' });
    await expect(notice).toContainText(words);
    await expect(notice).toContainText('This link shows it until');
    await expect(notice).toBeInViewport();
    for (const name of ['Share', 'Save for later']) await expect(page.getByRole('button', { name })).toHaveCount(0);
    expect(await accessibilityProblems(page)).toEqual([]);
  });
}

test('the pictures of a draft are shown with it', async ({ page }) => {
  await page.goto(portal.url + link('lighthouse'));
  await expect
    .poll(() => page.getByRole('img', { name: 'A lamp' }).evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);
});

test('a preview in Arabic speaks Arabic, from right to left', async ({ page }) => {
  await page.goto(portal.url + link('lighthouse', hour, 'ar'));
  await expect(page.getByRole('complementary', { name: 'معاينة' })).toContainText('هذه مسودّة لم تُنشر.');
  expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe('rtl');
});

test('nobody keeps a preview, finds it, or is told of it', async () => {
  const response = await ask(link('lighthouse'));
  const html = await response.text();
  const headers = Object.fromEntries(response.headers);
  expect(headers).toMatchObject({
    'cache-control': 'private, no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow, noarchive',
  });
  expect(headers['content-security-policy']).not.toMatch(/unsafe/);
  for (const name of ['etag', 'last-modified', 'surrogate-key', 'cache-tag', 'speculation-rules'])
    expect(headers, name).not.toHaveProperty(name);
  expect(html).toContain('name="robots" content="noindex, nofollow, noarchive"');
  expect(html).not.toMatch(/ld\+json|rel="canonical"|rel="alternate"|property="og:|hreflang="x-default"/);
});

test('a preview is made anew each time, and never comes out of the page cache', async () => {
  const address = link('lighthouse');
  expect(await (await ask(address)).text()).toContain('The secret text of Lighthouse');
  write('articles/lighthouse/index.md', article('Lighthouse', 'draft: true\n').replace('secret', 'newer'));
  await expect.poll(async () => (await ask(address)).text(), soon).toContain('The newer text of Lighthouse');
  for (const path of ['/articles/lighthouse', '/ar/articles/lighthouse']) expect((await ask(path)).status).toBe(404);
  for (const path of [
    '/',
    '/archive',
    '/sections/world',
    '/feed.xml',
    '/sitemaps/articles-1.xml',
    '/search?q=lighthouse',
  ])
    expect(await (await ask(path)).text(), path).not.toContain('text of Lighthouse');
  const head = await ask(address, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
});

const outsiders =
  'guest: [{ name: A guest, affiliation: An institute, disclosure: Nothing to declare., bio: A bio. }]\n';
const labelled = 'disclosure: Paid for by nobody.\n';
const kinds = {
  live: 'kind: live\n',
  sponsored: `kind: sponsored\n${outsiders}${labelled}`,
  guest: `kind: opinion\nprovenance: [contributed]\n${outsiders}${labelled}`,
};
const dataTypes = { live: 'LiveBlogPosting', sponsored: 'AdvertiserContentArticle', guest: 'OpinionNewsArticle' };
const update = ':::update{time="2026-11-01T10:00:00Z" title="An hour"}\nSo it began.\n:::\n\n';

test('every kind of article is valid HTML in every language, as a preview and once it is published', async () => {
  const all = ['ar', 'ru', 'zh', 'ur'].flatMap((lang) =>
    (['live', 'sponsored', 'guest'] as const).map((kind) => ({ lang, kind, slug: `tide-${kind}` })),
  );
  const writeAll = (more: string) => {
    for (const { lang, kind, slug } of all)
      write(`articles/${slug}.${lang}.md`, article(slug, kinds[kind] + more) + (kind === 'live' ? update : ''));
  };
  const problems = async (path: string) => htmlProblems(await (await ask(path)).text());
  writeAll('draft: true\n');
  for (const { lang, slug } of all) {
    await expect.poll(async () => (await ask(link(slug, hour, lang))).status, soon).toBe(200);
    expect(await problems(link(slug, hour, lang)), `${slug} in ${lang}`).toEqual([]);
  }
  writeAll('');
  for (const { lang, kind, slug } of all) {
    const path = `/${lang}/articles/${slug}`;
    await expect.poll(async () => (await ask(path)).status, soon).toBe(200);
    const html = await (await ask(path)).text();
    expect(await htmlProblems(html), path).toEqual([]);
    expect(html).toContain(`"@type":"${dataTypes[kind]}"`);
  }
  for (const lang of ['en', 'ar', 'zh']) expect(await problems(link('lighthouse', -hour, lang)), lang).toEqual([]);
});

test('syndicated matter names its original as canonical in any language, and is in no sitemap', async () => {
  const canonical = 'https://example.org/tide';
  const original = `provenance: [syndicated]\ncanonical: ${canonical}\n`;
  write('articles/neap.md', article('Neap', original));
  write('articles/neap.ar.md', article('Neap', original));
  write('articles/neap.zh.md', article('Neap', ''));
  for (const path of ['/articles/neap', '/ar/articles/neap', '/zh/articles/neap']) {
    await expect.poll(async () => (await ask(path)).status, soon).toBe(200);
    const html = await (await ask(path)).text();
    const told = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
    expect(told).toBe(path.startsWith('/zh') ? `http://localhost:3251${path}` : canonical);
    // The one that is left is in one language only.
    expect(/<link rel="alternate" hreflang=/i.test(html)).toBe(false);
  }
  const sitemap = async () => (await ask('/sitemaps/articles-1.xml')).text();
  await expect.poll(sitemap, soon).toContain('/zh/articles/neap<');
  expect(await sitemap()).not.toMatch(/(\d|\/ar)\/articles\/neap</);
});

test('a link that was tampered with is one that never was', async () => {
  const genuine = link('lighthouse');
  const ending = genuine.split('/').at(-1) ?? '';
  const [seconds = '', signature = ''] = ending.split('.');
  const later = (Number.parseInt(seconds, 36) + 3_600).toString(36);
  const turned = signature.slice(0, -1) + (signature.endsWith('A') ? 'B' : 'A');
  for (const forged of [
    `/preview/en/tide-table/${ending}`,
    `/preview/ar/lighthouse/${ending}`,
    `/preview/en/lighthouse/${later}.${signature}`,
    `/preview/en/lighthouse/${seconds}.${turned}`,
    `/preview/en/lighthouse/${seconds}`,
    '/preview/en/lighthouse',
    '/preview',
    `${genuine}/`,
    `${genuine}?lang=ar`,
    '/en/preview/lighthouse/1',
    '/en/preview-ended',
  ]) {
    const response = await ask(forged);
    expect(response.status, forged).toBe(404);
    expect(await response.text()).not.toContain('text of Lighthouse');
  }
});

test('a link is dead after its time, and a page says so kindly', async ({ page }) => {
  const response = await page.goto(portal.url + link('lighthouse', -1_000));
  expect(response?.status()).toBe(410);
  expect(response?.headers()).toMatchObject({ 'cache-control': 'private, no-store' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This preview link has ended');
  await expect(page.getByText('of Lighthouse')).toHaveCount(0);
  await page.goto(portal.url + link('lighthouse', -1_000, 'ar'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('انتهت صلاحية رابط المعاينة هذا');
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('once the article is published, its link leads to the public address, whatever the time', async () => {
  write('articles/foghorn.md', article('Foghorn', 'draft: true\n'));
  await expect.poll(async () => (await ask(link('foghorn'))).status, soon).toBe(200);
  write('articles/foghorn.md', article('Foghorn', ''));
  for (const life of [hour, -hour])
    await expect
      .poll(async () => (await ask(link('foghorn', life))).headers.get('location'), soon)
      .toBe('/articles/foghorn');
});

test('the command makes a link that works, without knowing the token', async () => {
  const env = {
    ...process.env,
    CONTENT_DIR: portal.contentDir,
    DATA_DIR: dataDir,
    SITE_URL: portal.url,
    DESK_TOKEN: '',
  };
  const words = ['cli/previewLink.ts', 'spring-tide', '--for', '30m'];
  const made = execFileSync(process.execPath, words, { env, encoding: 'utf8', stdio: 'pipe' }).trim();
  expect(made.startsWith(`${portal.url}/preview/en/spring-tide/`)).toBe(true);
  const response = await fetch(made);
  expect([response.status, (await response.text()).includes('The secret text of Spring tide')]).toEqual([200, true]);
  expect(statSync(join(dataDir, 'preview-key')).mode & 0o777).toBe(0o600);
});

test('what the server says of itself names no token and no link', () => {
  expect(portal.output()).not.toContain(token);
  expect(portal.output()).not.toContain('/preview/');
});
