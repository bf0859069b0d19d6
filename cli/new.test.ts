import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Question } from './new/asks.ts';
import { begin as beginHere } from './new/begin.ts';
import { today } from './new/today.ts';

const top = resolve(import.meta.dirname, '..');
let folder = '';

const put = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const run = (command: string, words: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    join(top, 'node_modules/.bin/node'),
    [join(top, 'cli', command), ...words],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, CONTENT_DIR: folder, SITE_URL: 'https://news.example' } },
  );
  return { status, lines: stdout.trimEnd().split('\n'), complaint: stderr };
};
const begin = (...words: string[]) => run('new.ts', words);
const check = () => run('check.ts', []).lines.at(-1);
const article = (headline: string, ...more: string[]) =>
  begin('article', headline, '--section', 'business', '--author', 'desk', ...more);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'new-'));
  put('site.yaml', 'sections: [business, world]\nlanguages: [en, ar]\ntimeZone: Pacific/Auckland\n');
  put('authors/desk.md', '---\nname: Desk\n---\n');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test("a stranger's first article passes the check and says where it is", () => {
  const day = today('Pacific/Auckland');
  const { status, lines, complaint } = article('Hello, harbour: it’s #1');
  const path = `articles/${day.slice(0, 4)}/${day.slice(5, 7)}/hello-harbour-its-1.md`;
  expect({ status, lines, complaint }).toEqual({
    status: 0,
    lines: [path, 'https://news.example/articles/hello-harbour-its-1'],
    complaint: '',
  });
  expect(read(path)).toBe(
    `---\ntitle: "Hello, harbour: it’s #1"\ndate: ${day}\nsection: business\nauthors: [desk]\n---\n\n`,
  );
  expect(run('check.ts', [])).toMatchObject({ status: 0, lines: ['3 files, no errors, no warnings'] });
});

test.each([
  ['مرحبا أيها الميناء', 'مرحبا-أيها-الميناء'],
  ['Привет, гавань!', 'привет-гавань'],
  ['港口你好', '港口你好'],
  ['☀️ Sun, 👩‍👧 and a نیم‌فاصله', 'sun-and-a-نیم‌فاصله'],
])('the headline "%s" makes its slug in its own script', (headline, slug) => {
  const { lines } = article(headline, '--date', '2026-11-23');
  expect(lines).toEqual([`articles/2026/11/${slug}.md`, `https://news.example/articles/${encodeURIComponent(slug)}`]);
  expect(check()).toBe('3 files, no errors, no warnings');
});

test('a headline of two hundred characters still has a name that file systems hold', () => {
  expect(article('港'.repeat(200)).status).toBe(0);
  expect(check()).toBe('3 files, no errors, no warnings');
});

test('every option comes into the front matter', () => {
  article(
    'x',
    '--date',
    '2030-01-01T08:00',
    '--tag',
    'One, or two',
    '--kind',
    'sponsored',
    '--disclosure',
    'Paid.',
    '--draft',
  );
  expect(read('articles/2030/01/x.md')).toContain(
    'tags: ["One, or two"]\nauthors: [desk]\nkind: sponsored\ndisclosure: Paid.\ndraft: true\n',
  );
});

test('an article that readers do not see yet says how to show it', () => {
  const link = 'Readers do not see it yet. npm run preview-link -- x lets somebody see it.';
  expect(article('x', '--draft').lines.slice(2)).toEqual([link]);
  expect(article('y', '--date', '2099-01-01').lines.slice(2)).toEqual([link.replace(' x ', ' y ')]);
});

test('today is the day of the site, not of the machine', () => {
  const evening = new Date('2026-12-31T20:00:00Z');
  expect([today('UTC', evening), today('Pacific/Auckland', evening)]).toEqual(['2026-12-31', '2027-01-01']);
});

test('without a terminal it names what is missing and asks nothing', () => {
  const missing = (...words: string[]) => begin(...words);
  expect(missing('article', 'x', '--author', 'desk')).toMatchObject({
    status: 2,
    complaint: expect.stringMatching(/^Missing --section.*business, world/),
  });
  expect(missing('article', 'x', '--section', 'world').complaint).toMatch(/^Missing --author.*desk/);
  expect(missing('article').complaint).toMatch(/^Missing the headline/);
  expect(missing().complaint).toMatch(/^Missing the kind of file: article, author, page, translation\n\nUsage/);
  expect(missing('translation')).toMatchObject({
    status: 1,
    complaint: expect.stringMatching(/^There are no articles/),
  });
});

test.each([
  [['artcle', 'x'], 'did you mean "article"?'],
  [['article', 'two', 'words'], 'in quotes: "two words"'],
  [['article', 'x', '--section', 'busness', '--author', 'desk'], 'did you mean "business"?'],
  [['article', 'x', '--section', 'world', '--author', 'dsk'], 'did you mean "desk"?'],
  [['article', 'x', '--section', 'world', '--author', 'desk', '--date', '2026-02-30'], '--date: February 2026 has 28'],
  [['article', '?!', '--section', 'world', '--author', 'desk'], 'give one with --slug'],
  [['author', '☀️'], 'give one with --slug'],
  [['article', 'x', '--section', 'world', '--author', 'desk', '--slug', '../x'], '--slug'],
  [['article', 'x', '--section', 'world', '--author', 'desk', '--kind', 'sponsored'], 'Sponsored matter needs'],
  [['article', 'x', '--section', 'world', '--author', 'desk', '--lang', 'fr'], '--lang "fr" is unknown'],
  [['author', 'x', '--section', 'world'], '--section says nothing about a new author'],
  [['page', 'Search'], 'belongs to the portal itself'],
  [['page', 'x', '--nonsense'], 'Usage'],
])('misuse ends with 2, a word of help, and no file: %j', (words, help) => {
  expect(begin(...words)).toMatchObject({ status: 2, complaint: expect.stringContaining(help) });
  expect(check()).toBe('2 files, no errors, no warnings');
});

test('all mistakes of a command are told at once, and what is missing with them', () => {
  const lines = (...words: string[]) =>
    begin(...words)
      .complaint.trimEnd()
      .split('\n');
  expect(
    lines('article', 'x', '--section', 'wrld', '--author', 'dsk', '--author', 'dek', '--kind', 'newz', '--lang', 'fr'),
  ).toEqual([
    '--lang "fr" is unknown: there are en, ar',
    '--section "wrld" is unknown: did you mean "world"?',
    '--author "dsk" is unknown: did you mean "desk"?',
    '--author "dek" is unknown: did you mean "desk"?',
    '--kind "newz" is unknown: did you mean "news"?',
  ]);
  expect(lines('article', '--author', 'dsk', '--date', '2026-13-01', '--role', 'x', '--affiliation', 'y')).toEqual([
    expect.stringMatching(/^--role, --affiliation say nothing about a new article, but --author, .* do$/),
    '--author "dsk" is unknown: did you mean "desk"?',
    expect.stringMatching(/^--date: /),
    'Missing the headline, in quotes',
    'Missing --section: business, world',
  ]);
  expect(lines('author', '☀️', '--kind', 'stafff')).toEqual([
    '--kind "stafff" is unknown: did you mean "staff"?',
    expect.stringContaining('give one with --slug'),
  ]);
  expect(lines('page', 'x', '--lang', 'fr', '--slug', '../x')).toHaveLength(2);
  article('x');
  expect(lines('translation', 'y', 'fr')).toEqual([
    'Article "y" is unknown: there is x',
    'Language "fr" is unknown: there is ar',
  ]);
  expect(lines('translation')).toEqual(['Missing the slug: x', 'Missing the language: ar']);
});

test('nobody is asked for the rest of a command that has a mistake', async () => {
  const asked: string[] = [];
  const ask = async ({ option }: Question) => {
    asked.push(option);
    return 'business';
  };
  const env = { CONTENT_DIR: folder };
  await expect(beginHere(['article', 'x', '--author', 'dsk'], env, ask)).rejects.toThrow(/^--author "dsk" [^\n]+$/);
  expect(asked).toEqual([]);
  await beginHere(['article', 'x', '--author', 'desk'], env, ask);
  expect(asked).toEqual(['--section']);
});

test('a translation is offered for what is missing alone', async () => {
  put('site.yaml', 'sections: [world]\nlanguages: [en, ar, ru]\n');
  for (const name of ['port', 'port.ar', 'pier', 'pier.ar', 'pier.ru'])
    put(`articles/${name}.md`, '---\ntitle: x\ndate: 2026-11-23\nsection: world\nauthors: [desk]\n---\nText.\n');
  const offered: (readonly string[] | undefined)[] = [];
  const ask = async ({ choices }: Question) => {
    offered.push(choices);
    return choices?.at(-1) ?? '';
  };
  const translate = (...words: string[]) => beginHere(['translation', ...words], { CONTENT_DIR: folder }, ask);
  await expect(translate('pier')).rejects.toMatchObject({
    message: expect.stringMatching(/articles\/pier\.md is in every language of the site already$/),
    exitCode: 1,
  });
  expect((await translate())[0]).toMatch(/articles\/port\.ru\.md$/);
  expect(offered).toEqual([['port'], ['ru']]);
  await expect(translate()).rejects.toMatchObject({
    message: 'Every article is in every language of the site already',
    exitCode: 1,
  });
  expect(offered).toHaveLength(2);
  rmSync(join(folder, 'articles'), { recursive: true });
  await expect(translate()).rejects.toThrow('There are no articles to translate yet');
});

test('it never writes over a file', () => {
  put('articles/elsewhere/x.md', '---\ntitle: x\ndate: 2026-11-23\nsection: world\nauthors: [desk]\n---\nKept.\n');
  put('pages/x.md', '---\ntitle: x\n---\n');
  expect(article('X')).toMatchObject({ status: 1, complaint: expect.stringContaining('articles/elsewhere/x.md') });
  expect(begin('author', 'Desk').status).toBe(1);
  expect(begin('page', 'X').status).toBe(1);
  expect(read('articles/elsewhere/x.md')).toContain('Kept.');
  expect(check()).toBe('4 files, no errors, no warnings');
});

test('an author and a page are begun, and pass the check', () => {
  expect(begin('author', 'Sample Author', '--role', 'Editor').lines).toEqual([
    'authors/sample-author.md',
    'https://news.example/authors/sample-author',
    'Sign articles with: authors: [sample-author]',
  ]);
  expect(begin('page', 'Our rules', '--lang', 'ar').lines).toEqual([
    'pages/our-rules.ar.md',
    'https://news.example/ar/our-rules',
  ]);
  expect(read('authors/sample-author.md')).toBe('---\nname: Sample Author\nrole: Editor\n---\n\n');
  expect(check()).toBe('4 files, no errors, no warnings');
});

test('a translation is a marked draft beside its original, without what belongs to that alone', () => {
  put(
    'articles/port/index.md',
    '---\n# mine\ntitle: The port\ndate: 2026-11-23\nid: 0042\nsection: world\nauthors: [desk]\n' +
      'provenance: [contributed]\ndisclosure: Paid.\naliases: [/old]\nsummary: In short.\n---\nThe text.\n',
  );
  expect(begin('translation', 'port', 'ar').lines.slice(0, 2)).toEqual([
    'articles/port/index.ar.md',
    'https://news.example/ar/articles/port',
  ]);
  expect(read('articles/port/index.ar.md')).toBe(
    '---\n# mine\ntitle: "[ar] The port"\ndate: 2026-11-23\nsection: world\nauthors: [desk]\n' +
      'provenance: [contributed, translated]\ndisclosure: Paid.\nsummary: "[ar] In short."\ndraft: true\n---\nThe text.\n',
  );
  expect(check()).toBe('4 files, no errors, no warnings');
  expect(begin('translation', 'port', 'ar')).toMatchObject({ status: 1 });
  expect(begin('translation', 'prt', 'ar')).toMatchObject({ status: 2, complaint: expect.stringContaining('"port"') });
});

test('the folder has to be there', () => {
  const env = { ...process.env, CONTENT_DIR: join(folder, 'gone') };
  const node = join(top, 'node_modules/.bin/node');
  const { status, stderr } = spawnSync(node, [join(top, 'cli/new.ts'), 'page', 'x'], { env, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('There is no folder') });
  expect(existsSync(join(folder, 'gone'))).toBe(false);
});
