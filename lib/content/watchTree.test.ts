import {
  chmodSync,
  type FSWatcher,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type TreeWatch, type WatchTreeOptions, watchTree } from './watchTree.ts';

/** The error with which the system refuses to watch a folder, if it does. */
const refuse = vi.fn((_folder: string): string | undefined => undefined);
const open = new Set<FSWatcher>();
const watchFolder: WatchTreeOptions['watchFolder'] = (path, options) => {
  const code = refuse(path);
  if (code) throw Object.assign(new Error(code), { code });
  const opened = watch(path, options);
  open.add(opened);
  return opened.on('close', () => open.delete(opened));
};

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
  open.clear();
});
afterEach(() => {
  tree?.close();
  tree = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const listen = async (wholeTrees: boolean) => {
  const hear = (path: string, isGone: boolean) => heard.set(path, isGone ? 'gone' : 'there');
  tree = await watchTree(root, { hear, deaf }, { wholeTrees, watchFolder });
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

  // To the superuser no folder is shut, and one watch over all tells nothing of folders themselves.
  it.skipIf(process.getuid?.() === 0 || wholeTrees)(
    'tells of what is in a folder that was shut once it is open again',
    async () => {
      write('articles/a.md');
      await listen(wholeTrees);
      chmodSync(join(root, 'articles'), 0o000);
      await rest();
      chmodSync(join(root, 'articles'), 0o755);
      await hears('articles', 'there');
    },
  );

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
  it('that is touched says nothing of what is in it', async () => {
    for (let n = 0; n < 20; n++) write(`articles/${n}/a.md`);
    await listen(false);
    utimesSync(join(root, 'articles'), 1, 1);
    await rest();
    utimesSync(join(root, 'articles'), 2, 2);
    write('end.txt', 'more');
    await hears('end.txt', 'there');
    expect([...heard.keys()]).toEqual(['end.txt']);
    write('articles/7/a.md', 'xy');
    await hears('articles/7/a.md', 'there');
  });

  it('that is made while the tree is listed for the first time is listened to once, and not after the end', async () => {
    for (let n = 0; n < 2_000; n++) write(`${n}/a.md`);
    const listening = listen(false);
    for (let n = 0; n < 2_000; n += 10) mkdirSync(join(root, `${n}/new`));
    await listening;
    await rest();
    for (let n = 0; n < 2_000; n += 10) write(`${n}/new/a.md`);
    for (let n = 0; n < 2_000; n += 10) await hears(`${n}/new/a.md`, 'there');
    await vi.waitFor(() => expect(open.size).toBe(2_201), soon);
    tree?.close();
    await vi.waitFor(() => expect(open.size).toBe(0), soon);
  });

  it('that is the root and is made anew is told of as deaf', async () => {
    await listen(false);
    rmSync(root, { recursive: true });
    mkdirSync(root);
    await vi.waitFor(() => expect(deaf).toHaveBeenCalled(), soon);
  });

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

  it('that is replaced by a file is told of as gone with all that was in it', async () => {
    write('articles/deep/a.md');
    await listen(false);
    rmSync(join(root, 'articles'), { recursive: true });
    write('articles');
    await hears('articles', 'there');
    expect(heard.get('articles/deep/a.md')).toBe('gone');
    rmSync(join(root, 'articles'));
    write('articles/b.md');
    await hears('articles/b.md', 'there');
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

it('takes no change of a folder for one of all that is in it, where one watch tells of both', async () => {
  write('articles/a.md');
  write('articles/b.md');
  await listen(true);
  const [opened] = open;
  opened?.emit('change', 'change', join('articles', 'b.md'));
  opened?.emit('change', 'change', 'articles');
  await nextTurn();
  expect([...heard.keys()]).toEqual(['articles/b.md']);
});

it('takes a folder for another one that was made anew and then changed at once, where one watch tells of both', async () => {
  write('articles/a.md');
  await listen(true);
  const [opened] = open;
  opened?.emit('change', 'rename', 'articles');
  opened?.emit('change', 'change', 'articles');
  await nextTurn();
  expect([...heard.keys()].sort()).toEqual(['articles', 'articles/a.md']);
});

describe('of what happens at once', () => {
  it('each file is told of once, as it is in the end', async () => {
    write('a.md');
    write('b.md');
    const told: string[] = [];
    const hear = (path: string, isGone: boolean) => told.push(`${path} ${isGone}`);
    tree = await watchTree(root, { hear, deaf }, { wholeTrees: false, watchFolder });
    for (let n = 0; n < 50; n++) for (const name of ['a.md', 'b.md']) write(name, String(n));
    rmSync(join(root, 'b.md'));
    await vi.waitFor(() => expect(told).toHaveLength(2), soon);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(told).toEqual(['a.md false', 'b.md true']);
  });

  it('what was in a folder that is replaced is told of as gone', async () => {
    write('same/a.md');
    write('same/b.md');
    await listen(false);
    utimesSync(join(root, 'same'), 1, 1);
    rmSync(join(root, 'same/a.md'));
    renameSync(join(root, 'same'), join(folder, 'elsewhere'));
    write('same/b.md');
    await hears('same/b.md', 'there');
    await hears('same/a.md', 'gone');
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
