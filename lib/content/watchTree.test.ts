import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type TreeWatch, watchTree } from './watchTree.ts';

/** The error with which the system refuses to watch a folder, if it does. */
const refuse = vi.hoisted(() => vi.fn((_folder: string): string | undefined => undefined));
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  const watch = (folder: string, ...about: []) => {
    const code = refuse(folder);
    if (code) throw Object.assign(new Error(code), { code });
    return real.watch(folder, ...about);
  };
  return { ...real, watch };
});

let folder: string;
let root: string;
let tree: TreeWatch | undefined;
/** What was heard last of each path. */
const heard = new Map<string, 'there' | 'gone'>();
const deaf = vi.fn();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-tree-'));
  root = join(folder, 'content');
  mkdirSync(root);
  heard.clear();
  deaf.mockClear();
  refuse.mockReset();
});
afterEach(() => {
  tree?.close();
  tree = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const listen = async (wholeTrees: boolean) => {
  const hear = (path: string, isGone: boolean) => heard.set(path, isGone ? 'gone' : 'there');
  tree = await watchTree(root, { hear, deaf }, { wholeTrees });
};
const write = (path: string, text = 'x') => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const soon = { timeout: 5_000, interval: 5 };
const hears = (path: string, as: 'there' | 'gone') => vi.waitFor(() => expect(heard.get(path)).toBe(as), soon);
/** Until everything that has happened has been heard of. */
const rest = async () => {
  write('end.txt', String(Math.random()));
  await hears('end.txt', 'there');
  heard.clear();
};

describe.each([
  ['folder by folder', false],
  ['by one watch', true],
])('a tree that is listened to %s', (_, wholeTrees) => {
  it('tells of files that are written, changed, renamed and deleted', async () => {
    write('articles/a.md');
    await listen(wholeTrees);
    write('articles/a.md', 'more');
    await hears('articles/a.md', 'there');
    renameSync(join(root, 'articles/a.md'), join(root, 'articles/b.md'));
    await hears('articles/a.md', 'gone');
    await hears('articles/b.md', 'there');
    rmSync(join(root, 'articles/b.md'));
    await hears('articles/b.md', 'gone');
  });

  it('tells of files in folders that were made at once, and of their second save', async () => {
    await listen(wholeTrees);
    for (let n = 0; n < 100; n++) write(`articles/${n}/a/b/story.md`);
    for (let n = 0; n < 100; n++) await hears(`articles/${n}/a/b/story.md`, 'there');
    await rest();
    write('articles/99/a/b/story.md', 'xy');
    await hears('articles/99/a/b/story.md', 'there');
  });

  it('tells of what is in a folder that is moved in', async () => {
    await listen(wholeTrees);
    mkdirSync(join(folder, 'elsewhere/deep'), { recursive: true });
    writeFileSync(join(folder, 'elsewhere/deep/a.md'), 'x');
    renameSync(join(folder, 'elsewhere'), join(root, 'moved'));
    await hears('moved', 'there');
    await hears('moved/deep/a.md', 'there');
    await rest();
    write('moved/deep/a.md', 'xy');
    await hears('moved/deep/a.md', 'there');
  });

  it('tells nothing of hidden files and folders', async () => {
    write('.git/objects/a.md');
    await listen(wholeTrees);
    write('.git/objects/a.md', 'xy');
    write('.git/refs/b.md');
    write('articles/.a.md.swp');
    write('node_modules/c.md');
    write('articles/a.md');
    await hears('articles/a.md', 'there');
    expect([...heard.keys()].sort()).toEqual(['articles', 'articles/a.md']);
  });

  it('tells nothing any more when it is closed', async () => {
    await listen(wholeTrees);
    tree?.close();
    write('a.md');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(heard.size).toBe(0);
  });
});

describe('a folder', () => {
  it('that moves within the tree is heard of at its new place only', async () => {
    write('old/deep/a.md');
    await listen(false);
    renameSync(join(root, 'old'), join(root, 'new'));
    await hears('old', 'gone');
    await hears('new/deep/a.md', 'there');
    await rest();
    write('new/deep/a.md', 'xy');
    await hears('new/deep/a.md', 'there');
    expect([...heard.keys()]).toEqual(['new/deep/a.md']);
  });

  it('that moves out of the tree is heard of no more', async () => {
    write('old/deep/a.md');
    await listen(false);
    renameSync(join(root, 'old'), join(folder, 'elsewhere'));
    await hears('old', 'gone');
    await rest();
    writeFileSync(join(folder, 'elsewhere/deep/a.md'), 'xy');
    await rest();
    expect(heard.size).toBe(0);
  });

  it('that is replaced by another of its name is heard of as the new one', async () => {
    write('same/a.md');
    await listen(false);
    rmSync(join(root, 'same'), { recursive: true });
    write('same/b.md');
    await hears('same/b.md', 'there');
    await rest();
    write('same/b.md', 'xy');
    await hears('same/b.md', 'there');
  });

  it('in one of its own name is told of apart from it', async () => {
    write('same/same/a.md');
    await listen(false);
    rmSync(join(root, 'same/same'), { recursive: true });
    await hears('same/same', 'gone');
    rmSync(join(root, 'same'), { recursive: true });
    await hears('same', 'gone');
  });

  it('to which a link leads is told of as the link', async () => {
    write('real/a.md');
    await listen(false);
    symlinkSync('real', join(root, 'link'));
    await hears('link', 'there');
    expect([...heard.keys()]).toEqual(['link']);
  });
});

describe('where the system has no room for another watch', () => {
  it('nothing is listened to, and the reason given', async () => {
    write('articles/a.md');
    refuse.mockImplementation((watched) => (watched.endsWith('articles') ? 'ENOSPC' : undefined));
    await expect(listen(false)).rejects.toThrow('ENOSPC');
  });

  it('it is told when a new folder needs one', async () => {
    await listen(false);
    refuse.mockReturnValue('ENOSPC');
    write('articles/a.md');
    await vi.waitFor(() => expect(deaf).toHaveBeenCalled(), soon);
    await hears('articles', 'there');
  });

  it('a folder that is shut hides nothing beside it', async () => {
    write('shut/a.md');
    write('open/a.md');
    refuse.mockImplementation((watched) => (watched.endsWith('shut') ? 'EACCES' : undefined));
    await listen(false);
    write('open/a.md', 'xy');
    await hears('open/a.md', 'there');
    expect(deaf).not.toHaveBeenCalled();
  });
});

it('says why a folder that is not there is not listened to', async () => {
  rmSync(root, { recursive: true });
  await expect(listen(false)).rejects.toThrow('ENOENT');
});
