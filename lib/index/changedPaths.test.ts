import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changedPaths } from './changedPaths.ts';

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

test('a folder means the files in it, and those that were in it', () => {
  expect(changedPaths(root, 'articles', () => ['articles/gone.md'])).toEqual([
    'articles/2026/a.md',
    'articles/gone.md',
  ]);
});

test('a new link means files only where it leads on inside the content folder', () => {
  symlinkSync('.', join(root, 'articles', 'loop'));
  symlinkSync('../../outside', join(root, 'articles', 'out'));
  symlinkSync('2026', join(root, 'articles', 'latest'));
  const none = () => [];
  expect(changedPaths(root, 'articles/loop', none)).toEqual([]);
  expect(changedPaths(root, 'articles/out', none)).toEqual([]);
  expect(changedPaths(root, 'articles/latest', none)).toEqual(['articles/latest/a.md']);
});
