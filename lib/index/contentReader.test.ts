import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createContentReader } from './contentReader.ts';

let folder: string;
let root: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'broadsheet-')));
  root = join(folder, 'content');
  mkdirSync(join(root, 'articles'), { recursive: true });
  writeFileSync(join(folder, 'secret.md'), 'Secret');
  writeFileSync(join(root, 'articles/a.md'), 'Grüße');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a text comes with its size in bytes and its date', () => {
  expect(createContentReader(root)('articles/a.md')).toMatchObject({ text: 'Grüße', size: 7, problem: undefined });
});

test('a link inside the folder is read, one that leaves it is not, be it a file or a folder on the way', () => {
  symlinkSync(join(root, 'articles/a.md'), join(root, 'link.md'));
  symlinkSync(join(folder, 'secret.md'), join(root, 'articles/out.md'));
  symlinkSync(folder, join(root, 'out'));
  const read = createContentReader(root);
  expect(read('link.md')?.text).toBe('Grüße');
  expect(() => read('articles/out.md')).toThrow('leaves');
  expect(() => read('out/secret.md')).toThrow('leaves');
});

test('what is not there is nothing, and what is no file is not waited for', () => {
  symlinkSync(join(root, 'nowhere.md'), join(root, 'dangling.md'));
  execFileSync('mkfifo', [join(root, 'pipe.md')]);
  const read = createContentReader(root);
  for (const path of ['gone.md', 'articles/a.md/below.md', 'dangling.md']) expect(read(path), path).toBeUndefined();
  for (const path of ['articles', 'pipe.md']) expect(() => read(path), path).toThrow('not a file');
});
