import { expect, test } from '@playwright/test';

const shown = [
  '/',
  '/sections/business',
  '/articles/rural-e-commerce',
  '/authors/business-desk',
  '/topics/internet',
  '/ar',
  '/ar/articles/rural-e-commerce',
  '/ru',
];

for (const width of [360, 1280])
  test(`no page moves when its typefaces come late, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 720 });
    for (const path of shown) {
      const late = Promise.withResolvers<void>();
      await page.route('**/*.woff2', async (route) => {
        await late.promise;
        await route.continue();
      });
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      const asked = await page.evaluate(async () => {
        const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
        await frame();
        await frame();
        return [...document.fonts].filter((face) => face.status === 'loading').length;
      });
      expect(asked, `${path} waits for a typeface`).toBeGreaterThan(0);
      late.resolve();
      const { shift, waiting } = await page.evaluate(async () => {
        let sum = 0;
        const add = (entries: PerformanceEntryList) => {
          for (const entry of entries) sum += 'value' in entry ? Number(entry.value) : 0;
        };
        const observer = new PerformanceObserver((list) => add(list.getEntries()));
        observer.observe({ type: 'layout-shift', buffered: true });
        const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
        // What is set anew may ask for one more face.
        for (let round = 0; round < 2; round++) {
          await document.fonts.ready;
          await frame();
          await frame();
        }
        add(observer.takeRecords());
        return { shift: sum, waiting: [...document.fonts].filter((face) => face.status === 'loading').length };
      });
      expect(waiting).toBe(0);
      expect(shift, path).toBeLessThan(0.02);
      await page.unrouteAll({ behavior: 'wait' });
    }
  });
