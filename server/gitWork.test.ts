import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { noGitWork, watchGit } from './gitWork.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-'));
  mkdirSync(join(folder, 'paper/content'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('tells that Git is at work in the repository that holds the folder, and not of a lock left behind', () => {
  expect(watchGit(join(folder, 'paper/content'))()).toEqual(noGitWork);
  mkdirSync(join(folder, 'paper/.git'));
  const git = watchGit(join(folder, 'paper/content'));
  expect(git()).toEqual(noGitWork);
  const lock = join(folder, 'paper/.git/index.lock');
  writeFileSync(lock, '');
  expect(git().isAtWork).toBe(true);
  utimesSync(lock, 1, 1);
  expect(git().isAtWork).toBe(false);
  utimesSync(lock, 1e10, 1e10);
  expect(git().isAtWork).toBe(false);
});

it('tells how long ago Git was done, and nothing of the future', () => {
  mkdirSync(join(folder, 'paper/.git'));
  const index = join(folder, 'paper/.git/index');
  writeFileSync(index, '');
  const minuteAgo = Date.now() / 1_000 - 60;
  utimesSync(index, minuteAgo, minuteAgo);
  const git = watchGit(join(folder, 'paper/content'));
  expect(git().isAtWork).toBe(false);
  expect(git().wroteAgo).toBeGreaterThanOrEqual(59_999);
  expect(git().wroteAgo).toBeLessThan(90_000);
  utimesSync(index, 1e10, 1e10);
  expect(git()).toEqual(noGitWork);
});

it('says no where it may not look', () => {
  writeFileSync(join(folder, 'paper/.git'), `gitdir: ${join(folder, 'x'.repeat(300))}\n`);
  expect(watchGit(join(folder, 'paper/content'))()).toEqual(noGitWork);
});

it('follows a linked working tree to its repository', () => {
  mkdirSync(join(folder, 'bare/worktrees/content'), { recursive: true });
  writeFileSync(join(folder, 'paper/content/.git'), 'gitdir: ../../bare/worktrees/content\n');
  writeFileSync(join(folder, 'bare/worktrees/content/index.lock'), '');
  expect(watchGit(join(folder, 'paper/content'))().isAtWork).toBe(true);
});
