import { expect, test } from 'vitest';
import { checkFile } from './checkFile.ts';
import { gatherFacts } from './editionFacts.ts';
import { parseSite } from './parseSite.ts';
import { safeFixes } from './safeFixes.ts';

const kind = { kind: 'article', slug: 'x', lang: 'en' } as const;
const facts = gatherFacts(parseSite('sections: [business, middle-east]').site);
facts.addFile('authors/business-desk.md', { kind: 'author', id: 'business-desk', lang: 'en' });
facts.addFile('articles/x.md', kind);

const check = (text: string) => checkFile({ path: 'articles/x.md', text }, kind, facts);
const fix = (text: string) => safeFixes(text, check(text));
const good = 'title: x\ndate: 2026-11-23\nsection: business\nauthors: [business-desk]\n';

test('names that differ in case, spaces and hyphens alone are mended, and nothing else', () => {
  const text = `\ufeff---\r\nTitle: x # mine\r\ndate: 2026-11-23\r\nsection: "Middle East"\r\nauthors:   [Business_Desk]\r\nposted_by: business-desk\r\nkind: News\r\n---\r\nTitle: text\r\n`;
  const fixed = fix(text);
  expect(fixed.text).toBe(
    `\ufeff---\r\ntitle: x # mine\r\ndate: 2026-11-23\r\nsection: "middle-east"\r\nauthors:   [business-desk]\r\npostedBy: business-desk\r\nkind: news\r\n---\r\nTitle: text\r\n`,
  );
  expect(check(fixed.text)).toEqual([]);
});

test.each([
  ['a letter is wrong', good.replace('business-desk', 'busines-desk')],
  ['the right key is there as well', `${good}Title: y\n`],
  ['nothing is near', good.replace('business\n', 'sports\n')],
])('it is left alone when %s', (_reason, front) => {
  const text = `---\n${front}---\nText.\n`;
  expect(check(text)).not.toEqual([]);
  expect(fix(text)).toEqual({ text, count: 0 });
});
