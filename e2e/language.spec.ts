import { expect, test } from '@playwright/test';

const directions = {
  '/': ['en', 'ltr'],
  '/ar': ['ar', 'rtl'],
  '/ur': ['ur', 'rtl'],
  '/ru': ['ru', 'ltr'],
  '/zh': ['zh', 'ltr'],
} as const;
for (const [path, [lang, dir]] of Object.entries(directions)) {
  test(`${path} is written in ${lang}, ${dir}`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect(page.locator('html')).toHaveAttribute('dir', dir);
    expect(await page.title()).not.toBe('');
  });
}

test('translations link to each other, in words and for search engines', async ({ page }) => {
  await page.goto('/articles/rural-e-commerce');
  const link = page.locator('a[hreflang="ar"][href="/ar/articles/rural-e-commerce"]').first();
  await expect(link).toBeVisible();
  const alternates = async () =>
    page
      .locator('link[rel="alternate"][hreflang]')
      .evaluateAll((all) => all.map((link) => `${link.getAttribute('hreflang')} ${link.getAttribute('href')}`).sort());
  const here = await alternates();
  expect(here).toContain('ar https://broadsheet.example/ar/articles/rural-e-commerce');
  expect(here).toContain('en https://broadsheet.example/articles/rural-e-commerce');
  expect(here).toContain('x-default https://broadsheet.example/articles/rural-e-commerce');
  await link.click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  expect(await alternates()).toEqual(here);
});
