import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const top = resolve(import.meta.dirname, '..');
let folder = '';

const put = (path: string, text: string | Buffer) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const check = (words = ['.'], env: Record<string, string> = {}) => {
  const node = join(top, 'node_modules/.bin/node');
  const run = spawnSync(node, [join(top, 'cli/check.ts'), ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status: run.status, lines: run.stdout.trimEnd().split('\n'), complaint: run.stderr };
};
const article = (more = '', body = 'Text.\n') =>
  `---\ntitle: x\ndate: 2026-11-23\nsection: business\nauthors: [desk]\n${more}---\n${body}`;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-'));
  put('site.yaml', 'sections: [business]\nlanguages: [en, ar]\n');
  put('authors/desk.md', '---\nname: Desk\n---\n');
  put('articles/a.md', article());
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('an edition without problems ends with 0 and one line', () => {
  expect(check()).toEqual({ status: 0, lines: ['3 files, no errors, no warnings'], complaint: '' });
});

test('warnings alone end with 0', () => {
  put('articles/a.md', article('', 'A <b>word</b>.\n'));
  expect(check()).toMatchObject({
    status: 0,
    lines: [expect.any(String), expect.stringMatching(/raw-html/), '', '3 files, no errors, 1 warning'],
  });
});

test('every problem of every file is told in one run, which ends with 1', () => {
  put('front.yaml', 'lead: gone\n');
  put('articles/b.md', article('auhtors: x\nrelated: [gone]\n').replace('desk]', 'dsk]'));
  put('articles/c.md', article('', '[x](/articles/gone)\n').replace('[desk]', '[dsk]'));
  put('articles/Bad Name.md', article());
  put('articles/d.md', '---js\nmodule.exports = process.exit(7)\n---\n');
  put('articles/e.md', Buffer.from([...Buffer.from(article()), 0xe9, 0x0a]));
  put('articles/2019/a.md', article());
  put('pages/about.md', '---\nsummary: x\n---\n');
  put('texts/lost.md', 'x');
  const { status, lines } = check();
  expect(status).toBe(1);
  const rules = lines.flatMap((line) => /^ +\d+:\d+ +\w+ .*? {2,}([a-z-]+)(?: {2}|$)/.exec(line)?.[1] ?? []);
  expect(rules.toSorted()).toEqual(
    [
      'slug',
      'slug-duplicate',
      'slug-duplicate',
      'key-unknown',
      'author-unknown',
      'related-unknown',
      'author-unknown',
      'link-broken',
      'front-matter-language',
      'encoding',
      'slot-unknown',
      'title',
      'file-place',
    ].toSorted(),
  );
  expect(lines.at(-1)).toBe('12 files, 10 errors, 3 warnings');
});

test('links that leave the folder are told and not followed', () => {
  symlinkSync('/etc', join(folder, 'articles/etc'));
  expect(check().lines.join('\n')).toMatch(/articles\/etc\n.*warning.*link-outside/);
});

test('the folder comes from the command, or from CONTENT_DIR, or is ./content', () => {
  expect(check([], { CONTENT_DIR: folder }).lines).toEqual(['3 files, no errors, no warnings']);
  put('content/articles/x.md', 'no front matter');
  expect(check([], { CONTENT_DIR: '' })).toMatchObject({
    status: 1,
    lines: [expect.stringContaining('content/articles/x.md'), expect.anything(), '', '1 file, 1 error, no warnings'],
  });
});

test('misuse ends with 2 and says how it is meant', () => {
  expect(check(['no-such-folder'])).toMatchObject({
    status: 2,
    complaint: expect.stringContaining('There is no folder'),
  });
  expect(check(['a', 'b'])).toMatchObject({ status: 2, complaint: expect.stringContaining('Usage') });
  expect(check(['--nonsense'])).toMatchObject({ status: 2, complaint: expect.stringContaining('Usage') });
  expect(check(['--help'])).toMatchObject({ status: 0 });
});
