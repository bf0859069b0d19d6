import { expect, test } from '@playwright/test';

const shown = ['/', '/ar', '/sections/business', '/articles/rural-e-commerce', '/ar/articles/rural-e-commerce'];

for (const path of shown) {
  for (const width of [360, 1440]) {
    test(`every picture of ${path} at ${width} px comes prepared in the shape it is shown in`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      const pictures = await page.locator('main img, aside img').evaluateAll((all) =>
        Promise.all(
          (all as HTMLImageElement[])
            .filter((image) => image.checkVisibility())
            .map(async (image) => {
              image.loading = 'eager';
              await image.decode();
              const box = image.getBoundingClientRect();
              const whole = getComputedStyle(image).objectFit !== 'cover';
              const kind = (await fetch(image.currentSrc)).headers.get('content-type');
              return {
                source: image.currentSrc,
                kind,
                whole,
                shape: box.width / box.height,
                drawn: image.naturalWidth / image.naturalHeight,
                sharp: Number(/(\d+)\.\w+$/.exec(image.currentSrc)?.[1]) >= Math.min(box.width, 1280) * 0.85,
                sized: image.hasAttribute('width') && image.hasAttribute('height'),
              };
            }),
        ),
      );
      expect(pictures.length).toBeGreaterThan(0);
      for (const { source, kind, whole, shape, drawn, sharp, sized } of pictures) {
        // The first reader of a whole picture may get the original.
        if (!whole) expect(kind, source).toBe('image/avif');
        expect(sized, source).toBe(true);
        expect(sharp, source).toBe(true);
        if (!whole)
          expect(Math.abs(drawn / shape - 1), `${source} is shown ${shape}, and was cropped ${drawn}`).toBeLessThan(
            0.02,
          );
      }
    });
  }
}

test('no page moves while its pictures arrive', async ({ page }) => {
  // A typeface that comes late on a busy machine may wrap a headline anew; that is not what is asked here.
  await page.route('**/*.woff2', (route) => route.abort());
  for (const path of shown) {
    await page.goto(path);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += 'value' in entry ? Number(entry.value) : 0;
          }).observe({ type: 'layout-shift', buffered: true });
          window.scrollTo(0, document.body.scrollHeight);
          setTimeout(() => resolve(sum), 500);
        }),
    );
    expect(shift, path).toBeLessThan(0.01);
  }
});

for (const path of ['/articles/rural-e-commerce', '/ar/articles/rural-e-commerce'])
  test(`search engines are told the picture of ${path} in three shapes, each as large as it says and large enough`, async ({
    request,
  }) => {
    const html = await (await request.get(path)).text();
    const json = /<script type="application\/ld\+json">([^<]+)</.exec(html)?.[1] ?? '';
    const images = [...json.matchAll(/"image":\[([^\]]+)\]/g)].flatMap(([, list]) => (list ?? '').split(','));
    const shapes = images.map((image) => /(16x9|4x3|1x1)-(\d+)\.jpg/.exec(image)?.slice(1));
    // The original is 1,067 pixels high, and nothing is enlarged.
    expect(shapes).toEqual([
      ['16x9', '1200'],
      ['4x3', '1200'],
      ['1x1', '960'],
    ]);
    for (const image of images) {
      const answer = await request.get(image.replaceAll('"', '').replace('https://broadsheet.example', ''));
      expect(answer.status()).toBe(200);
      expect(answer.headers()['content-type']).toBe('image/jpeg');
      expect(answer.headers()['cache-control']).toContain('immutable');
    }
  });
