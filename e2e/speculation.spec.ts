import { expect, test } from '@playwright/test';
import { type Devtools, openDevtools } from './devtools.ts';

let browser: Devtools;
test.beforeEach(async () => {
  browser = await openDevtools();
});
test.afterEach(() => browser.close());

/** What became of showing pages ahead of time, each with its reason. */
function told({ events }: Devtools): string[] {
  return events
    .filter(({ method }) => method === 'Preload.prerenderStatusUpdated')
    .map(({ params }) => `${params?.status} ${params?.prerenderStatus ?? ''}`.trim());
}

test('an article on whose link a reader rests is shown ahead of time, and at once when the link is followed', async ({
  baseURL,
}) => {
  await browser.send('Preload.enable');
  await browser.send('Page.navigate', { url: `${baseURL}/` });
  await expect.poll(() => browser.evaluate('document.readyState + location.pathname')).toContain('complete/');
  const [place] = await browser.evaluate(`(() => {
    const link = [...document.querySelectorAll('main a[href^="/articles/"]')].find((a) => a.getClientRects().length > 0);
    link.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = link.getClientRects()[0];
    return [link.pathname, x + width / 2, y + height / 2];
  })()`);
  const [path, x, y] = Array.isArray(place) ? place : [];
  await browser.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
  await expect.poll(() => told(browser), { timeout: 20_000 }).toContain('Ready');
  for (const type of ['mousePressed', 'mouseReleased'])
    void browser.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
  const shown = '[location.pathname, performance.getEntriesByType("navigation")[0].activationStart > 0]';
  await expect.poll(() => browser.evaluate(shown), { timeout: 20_000 }).toContainEqual([path, true]);
});
