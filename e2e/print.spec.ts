import { expect, type Page, test } from '@playwright/test';

/** A4 between the margins of our pages. */
const paper = { width: 643, height: 971 };

async function print(page: Page, path: string) {
  await page.setViewportSize(paper);
  await page.emulateMedia({ media: 'print' });
  await page.goto(path);
}

test('on paper code wraps, and everything keeps to one column', async ({ page }) => {
  for (const path of ['/', '/articles/fourteen-kilobytes', '/ar/articles/rural-e-commerce']) {
    await print(page, path);
    const outside = await page.locator('header p, main :is(h1, h2, p, img, pre, table, pre code)').evaluateAll((all) =>
      all
        .filter((each) => each.checkVisibility())
        .filter((each) => {
          const { left, right } = each.getBoundingClientRect();
          return left < -0.5 || right > innerWidth + 0.5 || each.scrollWidth > each.clientWidth + 1;
        })
        .filter((each) => getComputedStyle(each).display !== 'inline')
        .map((each) => each.outerHTML.slice(0, 80)),
    );
    expect(outside, path).toEqual([]);
  }
  await print(page, '/articles/fourteen-kilobytes');
  await expect(page.locator('main pre').first()).toHaveCSS('white-space', 'pre-wrap');
});

test('what only a screen can do is not printed', async ({ page }) => {
  for (const path of ['/', '/articles/rural-e-commerce']) {
    await print(page, path);
    for (const tools of ['colour-scheme', 'header nav', 'search', 'header a[href="/search"]', 'save-story'])
      await expect(page.locator(tools).filter({ visible: true }), `${tools} of ${path}`).toHaveCount(0);
  }
});

test('on paper sponsored matter says so without its ground', async ({ page }) => {
  await print(page, '/articles/this-space');
  const label = page.locator('main header').getByText('Sponsored', { exact: true }).first();
  await expect(label).toHaveCSS('color', 'rgb(0, 0, 0)');
  await expect(label).toHaveCSS('border-top-style', 'solid');
});
