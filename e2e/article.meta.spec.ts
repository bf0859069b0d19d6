import { expect, type Page, test } from '@playwright/test';

const origin = 'https://broadsheet.example';
type Author = { '@id': string; name: string; url?: string };
/** What a graph may hold, as far as it is looked at here. */
type Node = {
  '@type': string;
  '@id': string;
  name: string;
  url: string;
  headline: string;
  datePublished: string;
  dateModified: string;
  author: Author[];
  publisher: { '@id': string };
  image?: string[];
  citation?: { name: string }[];
  correction?: { text: string }[];
  itemListElement: { name: string; item?: string }[];
  mainEntity: Author & { itemListElement: { url: string }[] };
} & Record<string, unknown>;

async function graphOf(page: Page, path: string): Promise<Node[]> {
  await page.goto(path);
  const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
  expect(blocks, 'one graph a page').toHaveLength(1);
  return (JSON.parse(blocks[0] ?? '{}') as { '@graph': Node[] })['@graph'];
}

function ofType(graph: Node[], type: string): Node {
  const found = graph.find((node) => node['@type'] === type);
  if (!found) throw new Error(`There is no ${type} among ${graph.map((node) => node['@type'])}.`);
  return found;
}

const articles = {
  '/articles/rural-e-commerce': 'AnalysisNewsArticle',
  '/ar/articles/rural-e-commerce': 'AnalysisNewsArticle',
  '/articles/a-guest-column': 'OpinionNewsArticle',
  '/articles/this-space': 'AdvertiserContentArticle',
  '/articles/apollo-11': 'LiveBlogPosting',
} as const;
for (const [path, type] of Object.entries(articles)) {
  test(`the data of ${path} says what its page shows`, async ({ page }) => {
    const graph = await graphOf(page, path);
    const news = ofType(graph, type);
    const head = page.locator('main article[itemscope]');
    expect(news.headline).toBe(await head.getByRole('heading', { level: 1 }).textContent());
    expect(news.url).toBe(origin + path);
    const shown = await head.locator('time').evaluateAll((all) => all.map((time) => time.getAttribute('datetime')));
    for (const moment of [news.datePublished, news.dateModified]) {
      expect(moment).toMatch(/T\d\d:\d\d:\d\d([+-]\d\d:\d\d|Z)$/);
      expect(shown).toContain(moment);
    }
    expect(news.author.length).toBeGreaterThan(0);
    for (const { name, url } of news.author) {
      await expect(head).toContainText(name);
      if (url?.startsWith(origin)) expect((await page.request.get(url.replace(origin, ''))).status()).toBe(200);
    }
    for (const image of news.image ?? [])
      expect((await page.request.get(image.replace(origin, ''))).status()).toBe(200);
    const cited = await page.locator('section[aria-labelledby="sources"] li > a:first-child').allTextContents();
    expect((news.citation ?? []).map(({ name }) => name)).toEqual(cited);
    for (const { text } of news.correction ?? []) await expect(head).toContainText(text);
    const trail = ofType(graph, 'BreadcrumbList').itemListElement;
    for (const { name, item } of trail) {
      await expect(page.locator('body')).toContainText(name);
      if (item) await expect(page.locator(`a[href="${item.replace(origin, '') || '/'}"]`).first()).toBeVisible();
    }
    expect(trail.at(-1)?.name).toBe(news.headline);
    expect(news.publisher['@id']).toBe(ofType(graph, 'NewsMediaOrganization')['@id']);
  });
}

for (const article of [
  '/articles/rural-e-commerce',
  '/ar/articles/rural-e-commerce',
  '/zh/articles/where-apples-come-from',
])
  test(`the page of an author of ${article} is about that author, by the same id`, async ({ page }) => {
    const { author } = (await graphOf(page, article)).find(({ author }) => author) ?? { author: [] };
    expect(author.length).toBeGreaterThan(0);
    for (const { '@id': id, name, url } of author) {
      const profile = ofType(await graphOf(page, (url ?? '').replace(origin, '')), 'ProfilePage');
      expect(profile.mainEntity).toMatchObject({ '@id': id, name });
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    }
  });

for (const path of [
  '/sections/business',
  '/ar/sections/business',
  '/topics/internet',
  '/archive',
  '/archive/2026/11',
]) {
  test(`the data of ${path} names its articles in their order`, async ({ page }) => {
    const list = ofType(await graphOf(page, path), 'CollectionPage');
    const items = list.mainEntity.itemListElement;
    const shown = await page
      .locator('main')
      .getByRole('heading', { level: 2 })
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(items.length).toBeGreaterThan(0);
    expect(items.map(({ url }) => url.replace(origin, ''))).toEqual(shown);
    expect(list.url).toBe(origin + path);
  });
}

for (const path of ['/', '/ar', '/zh']) {
  test(`the front page ${path} describes the site and its publisher, with policies that are pages`, async ({
    page,
  }) => {
    const graph = await graphOf(page, path);
    expect(ofType(graph, 'WebSite')).toMatchObject({ url: origin + path });
    const publisher = ofType(graph, 'NewsMediaOrganization');
    const policies = ['publishingPrinciples', 'correctionsPolicy', 'ethicsPolicy', 'ownershipFundingInfo', 'masthead'];
    for (const policy of [...policies, 'actionableFeedbackPolicy']) {
      const address = String(publisher[policy]);
      expect(address).toContain(`${origin}/`);
      expect((await page.request.get(address.replace(origin, ''))).status(), address).toBe(200);
    }
  });
}

for (const prefix of ['', '/ar', '/zh']) {
  test(`every type of page below "${prefix}/" has data of its own, and a trail of links that it shows`, async ({
    page,
  }) => {
    const types = {
      '/topics': 'CollectionPage',
      '/authors': 'CollectionPage',
      '/archive': 'CollectionPage',
      '/archive/2026/11': 'CollectionPage',
      '/sections/science': 'CollectionPage',
      '/authors/science-desk': 'ProfilePage',
      '/about': 'WebPage',
    };
    for (const [path, type] of Object.entries(types)) {
      const graph = await graphOf(page, prefix + path);
      expect(ofType(graph, type).url, path).toBe(origin + prefix + path);
      const trail = ofType(graph, 'BreadcrumbList').itemListElement;
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(trail.at(-1)?.name ?? '');
      for (const { name, item } of trail.slice(0, -1)) {
        const href = item?.replace(origin, '') || '/';
        await expect(page.locator(`a[href="${href}"]`).filter({ hasText: name }).first(), path).toBeVisible();
      }
    }
  });
}
