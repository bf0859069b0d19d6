import { expect, test } from 'vitest';
import { bylineProblems, type Signed } from './bylineProblems.ts';
import { gatherFacts } from './editionFacts.ts';
import { parseSite } from './parseSite.ts';

const facts = gatherFacts(parseSite('sections: [business]').site);
facts.addAuthorName('desk', 'Business desk', 'desk');
facts.addAuthorName('desk', '商业编辑部');
facts.addAuthorName('outsider', 'Sample Outsider', 'contributor');
facts.addAuthorName('unsaid', 'Sample Unsaid');

const check = (body: string, more: Partial<Signed> = {}) =>
  bylineProblems(
    {
      path: 'articles/own.md',
      authors: ['desk'],
      guests: [],
      kind: 'news',
      provenance: [],
      body,
      bodyLine: 8,
      ...more,
    },
    facts,
    (path) => ({ line: 5, column: Number(path[1] ?? 0) + 1 }),
  );
const told = (body: string, more?: Partial<Signed>) =>
  check(body, more).map(({ line, column, rule }) => `${line}:${column} ${rule}`);

test.each([
  'By Jane Doe\n\nText.',
  '\n*By Jane Doe*\n\nText.',
  'BY Jane van der Doe, Lisbon\n\nText.',
  '**By: Jane Doe | Reporter**\n',
  'Text.\n\n— By Jane Doe\n',
  'Text.\n\n(By Jane Doe)\n\n',
  'Автор: Анна Иванова\n\nТекст.',
  'بقلم: فلان الفلاني\n\nنص.',
  'بقلم فلان الفلاني\n\nنص.',
  '作者：张三\n\n正文。',
  '文/张三\n\n正文。',
  'تحریر: فلاں فلاں\n\nمتن۔',
])('%j names a writer who is not in the byline', (body) => {
  expect(check(body)).toMatchObject([{ severity: 'warning', rule: 'byline-text', hint: expect.any(String) }]);
});

test('whoever only put it in is called as in the front matter, whatever languages the name is in', () => {
  facts.addAuthorName('two-desk', 'قسم الأعمال', 'desk');
  facts.addAuthorName('two-desk', 'Two desk', 'desk');
  expect(check('By Jane Doe\n\nText.', { authors: ['two-desk'] })[0]?.hint).toContain('if two-desk only put it in');
  expect(check('Text.', { authors: ['two-desk'], provenance: ['contributed'] })[0]?.message).toContain(
    'by two-desk alone',
  );
});

test('the line of a byline is told, at the beginning and at the end', () => {
  expect(told('\n By Jane Doe\n\nText.')).toEqual(['10:2 byline-text']);
  expect(told('Text\nof two lines.\n\nBy Jane Doe\n')).toEqual(['12:1 byline-text']);
});

test.each([
  'By Business desk\n\nText.',
  'By the Business Desk\n\nText.',
  '作者：商业编辑部\n\n正文。',
  'By 1866 a lasting cable lay on the sea bed.',
  'By Tuesday the water had gone.\n\nText.',
  'By Land and Sea\nthe goods arrived.',
  'Text by Jane Doe\n',
  'Bystanders Came\n',
  'Text.\n\nBy Saturday all was quiet.\n',
  '*Jane Doe is a professor of economics.*\n',
  'Text.\n\n*Jane Doe is a professor of economics.*\n',
  '',
])('%j is no foreign byline', (body) => {
  expect(check(body)).toEqual([]);
});

test('a guest who is named in the byline may be named in the text', () => {
  const guests = [{ name: 'Jane Doe', affiliation: 'x' }];
  expect(check('By Jane Doe\n', { guests })).toEqual([]);
  expect(check('Text.\n\n*Jane Doe is a professor.*\n', { guests, kind: 'opinion' })).toEqual([]);
});

test('under a column, a line about somebody who is not in the byline tells who wrote it', () => {
  const body = 'Text.\n\n*Jane Doe is a professor of economics at Sample University.*\n';
  expect(told(body, { kind: 'opinion' })).toEqual(['11:1 byline-text']);
  expect(check(body, { kind: 'opinion' })[0]?.hint).toContain('if desk only put it in, that is postedBy');
});

test.each([
  ['says so', 'Posted by: Business desk\n\nText.', {}, '9:1'],
  ['says so at its end', 'Text.\n\nPosted by Business desk\n', {}, '11:1'],
  ['says so in Chinese', '发布：商业编辑部\n\n正文。', {}, '9:1'],
  [
    'is a guest’s',
    'Text.',
    { authors: ['outsider', 'desk'], postedBy: 'desk', guests: [{ name: 'A', affiliation: 'x' }] },
    '5:2',
  ],
  ['is contributed, and signed by staff alone', 'Text.', { provenance: ['contributed'] }, '5:1'],
] satisfies [string, string, Partial<Signed>, string][])(
  'an author is only the poster where the text %s',
  (_where, body, more, place) => {
    expect(told(body, more)).toEqual([`${place} byline-poster`]);
  },
);

test.each([
  ['an author who posts their own text', { postedBy: 'desk' }],
  ['a contributor with a file', { provenance: ['contributed'], authors: ['outsider'], postedBy: 'desk' }],
  ['an author whose kind nobody wrote', { provenance: ['contributed'], authors: ['unsaid'] }],
  ['a guest beside an author', { guests: [{ name: 'A', affiliation: 'x' }] }],
] satisfies [string, Partial<Signed>][])('%s is an author', (_who, more) => {
  expect(told('Text.', more)).toEqual([]);
});
