import { afterEach, expect, test } from 'vitest';
import { indexedLanguages } from './indexedLanguages.ts';
import { sitemapEntries } from './sitemap/sitemapFiles.ts';
import { articleText, deskFile, type TrialEdition, trialEdition } from './trialEdition.ts';

let edition: TrialEdition;
afterEach(() => edition.close());

const canonical = 'https://example.org/original';

test('search engines are told of the languages that they may index, on the page as in the sitemap', async () => {
  edition = await trialEdition({
    ...deskFile,
    'site.yaml': 'languages: [en, ar, ru, zh]\n',
    'articles/a.md': articleText(),
    'articles/a.ar.md': articleText(),
    'articles/a.ru.md': articleText({ noindex: true }),
    'articles/a.zh.md': articleText({ provenance: ['syndicated'], canonical }),
  });
  const told = new Map<string, string[]>();
  for (const lang of ['en', 'ar', 'ru', 'zh']) {
    const article = await edition.newsroom.article(lang, 'a');
    expect(article?.translations, 'readers are told of all').toHaveLength(3);
    if (article)
      told.set(
        article.href,
        indexedLanguages(article)
          .map((each) => each.lang)
          .toSorted(),
      );
  }
  expect(Object.fromEntries(told)).toEqual({
    '/articles/a': ['ar', 'en'],
    '/ar/articles/a': ['ar', 'en'],
    '/ru/articles/a': [],
    '/zh/articles/a': [],
  });
  const entries = (await sitemapEntries(edition.desk, { set: 'articles', page: 1 }, 100)) ?? [];
  expect(entries.map(({ href }) => href).toSorted()).toEqual(['/ar/articles/a', '/articles/a']);
  for (const { href, translations } of entries)
    expect(translations?.map(({ lang }) => lang).toSorted()).toEqual(told.get(href));
});

test('a standing page that search engines must not have is no language of another', async () => {
  edition = await trialEdition({
    ...deskFile,
    'site.yaml': 'languages: [en, ar, zh]\n',
    'pages/about.md': '---\ntitle: About\n---\nUs.\n',
    'pages/about.ar.md': '---\ntitle: About\n---\nUs.\n',
    'pages/about.zh.md': '---\ntitle: About\nnoindex: true\n---\nUs.\n',
  });
  const page = await edition.newsroom.standingPage('en', 'about');
  expect(page?.translations.map(({ lang }) => lang)).toEqual(['ar', 'zh']);
  expect(page && indexedLanguages(page).map(({ lang }) => lang)).toEqual(['en', 'ar']);
});
