import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type ContentWatch, watchContent } from './watchContent.ts';

/** What the system answers instead of listening. */
const refuse = vi.hoisted(() => vi.fn((): Error | undefined => undefined));
vi.mock('../lib/content/watchTree.ts', async (original) => {
  const real = await original<typeof import('../lib/content/watchTree.ts')>();
  const watchTree: typeof real.watchTree = async (...about) => {
    const refusal = refuse();
    if (refusal) throw refusal;
    return real.watchTree(...about);
  };
  return { watchTree };
});

let folder: string;
let watch: ContentWatch | undefined;
const paths = new Set<string>();
const rescan = vi.fn(async () => {});
const warn = vi.fn();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-watch-'));
  mkdirSync(join(folder, 'one/articles'), { recursive: true });
  mkdirSync(join(folder, 'two/articles'), { recursive: true });
  paths.clear();
  rescan.mockClear();
  warn.mockClear();
});
afterEach(async () => {
  await watch?.close();
  watch = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const begin = (contentDir: string, poll = false) =>
  watchContent({
    contentDir,
    poll,
    rescan,
    warn,
    update: async (changed) => {
      for (const path of changed) paths.add(path);
    },
  });
const soon = { timeout: 10_000, interval: 20 };

it('tells of files that are added, renamed and deleted, below the content folder', async () => {
  const root = join(folder, 'one');
  watch = await begin(root);
  writeFileSync(join(root, 'articles/a.md'), 'x');
  await vi.waitFor(() => expect(paths).toContain('articles/a.md'), soon);
  renameSync(join(root, 'articles/a.md'), join(root, 'articles/b.md'));
  await vi.waitFor(() => expect(paths).toContain('articles/b.md'), soon);
  paths.clear();
  rmSync(join(root, 'articles/b.md'));
  await vi.waitFor(() => expect(paths).toContain('articles/b.md'), soon);
});

it('tells of what changes and goes behind links, those that were there and those that come', async () => {
  const root = join(folder, 'one');
  mkdirSync(join(root, '..data'));
  mkdirSync(join(root, 'store'));
  for (const file of ['..data/a.md', 'store/b.md']) writeFileSync(join(root, file), 'x');
  symlinkSync('../..data/a.md', join(root, 'articles/a.md'));
  watch = await begin(root);
  symlinkSync('../store', join(root, 'articles/store'));
  await vi.waitFor(() => expect(paths).toContain('articles/store'), soon);
  await vi.waitFor(() => expect(paths).toContain('articles/store/b.md'), soon);
  paths.clear();
  writeFileSync(join(root, '..data/a.md'), 'xy');
  writeFileSync(join(root, 'store/c.md'), 'x');
  for (const path of ['articles/a.md', 'articles/store/c.md'])
    await vi.waitFor(() => expect(paths).toContain(path), soon);
  paths.clear();
  rmSync(join(root, 'store/b.md'));
  await vi.waitFor(() => expect(paths).toContain('articles/store/b.md'), soon);
});

it('tells of the new place of what has moved first, although it was busy while it moved', async () => {
  const root = join(folder, 'one');
  for (let n = 0; n < 3; n++) {
    const [from, to] = [`articles/${n}.md`, `articles/moved-${n}.md`];
    writeFileSync(join(root, from), 'x');
    watch = await watchContent({
      contentDir: root,
      rescan,
      warn,
      pageOf: (path) => path,
      update: async (changed) => {
        for (const path of changed) paths.add(path);
      },
    });
    rmSync(join(root, from));
    await vi.waitFor(() => expect(watch?.unread?.amount).toBe('some'), soon);
    const until = performance.now() + 400;
    while (performance.now() < until);
    writeFileSync(join(root, to), 'x');
    await vi.waitFor(() => expect(paths).toContain(from), soon);
    expect([...paths]).toEqual([to, from]);
    await watch.close();
    paths.clear();
  }
});

it('hears of the second save of a file in folders that were made at once', async () => {
  const root = join(folder, 'one');
  watch = await begin(root);
  for (let n = 0; n < 10; n++) {
    const path = `articles/${n}/a/b/c/story.md`;
    mkdirSync(join(root, `articles/${n}/a/b/c`), { recursive: true });
    writeFileSync(join(root, path), 'x');
    await vi.waitFor(() => expect([...paths].some((told) => path.startsWith(told))).toBe(true), soon);
    // Whoever listens to what is new has done so by now.
    await new Promise((resolve) => setTimeout(resolve, 300));
    paths.clear();
    writeFileSync(join(root, path), 'xy');
    await vi.waitFor(() => expect([...paths].some((told) => path.startsWith(told))).toBe(true), soon);
    paths.clear();
  }
});

it('does not hear of what Git and others keep in hidden folders', async () => {
  const root = join(folder, 'one');
  watch = await begin(root);
  for (let n = 0; n < 60; n++) {
    mkdirSync(join(root, `.git/objects/${n}`), { recursive: true });
    writeFileSync(join(root, `.git/objects/${n}/a.md`), 'x');
  }
  writeFileSync(join(root, 'articles/.a.md.swp'), 'x');
  writeFileSync(join(root, 'articles/a.md'), 'x');
  await vi.waitFor(() => expect(paths).toContain('articles/a.md'), soon);
  rmSync(join(root, 'articles/a.md'));
  paths.clear();
  await vi.waitFor(() => expect(paths).toContain('articles/a.md'), soon);
  expect([...paths]).toEqual(['articles/a.md']);
  expect(rescan).not.toHaveBeenCalled();
});

it('listens through a link, and follows it when it is turned to another folder', async () => {
  const link = join(folder, 'content');
  symlinkSync(join(folder, 'one'), link);
  watch = await begin(link);
  expect(watch.how).toBe('events');
  writeFileSync(join(folder, 'one/articles/a.md'), 'x');
  await vi.waitFor(() => expect(paths).toContain('articles/a.md'), soon);
  rmSync(link);
  symlinkSync(join(folder, 'two'), link);
  await vi.waitFor(() => expect(rescan).toHaveBeenCalled(), soon);
  writeFileSync(join(folder, 'two/articles/c.md'), 'x');
  await vi.waitFor(() => expect(paths).toContain('articles/c.md'), soon);
});

it('listens to a folder that is made anew in the place of the one before', async () => {
  const root = join(folder, 'one');
  watch = await begin(root);
  rmSync(root, { recursive: true });
  mkdirSync(root);
  await vi.waitFor(() => expect(rescan).toHaveBeenCalled(), soon);
  writeFileSync(join(root, 'b.md'), 'x');
  await vi.waitFor(() => expect(paths).toContain('b.md'), soon);
});

it('listens again after it could not at first, when its link was turned', async () => {
  const link = join(folder, 'content');
  symlinkSync(join(folder, 'one'), link);
  watch = await begin(link);
  refuse.mockReturnValueOnce(new Error('no room for another watch'));
  rmSync(link);
  symlinkSync(join(folder, 'two'), link);
  await vi.waitFor(() => expect(rescan).toHaveBeenCalledTimes(1), soon);
  expect(warn.mock.lastCall?.[0]).toMatch(/Not all of .* gives file events .*no room/);
  await vi.waitFor(() => expect(rescan).toHaveBeenCalledTimes(2), soon);
  writeFileSync(join(folder, 'two/articles/c.md'), 'x');
  await vi.waitFor(() => expect(paths).toContain('articles/c.md'), soon);
});

it('looks again and again where the system tells nothing, and says so', async () => {
  refuse.mockReturnValueOnce(new Error('no room for another watch'));
  watch = await begin(join(folder, 'one'));
  expect(watch.how).toBe('polling');
  expect(warn.mock.lastCall?.[0]).toMatch(/no room for another watch/);
  await vi.waitFor(() => expect(rescan).toHaveBeenCalled(), soon);
});

it('looks again and again where it is asked to', async () => {
  watch = await begin(join(folder, 'one'), true);
  expect(watch.how).toBe('polling');
  await vi.waitFor(() => expect(rescan).toHaveBeenCalled(), soon);
});

it('looks at everything when what somebody waited for could not be read', async () => {
  const root = join(folder, 'one');
  watch = await watchContent({
    contentDir: root,
    rescan,
    warn,
    pageOf: () => 'a',
    settle: 400,
    update: async (_, turn) => {
      if (turn === 'first') throw new Error('the disk stumbled');
    },
  });
  writeFileSync(join(root, 'articles/a.md'), 'x');
  await vi.waitFor(() => expect(watch?.unread?.amount).toBe('some'), soon);
  await expect(watch.unread?.urge('a')).rejects.toThrow('the disk stumbled');
  await vi.waitFor(() => expect(rescan).toHaveBeenCalled(), soon);
});
