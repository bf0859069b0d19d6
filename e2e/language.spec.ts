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

for (const path of Object.keys(directions)) {
  test(`the lead of ${path} is at least a quarter larger than any other headline, at every width`, async ({ page }) => {
    await page.goto(path);
    for (const width of [320, 360, 600, 767, 768, 900, 1023, 1024, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const [lead = 0, ...others] = await page
        .locator('main article :is(h2, h3)')
        .evaluateAll((all) => all.map((headline) => Number.parseFloat(getComputedStyle(headline).fontSize)));
      expect(lead, `at ${width} px`).toBeGreaterThanOrEqual(1.25 * Math.max(0, ...others));
    }
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

test('a standing page that is not translated stands in in its own language, and stays out of search engines', async ({
  page,
}) => {
  await page.goto('/ur/contact');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ur');
  const text = page.getByRole('main').locator('article');
  await expect(text).toHaveAttribute('lang', 'en');
  await expect(text).toHaveAttribute('dir', 'ltr');
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', /\/ur\/contact$/);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
  await expect(page.locator('link[hreflang="x-default"]')).toHaveCount(0);
});
