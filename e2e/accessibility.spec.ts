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

for (const path of ['/', '/ar', '/ur', '/zh'])
  test(`every link around the text of ${path} is a target of 24 by 24 pixels on a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto(path);
    const small = await page.locator(':is(header nav, main ~ footer) a, header a[href$="/search"]').evaluateAll((all) =>
      all
        .map((each) => ({ text: each.textContent, box: each.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 24 || box.height < 24)
        .map(({ text, box }) => `${text} ${box.width} by ${box.height}`),
    );
    expect(small).toEqual([]);
  });

test('on a phone the section bar shows the section that the page belongs to, and the page stays at its top', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  for (const path of ['/sections/opinion', '/articles/a-guest-column', '/ar/sections/opinion']) {
    await page.goto(path);
    await expect(page.locator('header + nav [aria-current]'), path).toBeInViewport({ ratio: 0.9 });
    expect(await page.evaluate(() => scrollY)).toBe(0);
  }
});

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
