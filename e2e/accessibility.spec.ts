import { expect, test } from '@playwright/test';
import { accessibilityProblems } from './accessibilityProblems.ts';
import { everyPage } from './pageTypes.ts';

for (const [name, path] of Object.entries(everyPage)) {
  test(`axe finds nothing in light or in dark, and nothing scrolls sideways at 320 px, on: ${name}`, async ({
    page,
  }) => {
    await page.goto(path);
    expect.soft(await accessibilityProblems(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    const { wide, inner } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      inner: document.documentElement.clientWidth,
    }));
    expect(wide).toBeLessThanOrEqual(inner);
  });
}

test('the keyboard reaches the text by the skip link, and every focus shows', async ({ page }) => {
  await page.goto('/articles/rural-e-commerce');
  await page.keyboard.press('Tab');
  const skip = page.locator(':focus');
  await expect(skip).toHaveAttribute('href', /^#/);
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main:target, main :target, :target')).toHaveCount(1);
  for (let n = 0; n < 12; n++) {
    await page.keyboard.press('Tab');
    const outline = await page.locator(':focus').evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(outline).not.toBe('none');
  }
});
