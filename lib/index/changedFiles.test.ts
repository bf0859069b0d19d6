import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileVersion } from '../content/fileVersion.ts';
import { changedFiles, isThere } from './changedFiles.ts';

let base = '';
let root = '';

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'changed-'));
  root = join(base, 'content');
  mkdirSync(join(root, 'articles', '2026'), { recursive: true });
  mkdirSync(join(base, 'outside'));
  writeFileSync(join(root, 'articles', '2026', 'a.md'), 'x');
  writeFileSync(join(base, 'outside', 'secret.md'), 'x');
});
afterEach(() => {
  rmSync(base, { recursive: true });
});

/** The files with their sizes. */
const sizes = (paths: string[], known: string[] = []) =>
  [...changedFiles(root, paths, () => known)].map(([path, file]) => [path, file?.size]);

test('a folder means the files in it, and those that were in it', () => {
  expect(sizes(['articles'], ['articles/gone.md', 'articles/2026/a.md'])).toEqual([
    ['articles/2026/a.md', 1],
    ['articles/gone.md', undefined],
  ]);
});

test('a folder that has come in the place of a file means that the file is gone', () => {
  mkdirSync(join(root, 'articles', 'story.md'));
  expect(sizes(['articles/story.md'], ['articles/story.md'])).toEqual([['articles/story.md', undefined]]);
});

test('a file that is gone has no size, and one that cannot be looked at has one', () => {
  symlinkSync('round.md', join(root, 'articles', 'round.md'));
  expect(sizes(['articles/gone.md', 'articles/round.md', '../outside/secret.md'])).toEqual([
    ['articles/gone.md', undefined],
    ['articles/round.md', 0],
  ]);
});

test('a new link means files only where it leads on inside the content folder', () => {
  symlinkSync('.', join(root, 'articles', 'loop'));
  symlinkSync('../../outside', join(root, 'articles', 'out'));
  symlinkSync('2026', join(root, 'articles', 'latest'));
  expect(sizes(['articles/loop'])).toEqual([]);
  expect(sizes(['articles/out'])).toEqual([]);
  expect(sizes(['articles/latest'])).toEqual([['articles/latest/a.md', 1]]);
});

test('a file that was looked at has a version, which is another one once it has changed', () => {
  const version = () => changedFiles(root, ['articles/2026/a.md'], () => []).get('articles/2026/a.md')?.version;
  const before = version();
  expect(before).toBe(fileVersion(join(root, 'articles/2026/a.md')));
  writeFileSync(join(root, 'articles', '2026', 'a.md'), 'xy');
  expect(version()).not.toBe(before);
});

// To the superuser no folder is shut.
test.skipIf(process.getuid?.() === 0)('in a folder that is shut nothing is gone', () => {
  chmodSync(join(root, 'articles'), 0o000);
  expect(isThere(root, 'articles/2026/a.md')).toBe(true);
  chmodSync(join(root, 'articles'), 0o755);
  expect(isThere(root, 'articles/2026/a.md')).toBe(true);
  expect(isThere(root, 'articles/2026/b.md')).toBe(false);
});
