import { type Dirent, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/**
 * `path` is below the walked folder, with `/` between its parts; `size` in bytes. `ctimeMs` changes with the bytes even where
 * whoever wrote them has set the other time back.
 */
export type WalkedFile = { path: string; size: number; mtimeMs: number; ctimeMs: number };

/** What the walk left out, and why. */
export type Skipped = (path: string, reason: SkipReason) => void;
export type SkipReason = 'unreadable' | 'leads-nowhere' | 'leads-round' | 'leaves-folder' | 'no-file';

/**
 * Yields every file below `root`, folder by folder in order of their names, without dotfiles. Links are followed only to
 * where they stay inside `root`; what cannot be read is left out and told to `skipped`. A missing `root` yields nothing.
 * `folder` is where below `root` the walk begins.
 */
export function* walkContent(root: string, skipped: Skipped = () => {}, folder = ''): Generator<WalkedFile> {
  const realRoot = attempt(() => realpathSync(root));
  if (realRoot === undefined) return skipped('', 'unreadable');
  const walk: Walk = { root: realRoot, skipped, links: [] };
  const isLink = folder !== '' && attempt(() => lstatSync(join(realRoot, folder)))?.isSymbolicLink();
  // Handed on by the handful: a generator inside a generator for each file would cost more than to look at the file.
  for (const files of isLink ? walkLink(walk, folder) : walkFolder(walk, folder)) yield* files;
}

/** `links` are the real folders to which links led on the way down, so that none of them is walked inside itself. */
type Walk = { root: string; skipped: Skipped; links: string[] };

function* walkFolder(walk: Walk, folder: string): Generator<WalkedFile[]> {
  const entries = attempt(() => readdirSync(join(walk.root, folder), { withFileTypes: true }));
  if (entries === undefined) return walk.skipped(folder, 'unreadable');
  let files: WalkedFile[] = [];
  for (const entry of entries.sort(byName)) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isFile()) {
      const stats = statsOf(walk, path);
      if (stats) files.push(stats);
    } else if (entry.isDirectory() || entry.isSymbolicLink()) {
      yield files;
      files = [];
      yield* entry.isDirectory() ? walkFolder(walk, path) : walkLink(walk, path);
    } else walk.skipped(path, 'no-file');
  }
  yield files;
}

function* walkLink(walk: Walk, path: string): Generator<WalkedFile[]> {
  const target = attempt(() => realpathSync(join(walk.root, path)));
  if (target === undefined) return walk.skipped(path, 'leads-nowhere');
  if (!isInside(target, walk.root)) return walk.skipped(path, 'leaves-folder');
  const stats = attempt(() => statSync(target));
  if (stats?.isFile()) return yield [{ path, size: stats.size, mtimeMs: stats.mtimeMs, ctimeMs: stats.ctimeMs }];
  if (!stats?.isDirectory()) return walk.skipped(path, 'no-file');
  const here = attempt(() => realpathSync(join(walk.root, dirname(path)))) ?? walk.root;
  if ([here, ...walk.links].some((folder) => isInside(folder, target))) return walk.skipped(path, 'leads-round');
  yield* walkFolder({ ...walk, links: [...walk.links, target] }, path);
}

function statsOf(walk: Walk, path: string): WalkedFile | undefined {
  try {
    const { size, mtimeMs, ctimeMs } = lstatSync(`${walk.root}/${path}`);
    return { path, size, mtimeMs, ctimeMs };
  } catch {
    walk.skipped(path, 'unreadable');
    return undefined;
  }
}

/** Whether the real path `path` is `folder` or below it. */
export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function byName(one: Dirent, other: Dirent): number {
  return one.name < other.name ? -1 : 1;
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
