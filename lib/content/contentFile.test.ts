import { expect, test } from 'vitest';
import { classify } from './contentFile.ts';
import { fileNameProblems } from './fileNameProblems.ts';

const languages = ['en', 'ar', 'zh-Hans'];

test.each([
  ['articles/2026/11/rural.md', { kind: 'article', slug: 'rural', lang: 'en' }],
  ['articles/rural.ar.md', { kind: 'article', slug: 'rural', lang: 'ar' }],
  ['articles/rural.en.md', { kind: 'article', slug: 'rural', lang: 'en' }],
  ['articles/rural.zh-hans.md', { kind: 'article', slug: 'rural', lang: 'zh-Hans' }],
  ['articles/rural/index.md', { kind: 'article', slug: 'rural', lang: 'en' }],
  ['articles/x/rural/index.ar.md', { kind: 'article', slug: 'rural', lang: 'ar' }],
  ['articles/index.md', { kind: 'article', slug: 'index', lang: 'en' }],
  ['articles/web-2.0.md', { kind: 'article', slug: 'web-2.0', lang: 'en' }],
  ['articles/cafe\u0301.md', { kind: 'article', slug: 'caf\u00e9', lang: 'en' }],
  ['articles/مقال.ar.md', { kind: 'article', slug: 'مقال', lang: 'ar' }],
  ['articles/Foo Bar.md', { kind: 'article', slug: 'Foo Bar', lang: 'en' }],
  ['authors/business-desk.md', { kind: 'author', id: 'business-desk', lang: 'en' }],
  ['authors/business-desk.ar.md', { kind: 'author', id: 'business-desk', lang: 'ar' }],
  ['pages/about.md', { kind: 'page', slug: 'about', lang: 'en' }],
  ['site.yaml', { kind: 'site' }],
  ['front.yaml', { kind: 'front' }],
  ['articles/rural/cover.JPG', { kind: 'image' }],
  ['README.md', { kind: 'ignored' }],
  ['drafts/x.md', { kind: 'ignored' }],
  ['articles/notes.txt', { kind: 'ignored' }],
  ['articles/site.yaml', { kind: 'ignored' }],
])('%s is read by its path', (path, file) => {
  expect(classify(path, languages)).toEqual(file);
});

test.each([
  'articles/.rural.md.swp',
  'articles/.rural.md',
  'articles/rural.md~',
  'articles/#rural.md#',
  'articles/.#rural.md',
  'articles/rural.md.tmp',
  'articles/rural.tmp.md',
  'articles/rural.md.swp',
  'articles/4913~',
  'articles/.git/x.md',
  'articles/rural.md.bak',
  'articles/~$rural.md',
  'articles/rural.md___jb_tmp___',
  'articles/cover.jpg.part',
])('%s, which an editor left there, is ignored', (path) => {
  expect(classify(path, languages)).toEqual({ kind: 'ignored' });
});

test.each(['rural-e-commerce', 'статья', 'مقال-أول', '農村', 'می\u200cخواهم', 'web-2.0', 'a_b', '2026', '🌾'])(
  'the slug %s is good',
  (slug) => {
    expect(fileNameProblems(`articles/${slug}.md`, slug)).toEqual([]);
  },
);

test.each([
  ['Foo Bar', 'has a space in it', 'rename it to "foo-bar"'],
  ['Foo', 'is not in lower case', 'rename it to "foo"'],
  ['Статья', 'is not in lower case', 'rename it to "статья"'],
  ['a?b', 'has a character that an address cannot hold', 'rename it to "a-b"'],
  ['a%2fb', 'has a character that an address cannot hold', 'rename it to "a-2fb"'],
  ['a\u202eb', 'has a character that an address cannot hold', 'rename it to "a-b"'],
  ['-a', 'begins with "-"', 'rename it to "a"'],
])('the slug %j is explained', (slug, reason, hint) => {
  const [problem] = fileNameProblems(`articles/${slug}.md`, slug);
  expect(problem).toMatchObject({ line: 1, column: 1, severity: 'error', rule: 'slug', hint });
  expect(problem?.message).toContain(reason);
});

test('a language that the site does not have is named', () => {
  expect(fileNameProblems('articles/rural.ru.md', 'rural.ru')).toMatchObject([
    { severity: 'error', rule: 'language-unknown', hint: expect.stringContaining('add "ru"') },
  ]);
});

test('a decomposed file name is a warning', () => {
  expect(fileNameProblems('articles/cafe\u0301.md', 'caf\u00e9')).toMatchObject([
    { severity: 'warning', rule: 'slug-nfc' },
  ]);
});
