import { expect, test } from '@playwright/test';
import { htmlProblems } from './htmlProblems.ts';
import { everyPage } from './pageTypes.ts';

for (const [name, path] of Object.entries(everyPage)) {
  test(`a document without framework script, valid, with one h1: ${name}`, async ({ request }) => {
    const response = await request.get(path);
    const html = await response.text();
    const scripts = [...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
    expect(scripts.filter((tag) => !/type="(application\/ld\+json|module)"/.test(tag))).toEqual([]);
    expect(html).not.toContain('__next_f');
    expect(html).not.toMatch(/\son[a-z]+=/i);
    expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
    // Some crawlers lose their way on addresses that depend on the page they stand on.
    expect(html.match(/ (?:href|src)="(?![/#]|[a-z]+:)[^"]*"/g) ?? []).toEqual([]);
    expect(await htmlProblems(html)).toEqual([]);
  });
}

/** Where a page of each type stands in another language: an address, or the list that links to one. */
const inOtherLanguages = (base: string): [from: string, to?: RegExp][] => [
  [base],
  [base, /^\/articles\//],
  [base, /^\/sections\//],
  [`${base}/topics`, /^\/topics\//],
  [`${base}/authors`, /^\/authors\//],
  [`${base}/archive`, /^\/archive\/\d+\/\d+$/],
  [`${base}/about`],
  [`${base}/search?q=a`],
  [`${base}/saved`],
  [`${base}/articles/no-such-story`],
];

for (const language of ['ar', 'ru', 'zh', 'ur']) {
  test(`every type of page is valid HTML in ${language}`, async ({ request }) => {
    const base = `/${language}`;
    const read = async (path: string) => (await request.get(path)).text();
    const problems = await Promise.all(
      inOtherLanguages(base).map(async ([from, wanted]) => {
        const list = await read(from);
        const hrefs = [...list.matchAll(/ href="([^"]+)"/g)].map(([, href]) => href ?? '');
        const linked = hrefs.find((href) => href.startsWith(`${base}/`) && wanted?.test(href.slice(base.length)));
        if (wanted && !linked) return [`${from} links to nothing like ${wanted}`];
        const html = linked ? await read(linked) : list;
        return (await htmlProblems(html)).map((problem) => `${linked ?? from} ${problem}`);
      }),
    );
    expect(problems.flat()).toEqual([]);
  });
}

test('a page breaks neither its own policy nor asks anybody else for anything', async ({ page, baseURL }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`${baseURL}/`)) complaints.push(request.url());
  });
  for (const path of ['/', '/articles/rural-e-commerce', '/ar', '/about']) await page.goto(path);
  expect(complaints).toEqual([]);
});

test('everything works with JavaScript off', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/articles\//);
  await page.getByRole('searchbox').first().fill('container');
  await page.getByRole('searchbox').first().press('Enter');
  await expect(page).toHaveURL(/\/search\?q=container/);
  await expect(page.getByRole('main')).toContainText('The box');
  await context.close();
});
