import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { gitLock } from './gitLock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-'));
  mkdirSync(join(folder, 'paper/content'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('tells that Git is at work in the repository that holds the folder, and not of a lock left behind', () => {
  expect(gitLock(join(folder, 'paper/content'))()).toBe(false);
  mkdirSync(join(folder, 'paper/.git'));
  const isRewritten = gitLock(join(folder, 'paper/content'));
  expect(isRewritten()).toBe(false);
  const lock = join(folder, 'paper/.git/index.lock');
  writeFileSync(lock, '');
  expect(isRewritten()).toBe(true);
  utimesSync(lock, 1, 1);
  expect(isRewritten()).toBe(false);
  utimesSync(lock, 1e10, 1e10);
  expect(isRewritten()).toBe(false);
});

it('says no where it may not look', () => {
  writeFileSync(join(folder, 'paper/.git'), `gitdir: ${join(folder, 'x'.repeat(300))}\n`);
  expect(gitLock(join(folder, 'paper/content'))()).toBe(false);
});

it('follows a linked working tree to its repository', () => {
  mkdirSync(join(folder, 'bare/worktrees/content'), { recursive: true });
  writeFileSync(join(folder, 'paper/content/.git'), 'gitdir: ../../bare/worktrees/content\n');
  writeFileSync(join(folder, 'bare/worktrees/content/index.lock'), '');
  expect(gitLock(join(folder, 'paper/content'))()).toBe(true);
});
