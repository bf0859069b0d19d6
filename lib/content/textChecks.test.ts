import { expect, test } from 'vitest';
import { gatherFacts } from './editionFacts.ts';
import { parseSite } from './parseSite.ts';
import { checkText } from './textChecks.ts';

const facts = gatherFacts(parseSite('languages: [en, ar]\nsections: [business]').site);
facts.addFile('articles/own.md', { kind: 'article', slug: 'own', lang: 'en' });
facts.addFile('articles/قال.ar.md', { kind: 'article', slug: 'قال', lang: 'ar' });
facts.addFile('articles/other.md', { kind: 'article', slug: 'other', lang: 'en' });
facts.addFile('articles/cover.jpg', { kind: 'image' });
facts.addFile('pages/about.md', { kind: 'page', slug: 'about', lang: 'en' });
facts.addFile('authors/desk.md', { kind: 'author', id: 'desk', lang: 'en' });
facts.addArticle({ path: 'articles/other.md', section: 'business', tags: ['Trade routes'], aliases: ['/2019/old'] });
facts.addAuthorName('desk', 'Business desk');

const check = (body: string) =>
  checkText({ path: 'articles/own.md', address: '/articles/own', body, bodyLine: 8 }, facts);
const places = (body: string) => check(body).map(({ line, column, rule }) => `${line}:${column} ${rule}`);

test('a clean text has no problem', () => {
  const body = `Text with [a link](/articles/other), [another](other), [old](/2019/old), [about](/about#team),
[a section](/sections/business), [a topic](/topics/trade-routes), [an author](/authors/desk), [home](/), [foreign](/ar/articles/%D9%82%D8%A7%D9%84),
[the web](https://example.org/), [mail](mailto:a@example.org), [search](/search?q=x) and [a part](#a-part).[^1]

## A part

![Cover](cover.jpg)

### A part of it

:::note
Good.
:::

<!-- A comment loses nothing. -->

[^1]: Note.
`;
  expect(check(body)).toEqual([]);
});

test.each([
  ['raw HTML in a block', 'Text.\n\n<div class="x">\ny\n</div>', '11:1 raw-html'],
  ['raw HTML in a line', 'Some <b>bold</b> text', '9:6 raw-html'],
  ['a heading that skips a level', '## A\n\n#### B', '11:1 heading-skip'],
  ['a heading in a quotation that skips a level', '> # A\n>\n> ### B', '11:3 heading-skip'],
  ['a picture by reference', 'A ![b] c\n\n[b]: gone.jpg', '9:3 image-missing'],
  ['a directive that stands alone', '::embd{url="https://example.org/"}', '9:1 directive-unknown'],
  ['an unknown directive', ':::fact-bx\nx\n:::', '9:1 directive-unknown'],
  ['a link to nowhere', 'A [b](/articles/othr) c', '9:3 link-broken'],
  ['a link to the folder of articles', 'A [b](/articles) c', '9:3 link-broken'],
  ['a link to a year of the archive', 'A [b](/archive/2026) c', '9:3 link-broken'],
  ['a relative link to nowhere', 'A [b](gone) c', '9:3 link-broken'],
  ['a link to a file', 'A [b](other.md) c', '9:3 link-broken'],
  ['a link by reference', 'A [b] c\n\n[b]: /gone', '9:3 link-broken'],
  ['a link that readers cannot follow', 'A [b](file:///etc/passwd) c', '9:3 link-scheme'],
  ['an anchor to nowhere', '## Apart\n\nA [b](#apard) c', '11:3 anchor-broken'],
  ['a missing picture', '![a](gone.jpg)', '9:1 image-missing'],
  ['a picture outside the folder', '![a](../../x.jpg)', '9:1 image-missing'],
  ['a picture on another site', '![a](https://example.org/a.jpg)', '9:1 image-remote'],
])('%s is a warning at its place in the file', (_what, body, place) => {
  expect(places(body)).toEqual([place]);
  expect(check(body)[0]).toMatchObject({ file: 'articles/own.md', severity: 'warning', hint: expect.any(String) });
});

test.each([
  ['<iframe src="x"></iframe>', 'use ::embed{url="https://…"}'],
  ['<figure>x</figure>', 'use :::figure'],
  ['<blockquote>x</blockquote>', 'use > for a quotation, or :::pull-quote'],
  ['<aside>x</aside>', 'use :::fact-box{title="…"}'],
  ['<blink>x</blink>', 'write it in Markdown, or leave the tag out'],
])('%s is answered with what to write instead', (body, hint) => {
  expect(check(body)[0]?.hint).toBe(hint);
});

test('broken links come with the nearest address', () => {
  expect(check('[b](/articles/othr)')[0]?.hint).toBe('did you mean /articles/other?');
  expect(check('[b](/gone)')[0]?.hint).toBe('no article, alias or page has that address');
  expect(check('## Apart\n\n[b](#apard)')[0]?.hint).toBe('did you mean #apart?');
});
