import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createLinkedFiles } from './linkedFiles.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'broadsheet-links-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

it('tells of what changes behind a link to a file and to a folder, and what goes', async () => {
  write('store/a.md', 'one');
  write('store/more/b.md', 'one');
  mkdirSync(join(root, 'articles'));
  symlinkSync('../store/a.md', join(root, 'articles/linked.md'));
  symlinkSync('../store/more', join(root, 'articles/more'));
  const files = createLinkedFiles();
  const look = () => files.look(root, ['articles/linked.md', 'articles/more']);
  expect((await look()).changed.sort()).toEqual(['articles/linked.md', 'articles/more/b.md']);
  expect(await look()).toEqual({ changed: [], gone: [] });
  write('store/a.md', 'other');
  write('store/more/c.md', 'one');
  expect((await look()).changed.sort()).toEqual(['articles/linked.md', 'articles/more/c.md']);
  rmSync(join(root, 'store/a.md'));
  rmSync(join(root, 'store/more/b.md'));
  expect((await look()).gone.sort()).toEqual(['articles/linked.md', 'articles/more/b.md']);
});

it('sees through a hidden folder that is turned all at once, as a ConfigMap is', async () => {
  write('..first/a.md', 'one');
  write('..second/a.md', 'other');
  symlinkSync('..first', join(root, '..data'));
  symlinkSync('..data/a.md', join(root, 'a.md'));
  const files = createLinkedFiles();
  await files.look(root, ['a.md']);
  symlinkSync('..second', join(root, '..turned'));
  renameSync(join(root, '..turned'), join(root, '..data'));
  expect(await files.look(root, ['a.md'])).toEqual({ changed: ['a.md'], gone: [] });
});

it('follows no link that leaves the folder', async () => {
  symlinkSync('/etc', join(root, 'etc'));
  expect(await createLinkedFiles().look(root, ['etc', 'none'])).toEqual({ changed: [], gone: [] });
});
