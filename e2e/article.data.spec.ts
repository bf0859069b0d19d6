import { expect, test } from '@playwright/test';
import type { Element } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';

const origin = 'https://broadsheet.example';
type Named = { name: string; url?: string };
type News = {
  '@type': string;
  headline: string;
  inLanguage: string;
  datePublished: string;
  dateModified: string;
  author: Named[];
  image?: unknown;
  about?: Named[];
  keywords?: string[];
  articleSection: string;
  citation?: Named[];
  correction?: { text: string; datePublished: string }[];
  backstory?: string;
  sponsor?: Named[];
  workTranslation?: { url: string }[];
  translationOfWork?: { url: string };
  liveBlogUpdate?: { headline: string; datePublished?: string; articleBody: string; url?: string }[];
};

const inside = (root: Element, test: (element: Element) => boolean) => DomUtils.findAll(test, root.children);
const words = (element: Element) => DomUtils.textContent(element).replace(/\s+/g, ' ').trim();
const isOf = (name: string) => (element: Element) => (element.attribs.class ?? '').split(' ').includes(name);
const relative = (address = '') => address.replace(origin, '');

test('the data of every article of the sample edition equals what its page shows', async ({ request }) => {
  test.setTimeout(180_000);
  const sitemap = await (await request.get('/sitemaps/articles-1.xml')).text();
  const paths = [...sitemap.matchAll(/<loc>https:\/\/broadsheet\.example([^<]*)<\/loc>/g)].map(
    ([, path]) => path ?? '',
  );
  expect(paths.length).toBeGreaterThan(30);
  const kinds = new Set<string>();
  for (const path of paths) {
    const html = await (await request.get(path)).text();
    const page = parseDocument(html);
    const data = DomUtils.findAll(({ attribs }) => attribs.type === 'application/ld+json', page.children);
    expect(data, path).toHaveLength(1);
    const [news] = (JSON.parse(data.map((each) => DomUtils.textContent(each)).join('')) as { '@graph': [News] })[
      '@graph'
    ];
    kinds.add(news['@type']);
    const article = DomUtils.findOne(({ attribs }) => 'itemscope' in attribs, page.children);
    if (!article) throw new Error(`${path} has no article.`);
    const links = inside(article, ({ name }) => name === 'a');
    const shown = words(article);
    const times = inside(article, ({ name }) => name === 'time').map(({ attribs }) => attribs.datetime);

    expect(news.headline, path).toBe(
      inside(article, ({ name }) => name === 'h1')
        .map(words)
        .join(),
    );
    expect(html, path).toContain(`<html lang="${news.inLanguage}"`);
    const aboveText = html.slice(html.indexOf('</h1>'), html.indexOf('itemprop="articleBody"'));
    expect(aboveText, `${path}: the date stands between headline and text`).toContain(
      `<time datetime="${news.datePublished}"`,
    );
    expect(times, path).toEqual(expect.arrayContaining([news.datePublished, news.dateModified]));
    const bylines = links.filter(({ attribs }) => attribs.rel === 'author');
    expect(
      news.author.filter(({ url }) => url?.startsWith(origin)).map(({ name, url }) => `${name} ${relative(url)}`),
      path,
    ).toEqual(bylines.map((link) => `${words(link)} ${link.attribs.href}`));
    for (const { name } of [...news.author, ...(news.sponsor ?? [])]) expect(shown, path).toContain(name);
    const topics = links.filter(({ attribs }) => attribs.rel === 'tag');
    expect(
      (news.about ?? []).map(({ name, url }) => `${name} ${relative(url)}`),
      path,
    ).toEqual(topics.map((link) => `${words(link)} ${link.attribs.href}`));
    expect(news.keywords ?? [], path).toEqual(topics.map(words));
    expect(shown, path).toContain(news.articleSection);
    const cited = inside(article, ({ attribs }) => attribs['aria-labelledby'] === 'sources').flatMap((list) =>
      inside(list, ({ name }) => name === 'li').flatMap((item) => inside(item, ({ name }) => name === 'a').slice(0, 1)),
    );
    expect(
      (news.citation ?? []).map(({ name, url }) => `${name.trim()} ${url}`),
      path,
    ).toEqual(cited.map((link) => `${words(link)} ${link.attribs.href}`));
    for (const { text, datePublished } of news.correction ?? []) {
      expect(shown, path).toContain(text);
      expect(times, path).toContain(datePublished);
    }
    if (news.backstory) expect(shown, path).toContain(news.backstory);
    const translated = [news.translationOfWork, ...(news.workTranslation ?? [])].filter((work) => work !== undefined);
    const languages = links.filter(({ attribs }) => attribs.hreflang).map(({ attribs }) => attribs.href);
    expect(translated.map(({ url }) => relative(url)).toSorted(), path).toEqual([...new Set(languages)].toSorted());
    const entries = inside(article, (element) => element.name === 'section' && isOf('live-entry')(element));
    expect(
      (news.liveBlogUpdate ?? []).map(({ url }) => url?.split('#')[1]),
      path,
    ).toEqual(entries.map((entry) => inside(entry, isOf('live-entry-title'))[0]?.attribs.id));
    for (const [at, { headline, articleBody, datePublished }] of (news.liveBlogUpdate ?? []).entries()) {
      const entry = entries[at];
      const [time] = entry ? inside(entry, ({ name }) => name === 'time') : [];
      expect(entry && words(entry)).toContain(headline);
      expect(entry && words(entry).replaceAll(' ', '')).toContain(articleBody.replaceAll(' ', ''));
      expect(Date.parse(datePublished ?? '')).toBe(Date.parse(time?.attribs.datetime ?? ''));
    }
  }
  for (const type of [
    'NewsArticle',
    'AnalysisNewsArticle',
    'OpinionNewsArticle',
    'LiveBlogPosting',
    'AdvertiserContentArticle',
  ])
    expect(kinds).toContain(type);
});
