import { brotliCompressSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { accessibilityProblems } from './accessibilityProblems.ts';

const article = '/articles/rural-e-commerce';
const moduleAddress = /^\/enhancements\.[0-9a-f]+\.js$/;

const background = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor.match(/[\d.]+/)?.[0]);
const theme = (page: Page) => page.locator('html').getAttribute('data-theme');

test('a page asks for one script of its own, of at most 5,120 bytes', async ({ page, request }) => {
  const scripts: string[] = [];
  page.on('request', (each) => {
    if (each.resourceType() === 'script') scripts.push(new URL(each.url()).pathname);
  });
  await page.goto(article, { waitUntil: 'networkidle' });
  expect(scripts).toHaveLength(1);
  expect(scripts[0]).toMatch(moduleAddress);
  const response = await request.get(scripts[0] ?? '');
  expect(response.headers()['cache-control']).toContain('immutable');
  expect(brotliCompressSync(await response.body()).length).toBeLessThanOrEqual(5_120);
});

test('the reader’s colour scheme stays over pages and reloads, and is there once a page is parsed', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const light = await background(page);
  const choice = page.getByRole('combobox', { name: 'Colour scheme' });
  await choice.selectOption({ label: 'Dark' });
  expect(await theme(page)).toBe('dark');
  expect(await background(page)).not.toBe(light);

  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      performance.mark('parsed', { detail: document.documentElement.dataset.theme });
    });
  });
  for (const path of [article, '/about', '/ar', '/']) {
    await page.goto(path);
    const scheme = await page.evaluate(() => {
      const [parsed] = performance.getEntriesByName('parsed');
      return parsed instanceof PerformanceMark ? parsed.detail : undefined;
    });
    expect(scheme, path).toBe('dark');
  }
  await page.reload();
  await expect(choice).toHaveValue('dark');
  await choice.selectOption({ label: 'System' });
  expect(await theme(page)).toBeNull();
  expect(await background(page)).toBe(light);
});

test('a colour scheme is chosen with the keyboard, and one tab tells the others', async ({ page, context }) => {
  await page.goto('/');
  const other = await context.newPage();
  await other.goto('/about');
  await page.bringToFront();
  await page.getByRole('combobox', { name: 'Colour scheme' }).focus();
  await page.keyboard.press('d');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('share copies the address where the device has no way of its own, and says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => Object.defineProperty(navigator, 'share', { value: undefined }));
  await page.goto(`${article}?utm_source=x#main`);
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('status')).toHaveText('Link copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^http:\/\/[^/]+\/articles\/rural-e-commerce$/,
  );
});

test('share opens the device’s own sheet where there is one', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'share', {
      value: async (data: ShareData) => {
        document.title = `${data.title} | ${data.url}`;
      },
    }),
  );
  await page.goto(article);
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page).toHaveTitle(/^Does e-commerce lift rural incomes\? .* \| http.*\/articles\/rural-e-commerce$/);
});

test('a story is saved, listed in its own language, and removed', async ({ page }) => {
  await page.goto('/ar/articles/rural-e-commerce');
  const arabic = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await page.locator('save-story').getByRole('button').click();
  await page.goto(article);
  const save = page.getByRole('button', { name: 'Save for later' });
  await expect(save).toHaveAttribute('aria-pressed', 'false');
  await save.focus();
  await page.keyboard.press('Enter');
  await expect(save).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await expect(save).toHaveAttribute('aria-pressed', 'true');

  await page.locator('save-story').getByRole('link', { name: 'Saved articles' }).click();
  await expect(page).toHaveURL(/\/saved$/);
  const list = page.getByRole('main').getByRole('listitem');
  await expect(list).toHaveCount(2);
  await expect(list.first()).toContainText('Business');
  await expect(list.first().locator('time')).toHaveAttribute('datetime', /^\d{4}-\d\d-\d\dT/);
  await expect(page.getByRole('link', { name: arabic })).toHaveAttribute('lang', 'ar');

  await list
    .first()
    .getByRole('button', { name: /^Remove “Does e-commerce/ })
    .click();
  await expect(list).toHaveCount(1);
  await expect(page.getByRole('status')).not.toBeEmpty();
  await expect(list.getByRole('button')).toBeFocused();
  await list.getByRole('button').click();
  await expect(page.getByText('Nothing saved yet')).toBeFocused();
  await page.goto(article);
  await expect(save).toHaveAttribute('aria-pressed', 'false');
});

test('the page of saved stories stays out of search engines and of sitemaps', async ({ page, request }) => {
  await page.goto('/saved');
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
  await expect(page.getByText('Nothing saved yet')).toBeVisible();
  expect(await (await request.get('/sitemaps/pages-1.xml')).text()).not.toContain('/saved');
  expect((await request.get('/ar/saved')).status()).toBe(200);
});

test('a long article offers the way back to where it was left, and moves nothing by itself', async ({ page }) => {
  await page.goto(article);
  const link = page.getByRole('link', { name: 'Continue where you left off' });
  await expect(link).toBeHidden();
  const block = page.locator('[itemprop=articleBody] > *').nth(6);
  await block.evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await page.goto('/');
  await page.goto(article);
  await expect(link).toBeInViewport();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) =>
          resolve(list.getEntries().reduce((sum, entry) => sum + ('value' in entry ? Number(entry.value) : 0), 0)),
        ).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(0), 500);
      }),
  );
  expect(shift).toBeLessThan(0.01);
  await link.click();
  await expect(block).toBeInViewport();
  await expect(link).toBeHidden();

  await page.locator('[itemprop=articleBody] > :last-child').evaluate((element) => element.scrollIntoView());
  await page.evaluate(() => scrollBy({ top: 2_000, behavior: 'instant' }));
  await page.goto('/');
  await page.goto(article);
  await expect(link).toBeHidden();
});

test('a browser that keeps nothing shows only what works', async ({ page }) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('closed', 'SecurityError');
      },
    }),
  );
  await page.goto(article);
  await expect(page.getByRole('button', { name: 'Share' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save for later' })).toBeHidden();
  await page.getByRole('combobox', { name: 'Colour scheme' }).selectOption({ label: 'Dark' });
  expect(await theme(page)).toBe('dark');
  await page.goto('/saved');
  await expect(page.getByText('This browser keeps nothing for this site')).toBeVisible();
  await expect(page.getByText('Nothing saved yet')).toHaveCount(0);
  expect(errors).toEqual([]);
});

test('whatever another program left in the browser’s storage does no harm', async ({ page }) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.addInitScript(() => {
    localStorage.setItem('broadsheet:theme', '{"x":1}');
    localStorage.setItem('broadsheet:saved', '[{"href":"javascript:alert(1)","headline":"x"},7]');
    localStorage.setItem('broadsheet:read', '{not json');
  });
  await page.goto(article);
  await page.goto('/saved');
  await expect(page.getByText('Nothing saved yet')).toBeVisible();
  expect(await theme(page)).toBeNull();
  expect(errors).toEqual([]);
});

test('without script nothing is offered that would not work', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto(article);
  for (const element of ['colour-scheme', 'share-story', 'save-story', 'reading-position'])
    await expect(page.locator(element)).toBeHidden();
  await page.goto('/saved');
  await expect(page.getByRole('heading', { level: 1, name: 'Saved articles' })).toBeVisible();
  await expect(page.locator('noscript p')).toContainText('scripts are turned off here');
  await expect(page.locator('noscript p')).toBeVisible();
  await expect(page.locator('saved-stories')).toBeHidden();
  await context.close();
});

test('links are fetched ahead by rules in a header, but never a search', async ({ page, request }) => {
  const document = await request.get('/');
  const address = document.headers()['speculation-rules']?.match(/^"(\/[^"]+)"$/)?.[1] ?? '';
  const response = await request.get(address);
  expect(response.headers()['content-type']).toBe('application/speculationrules+json');
  const { prerender } = await response.json();
  const never: string[] = prerender[0].where.and[1].not.href_matches;
  await page.goto('/');
  const covered = (paths: string[]) =>
    page.evaluate(
      ([paths, never]) =>
        paths?.filter((path) =>
          never?.some((pattern) => new URLPattern(pattern, location.href).test(path, location.href)),
        ),
      [paths, never],
    );
  const kept = ['/search', '/search?q=x', '/ar/search?q=x', '/media/0/a.png', '/ar/feed.xml', '/robots.txt'];
  expect(await covered(kept)).toEqual(kept);
  expect(await covered([article, '/ar', '/', '/search-and-rescue', '/sections/world/page/2'])).toEqual([]);
});

for (const [name, prefix] of Object.entries({ 'left to right': '', 'right to left': '/ar' }))
  test(`axe finds nothing with every element shown, in light or in dark, ${name}`, async ({ page }) => {
    await page.goto(prefix + article);
    await page.locator('save-story').getByRole('button').click();
    const block = page.locator('[itemprop=articleBody] > *').nth(6);
    await block.evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
    await page.goto(`${prefix}/saved`);
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.goto(prefix + article);
    await expect(page.locator('reading-position')).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
  });
