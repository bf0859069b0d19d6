import { type Dirent, type FSWatcher, lstatSync, readdirSync, watch } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';

export type TreeListener = {
  /** A file or folder, by its path below the root with `/` between its parts, was made or changed, or is no longer there. */
  hear(path: string, isGone: boolean): void;
  /** Told when not everything is heard of any more: the system has no room for another watch. */
  deaf(error: Error): void;
};

export type WatchTreeOptions = {
  /** Whether one watch of the system tells of all that is below a folder, as on macOS and Windows. */
  wholeTrees?: boolean;
};

export type TreeWatch = { close(): void };

type Folder = { watch: FSWatcher; folders: Set<string> };

/** Listing folders gives way to other work after so many milliseconds. */
const longestTurn = 10;
/** No walk of a content folder sees these either; a `.git` writes thousands of files at once. */
const hidden = /^\.|^node_modules$/;

/**
 * Listens to `root` and every folder below it, but for hidden ones. What the system tells is passed on at once, so that
 * one save is told of several times. Links are told of and not followed.
 * @throws Error with the system's `code` where it does not tell of this tree
 */
export async function watchTree(
  root: string,
  listener: TreeListener,
  { wholeTrees = process.platform === 'darwin' || process.platform === 'win32' }: WatchTreeOptions = {},
): Promise<TreeWatch> {
  const folders = new Map<string, Folder>();
  const unlisted: { path: string; isNew: boolean }[] = [];
  let isClosed = false;

  const failed = (error: unknown): void => {
    if (!isClosed && !isPassing(error)) listener.deaf(error instanceof Error ? error : new Error(String(error)));
  };
  const open = (path: string, within?: Folder): void => {
    const opened = watch(join(root, path), { recursive: wholeTrees });
    const folder = { watch: opened, folders: new Set<string>() };
    opened.on('change', (_, name) => {
      if (name === null) failed(new Error('The system does not say what has changed.'));
      else heard(path, folder, String(name));
    });
    opened.on('error', failed);
    folders.set(path, folder);
    within?.folders.add(path);
  };
  /** A folder below the root: one that is gone again by now, or shut, tells nothing. */
  const enter = (path: string, within: Folder | undefined, isNew: boolean): void => {
    try {
      if (!wholeTrees) open(path, within);
      unlisted.push({ path, isNew });
    } catch (error) {
      if (!isPassing(error)) throw error;
    }
  };
  const leave = (path: string): void => {
    const folder = folders.get(path);
    folders.delete(path);
    folder?.watch.close();
    for (const inner of folder?.folders ?? []) leave(inner);
  };
  /** A folder is listed when it is listened to already, so that nothing falls between the two. */
  const list = (path: string, isNew: boolean): void => {
    for (const entry of entriesOf(join(root, path))) {
      if (hidden.test(entry.name)) continue;
      const inner = below(path, entry.name);
      if (entry.isDirectory()) enter(inner, folders.get(path), isNew);
      else if (isNew) listener.hear(inner, false);
    }
  };
  const listAll = async (): Promise<void> => {
    let begun = performance.now();
    for (let next = unlisted.pop(); next && !isClosed; next = unlisted.pop()) {
      list(next.path, next.isNew);
      if (performance.now() - begun < longestTurn) continue;
      await nextTurn();
      begun = performance.now();
    }
  };
  const heard = (path: string, folder: Folder, name: string): void => {
    const parts = name.split(sep);
    if (isClosed || parts.some((part) => hidden.test(part))) return;
    const inner = below(path, parts.join('/'));
    const isKnown = folders.has(inner);
    const seen = lookAt(join(root, inner));
    // A folder tells what happens to itself as well, under its own name.
    if (seen === undefined && !isKnown && name === basename(join(root, path))) return;
    if (isKnown) leave(inner);
    listener.hear(inner, seen === undefined);
    if (seen !== 'folder') return;
    try {
      enter(inner, folder, true);
    } catch (error) {
      failed(error);
    }
    listAll().catch(failed);
  };
  const close = (): void => {
    isClosed = true;
    leave('');
  };

  try {
    open('');
    if (!wholeTrees) {
      unlisted.push({ path: '', isNew: false });
      await listAll();
    }
  } catch (error) {
    close();
    throw error;
  }
  return { close };
}

function below(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** What can't be looked at is there all the same. */
function lookAt(path: string): 'file' | 'folder' | undefined {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    return stats && (stats.isDirectory() ? 'folder' : 'file');
  } catch {
    return 'file';
  }
}

/** What has gone meanwhile, or is shut, is no reason to hear nothing of the rest. */
function isPassing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error && String(error.code);
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EACCES' || code === 'EPERM';
}
