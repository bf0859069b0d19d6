import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { walkContent } from './walk.ts';

let base = '';
let root = '';
const put = (path: string, text = 'x') => {
  mkdirSync(dirname(join(base, path)), { recursive: true });
  writeFileSync(join(base, path), text);
};
const walk = () => {
  const skipped: string[] = [];
  const paths = [...walkContent(root, (path, reason) => skipped.push(`${path}: ${reason}`))].map(({ path }) => path);
  return { paths, skipped };
};

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'walk-'));
  root = join(base, 'content');
  mkdirSync(root);
});
afterEach(() => {
  rmSync(base, { recursive: true });
});

test('every file is told once, with its size and time, in order', () => {
  put('content/site.yaml', 'name: x');
  put('content/articles/b.md');
  put('content/articles/2026/a.md');
  put('content/.git/config');
  put('content/articles/.a.md.swp');
  expect(walk()).toEqual({ paths: ['articles/2026/a.md', 'articles/b.md', 'site.yaml'], skipped: [] });
  const site = [...walkContent(root)].find(({ path }) => path === 'site.yaml');
  expect(site?.size).toBe(7);
  expect(site?.mtimeMs).toBeGreaterThan(0);
});

test('a link that leaves the folder is refused, to a file, to a folder and to a neighbour with a similar name', () => {
  put('secret.md');
  put('content-other/a.md');
  symlinkSync(join(base, 'secret.md'), join(root, 'a.md'));
  symlinkSync('../secret.md', join(root, 'b.md'));
  symlinkSync(base, join(root, 'up'));
  symlinkSync(join(base, 'content-other'), join(root, 'similar'));
  expect(walk()).toEqual({
    paths: [],
    skipped: ['a.md: leaves-folder', 'b.md: leaves-folder', 'similar: leaves-folder', 'up: leaves-folder'],
  });
});

test('a link that stays inside is followed, and one that goes round is not', () => {
  put('content/shared/a.md');
  symlinkSync('../shared', join(root, 'shared', 'again'));
  symlinkSync('shared', join(root, 'alias'));
  symlinkSync('shared/a.md', join(root, 'one.md'));
  symlinkSync('nowhere', join(root, 'dangling'));
  const { paths, skipped } = walk();
  expect(paths).toContain('one.md');
  expect(paths).toContain('shared/a.md');
  expect(paths).toContain('alias/a.md');
  expect(paths.length).toBe(3);
  expect(skipped).toContain('dangling: leads-nowhere');
});

test('a link back to a folder around it tells no file twice', () => {
  put('content/articles/2026/a.md');
  symlinkSync('.', join(root, 'articles', 'loop'));
  symlinkSync('../..', join(root, 'articles', '2026', 'up'));
  expect(walk()).toEqual({
    paths: ['articles/2026/a.md'],
    skipped: ['articles/2026/up: leads-round', 'articles/loop: leads-round'],
  });
});

test('the content folder itself may be a link', () => {
  put('content/a.md');
  symlinkSync(root, join(base, 'link'));
  expect([...walkContent(join(base, 'link'))].map(({ path }) => path)).toEqual(['a.md']);
});

test.skipIf(process.getuid?.() === 0)('a folder that cannot be read does not stop the walk', () => {
  put('content/a/a.md');
  put('content/b.md');
  chmodSync(join(root, 'a'), 0);
  expect(walk()).toEqual({ paths: ['b.md'], skipped: ['a: unreadable'] });
  chmodSync(join(root, 'a'), 0o755);
});

test('a folder that is not there has no files', () => {
  expect([...walkContent(join(base, 'gone'))]).toEqual([]);
});
