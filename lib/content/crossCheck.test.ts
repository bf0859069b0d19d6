import { expect, test } from 'vitest';
import type { Article } from '../model/article.ts';
import { crossCheckArticle } from './crossCheck.ts';
import { gatherFacts } from './editionFacts.ts';
import { readFrontMatter } from './frontMatter.ts';
import { parseArticle } from './parseArticle.ts';
import { parseSite } from './parseSite.ts';
import { keepsOut } from './rules.ts';

const { site } = parseSite('languages: [en, ar]\nsections: [business]');

function edition() {
  const facts = gatherFacts(site);
  facts.addFile('authors/business-desk.md', { kind: 'author', id: 'business-desk', lang: 'en' });
  facts.addFile('articles/other.md', { kind: 'article', slug: 'other', lang: 'en' });
  facts.addFile('articles/other.ar.md', { kind: 'article', slug: 'other', lang: 'ar' });
  facts.addFile('articles/own.md', { kind: 'article', slug: 'own', lang: 'en' });
  facts.addFile('articles/cover.jpg', { kind: 'image' });
  facts.addFile('pages/about.md', { kind: 'page', slug: 'about', lang: 'en' });
  facts.addArticle({ path: 'articles/other.md', section: 'business', tags: ['Trade'], aliases: ['/moved'] });
  return facts;
}

function check(more: string, facts = edition(), path = 'articles/own.md') {
  const text = `---\ntitle: x\ndate: 2026-11-23\nsection: business\nauthors: [business-desk]\n${more}\n---\n`;
  const { article } = parseArticle({ path, text: text.replace(/authors: .*\n(?=authors)/, '') }, site);
  if (!article) throw new Error('The example is broken.');
  return crossCheckArticle(article, facts, readFrontMatter(text.replace(/authors: .*\n(?=authors)/, '')).locate);
}

test('an article whose references all stand has no problem', () => {
  expect(check('related: [other]\npostedBy: business-desk\nimage: {src: cover.jpg, alt: ""}\naliases: [/old]')).toEqual(
    [],
  );
});

test('an unknown author is told with the nearest id, and only that keeps an article out', () => {
  const [problem] = check('authors: [business-desk, busines-desk]');
  expect(problem).toEqual({
    file: 'articles/own.md',
    line: 5,
    column: 26,
    severity: 'error',
    rule: 'author-unknown',
    message: 'Unknown author "busines-desk"',
    hint: 'did you mean "business-desk"?',
  });
  expect(problem && keepsOut(problem)).toBe(true);
});

test.each([
  ['an unknown poster', 'postedBy: nobody-here', '6:11 author-unknown', 'add content/authors/nobody-here.md'],
  ['an unknown pin', 'related: [othr]', '6:11 related-unknown', 'did you mean "other"?'],
  ['a missing picture', 'image: {src: gone.jpg, alt: x}', '6:14 image-missing', 'beside the text'],
  ['a picture outside', 'image: {src: ../../etc/passwd, alt: x}', '6:14 image-missing', 'beside the text'],
  ['an alias that leads to itself', 'aliases: [/old, /articles/own/]', '6:17 alias-loop', 'take it out'],
  ['an alias of a live article', 'aliases: /articles/other', '6:10 alias-live', 'move that page'],
  ['an alias of a live article in other letters', 'aliases: /articles/%6Fther', '6:10 alias-live', 'move that page'],
  ['an alias of a translation', 'aliases: /ar/articles/other', '6:10 alias-live', 'move that page'],
  ['an alias of a standing page', 'aliases: /about', '6:10 alias-live', 'move that page'],
  ['an alias of a section', 'aliases: /sections/business/page/2', '6:10 alias-live', 'move that page'],
  ['an alias of a topic', 'aliases: /topics/trade', '6:10 alias-live', 'move that page'],
  ['an alias of an author', 'aliases: /authors/business-desk', '6:10 alias-live', 'move that page'],
  ['an alias of a month', 'aliases: /archive/2026/11', '6:10 alias-live', 'move that page'],
  ['an alias of the feed', 'aliases: /feed.xml', '6:10 alias-live', 'move that page'],
  ['an alias of another article', 'aliases: /moved', '6:10 alias-duplicate', 'one article only'],
])('%s is an error at its place', (_what, more, place, hint) => {
  const found = check(more).map(({ line, column, rule }) => `${line}:${column} ${rule}`);
  expect(found).toEqual([place]);
  expect(check(more)[0]?.hint).toContain(hint);
  expect(check(more).some(keepsOut)).toBe(place.endsWith('author-unknown'));
});

test('a pin that waits for its translation is no problem', () => {
  const facts = edition();
  facts.addFile('articles/only.md', { kind: 'article', slug: 'only', lang: 'en' });
  expect(check('related: [only]', facts, 'articles/own.ar.md')).toEqual([]);
});

test('two files with one slug in one language name each other', () => {
  const facts = edition();
  facts.addFile('articles/2019/own.md', { kind: 'article', slug: 'own', lang: 'en' });
  const [first] = check('', facts);
  const [second] = check('', facts, 'articles/2019/own.md');
  expect(first).toMatchObject({ file: 'articles/own.md', rule: 'slug-duplicate', severity: 'error' });
  expect(first?.message).toContain('articles/2019/own.md');
  expect(second?.message).toContain('articles/own.md');
});

test('without the text of the file, problems stand at its top', () => {
  const article: Article = {
    ...(parseArticle(
      { path: 'articles/own.md', text: '---\ntitle: x\ndate: 2026-11-23\nsection: business\nauthors: nobody\n---\n' },
      site,
    ).article ?? expect.unreachable()),
  };
  expect(crossCheckArticle(article, edition())).toMatchObject([{ line: 1, column: 1, rule: 'author-unknown' }]);
});
