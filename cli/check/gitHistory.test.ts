import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkEdition } from '../../lib/content/checkEdition.ts';
import { gitHistory } from './gitHistory.ts';

let folder = '';
const root = () => join(folder, 'paper/content');
const put = (path: string, text: string) => {
  mkdirSync(dirname(join(root(), path)), { recursive: true });
  writeFileSync(join(root(), path), text);
};
const git = (...words: string[]) =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=x', '-c', 'user.email=x@example.org', ...words], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
  });
const commit = (when = '2026-11-20T08:00:00Z') => {
  git('add', '-A');
  execFileSync('git', ['-C', folder, '-c', 'user.name=x', '-c', 'user.email=x@example.org', 'commit', '-qm', 'x'], {
    env: { ...process.env, GIT_COMMITTER_DATE: when, GIT_AUTHOR_DATE: when },
  });
};
const article = (more = '', text = 'A text that is long enough to be known again when its file has another name.\n') =>
  `---\ntitle: x\ndate: 2026-11-01\nsection: business\nauthors: [desk]\n${more}---\n${text}`;
const check = (rule: string, now = Date.parse('2026-11-24T12:00Z')) => {
  const { history } = gitHistory(root(), join(folder, 'data'));
  return [...checkEdition(root(), { history, now })]
    .flatMap(({ diagnostics }) => diagnostics)
    .filter((diagnostic) => diagnostic.rule === rule)
    .map(({ file, line, column, message, hint }) => ({ at: `${file}:${line}:${column}`, message, hint }));
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'history-'));
  put('site.yaml', 'sections: [business]\nlanguages: [en, ar]\n');
  put('authors/desk.md', '---\nname: Desk\n---\n');
  put('articles/2026/a.md', article());
  put('articles/ä b".md', article('draft: true\n'));
  git('init', '-q');
  commit();
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('an article that stays, or only moves to another folder, is not missed', () => {
  mkdirSync(join(root(), 'articles/2027'));
  renameSync(join(root(), 'articles/2026/a.md'), join(root(), 'articles/2027/a.md'));
  expect(check('address-vanishes')).toEqual([]);
  commit();
  expect(check('address-vanishes')).toEqual([]);
});

test('a renamed article is told where it is now, before and after the commit, until it keeps its old address', () => {
  renameSync(join(root(), 'articles/2026/a.md'), join(root(), 'articles/2026/b.md'));
  git('add', '-A');
  const told = [
    {
      at: 'articles/2026/b.md:1:1',
      message: '/articles/a was public, and nothing leads there any more',
      hint: 'write aliases: [/articles/a]',
    },
  ];
  expect(check('address-vanishes')).toEqual(told);
  commit();
  expect(check('address-vanishes')).toEqual(told);
  expect(check('address-vanishes')).toEqual(told);
  put('articles/2026/b.md', article('aliases: [/articles/a]\n'));
  expect(check('address-vanishes')).toEqual([]);
});

test('an article that was renamed twice is told where it is now', () => {
  for (const [from, to] of [
    ['a', 'b'],
    ['b', 'c'],
  ]) {
    renameSync(join(root(), `articles/2026/${from}.md`), join(root(), `articles/2026/${to}.md`));
    commit();
  }
  expect(check('address-vanishes').map(({ at, hint }) => [at, hint])).toEqual([
    ['articles/2026/c.md:1:1', 'write aliases: [/articles/b]'],
    ['articles/2026/c.md:1:1', 'write aliases: [/articles/a]'],
  ]);
});

test('a deleted article is told by the name it had, with what to do', () => {
  put('articles/قال.ar.md', article('', 'نص آخر لا يشبه غيره.\n'));
  commit();
  rmSync(join(root(), 'articles/قال.ar.md'));
  expect(check('address-vanishes')).toEqual([
    expect.objectContaining({ at: 'articles/قال.ar.md:1:1', hint: expect.stringContaining('expires') }),
  ]);
  commit();
  expect(check('address-vanishes')).toHaveLength(1);
});

test.each([
  ['was a draft', 'draft: true\n'],
  ['was still to come', 'expires: 2028-01-01\n'],
  ['had expired', 'expires: 2026-11-10\n'],
  ['could not be read', 'nonsense: true\n'],
])('an article that %s may go', (what, more) => {
  const text = article(more, `${what}\n`);
  put('articles/x.md', what === 'was still to come' ? text.replace('2026-11-01', '2027-11-01') : text);
  commit();
  rmSync(join(root(), 'articles/x.md'));
  commit();
  expect(check('address-vanishes')).toEqual([]);
});

test('an article that came back is there', () => {
  rmSync(join(root(), 'articles/2026/a.md'));
  commit();
  put('articles/a/index.md', article());
  expect(check('address-vanishes')).toEqual([]);
});

test('a date ahead in a file that git has known for long is a slip; in a new one it is a plan', () => {
  put('articles/old.md', article());
  commit('2026-09-01T08:00:00Z');
  put('articles/old.md', article().replace('2026-11-01', '2026-12-01'));
  put('articles/new.md', article().replace('2026-11-01', '2026-12-01'));
  expect(check('date-future')).toEqual([
    expect.objectContaining({ at: 'articles/old.md:3:7', message: expect.stringContaining('84 days') }),
  ]);
});

test('without a repository, or in an empty one, nothing is known and nothing fails', () => {
  rmSync(join(folder, '.git'), { recursive: true });
  expect(gitHistory(root(), folder)).toEqual({});
  git('init', '-q');
  expect(gitHistory(root(), folder)).toEqual({});
});

test('a shallow clone says what it cannot see', () => {
  rmSync(join(root(), 'articles/2026/a.md'));
  commit();
  const clone = join(folder, 'clone');
  git('clone', '-q', '--depth', '1', `file://${folder}`, clone);
  const { history, note } = gitHistory(join(clone, 'paper/content'), folder);
  expect(note).toContain('fetch-depth: 0');
  expect(history?.lost).toEqual([]);
});
