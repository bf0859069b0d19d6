import { expect, test } from '@playwright/test';

test('an article shows its furniture, marked up for outside tools', async ({ page }) => {
  await page.goto('/articles/rural-e-commerce');
  await expect(page.locator('h1')).toHaveCount(1);
  await expect(page.locator('[itemprop="articleBody"]')).toHaveCount(1);
  const times = await page.locator('time').evaluateAll((all) => all.map((time) => time.getAttribute('datetime')));
  expect(times.length).toBeGreaterThan(0);
  for (const time of times) expect(time).toMatch(/^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?)?)?$/);
  const aside = page.locator('aside');
  await expect(aside.getByRole('link', { name: 'Business desk' }).first()).toHaveAttribute(
    'href',
    '/authors/business-desk',
  );
  await expect(aside.getByRole('heading', { name: 'Related articles' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Check also' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible();
  await expect(page.getByText('Analysis').first()).toBeVisible();
});

test('related articles and check also never repeat, nor name the article itself', async ({ page }) => {
  await page.goto('/articles/rural-e-commerce');
  const related = page.locator('aside').filter({ has: page.getByRole('heading', { name: 'Related articles' }) });
  const links = await related
    .locator('a[href*="/articles/"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  const distinct = new Set(links);
  expect(distinct.size).toBeGreaterThanOrEqual(3);
  expect(distinct).not.toContain('/articles/rural-e-commerce');
  const checkAlso = page
    .locator('section, aside, div')
    .filter({ has: page.getByRole('heading', { name: 'Check also' }) })
    .last();
  const other = await checkAlso.locator('a[href*="/articles/"]').first().getAttribute('href');
  expect(distinct).not.toContain(other);
});

test('the byline names the guest with the affiliation, and never the poster', async ({ page }) => {
  await page.goto('/articles/a-guest-column');
  const article = page.getByRole('main').getByRole('article').first();
  await expect(article.getByText('Contributed').first()).toBeVisible();
  const byline = article.locator('[itemprop="author"], [class*="byline" i]').first();
  await expect(byline).toContainText('A contributor');
  await expect(byline).toContainText('Sample organisation');
  await expect(byline).not.toContainText('Standards desk');
  await expect(page.locator('aside').filter({ hasText: 'Posted by' }).first()).toContainText('Standards desk');
});

test('on a phone the sidebar and Check also come after the text', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/articles/rural-e-commerce');
  const bottom = await page
    .locator('[itemprop="articleBody"]')
    .evaluate((element) => element.getBoundingClientRect().bottom);
  for (const name of ['Check also', 'Related articles']) {
    const top = await page.getByRole('heading', { name }).evaluate((element) => element.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(bottom - 1);
  }
});

test('footnotes work both ways', async ({ page }) => {
  await page.goto('/articles/rural-e-commerce');
  const reference = page.locator('[itemprop="articleBody"] sup a').first();
  await reference.click();
  await expect(page.locator('li:target')).toHaveCount(1);
  await page.locator('li:target').getByRole('link').last().click();
  await expect(page.locator('sup :target, sup:target')).toHaveCount(1);
});
