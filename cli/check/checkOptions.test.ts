import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCheckOptions } from './checkOptions.ts';

let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'options-'));
  mkdirSync(join(root, 'articles/2026'), { recursive: true });
  mkdirSync(join(root, 'articles/20261'));
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

test('the whole folder is wanted when nothing in it is named', () => {
  for (const words of [[], [root], [root, join(root, 'articles')]])
    expect(readCheckOptions(words, { CONTENT_DIR: root })).toMatchObject({ root, wanted: undefined });
  expect(readCheckOptions([root], { CONTENT_DIR: '/elsewhere' })).toMatchObject({ root, wanted: undefined });
});

test('a folder is wanted with all that is in it, and not its namesake', () => {
  const { wanted } = readCheckOptions([join(root, 'articles/2026')], { CONTENT_DIR: root });
  expect(['articles/2026/a.md', 'articles/20261/a.md', 'articles/a.md'].map((path) => wanted?.(path))).toEqual([
    true,
    false,
    false,
  ]);
});

test('a path is meant from where the shell was, when npm has gone to the folder of the package', () => {
  const { wanted } = readCheckOptions(['2026'], { CONTENT_DIR: root, INIT_CWD: join(root, 'articles') });
  expect([wanted?.('articles/2026/a.md'), wanted?.('articles/20261/a.md')]).toEqual([true, false]);
});

test('a slip in an option is told with the nearest one', () => {
  expect(() => readCheckOptions(['--formt', 'json'], {})).toThrow(/^--formt is unknown: did you mean "--format"\?\n/);
  expect(() => readCheckOptions(['--zzzzzz'], {})).toThrow(/^--zzzzzz is unknown\n/);
  expect(() => readCheckOptions(['--format', 'jsn'], {})).toThrow(
    /^--format "jsn" is unknown: did you mean "json"\?\n/,
  );
});
