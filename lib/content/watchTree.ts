import { type FSWatcher, watch } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { entriesOf, identityOf, isOpen, isPassing, kindAt } from './folderEntries.ts';

export type TreeListener = {
  /** A file or folder, by its path below the root with `/` between its parts, was made or changed, or is no longer there. */
  hear(path: string, isGone: boolean): void;
  /** Told when not everything is heard of any more: the root is another folder, or the system has no room for a watch. */
  deaf(error: Error): void;
};

export type WatchTreeOptions = {
  /** Whether one watch of the system tells of all that is below a folder, as on macOS and Windows. */
  wholeTrees?: boolean;
  /** Opens a watch; Node's own by default. */
  watchFolder?: (path: string, options: { recursive: boolean }) => FSWatcher;
};

/** `links`: those that are there, whose targets are not listened to. */
export type TreeWatch = { links: ReadonlySet<string>; close(): void };

/** `identity` is another one when another folder has come in the place of this one; in one that is shut nothing can be read. */
type Folder = { watch: FSWatcher; folders: Set<string>; identity: string; isShut: boolean };
/** What the system has told of something at `path`, which is called `name` in its folder. */
type Told = { path: string; folder: Folder; name: string; isOnlyChanged: boolean };

/** Listing folders gives way to other work after so many milliseconds. */
const longestTurn = 10;
/** No walk of a content folder sees these either; a `.git` writes thousands of files at once. */
const hidden = /^\.|^node_modules$/;

/**
 * Listens to `root` and every folder below it, but for hidden ones. What the system tells of files is passed on in the same
 * turn, once for each file, so that one save may be told of several times; of folders, that they come and go, and what is in
 * those that come. Links are told of and not followed.
 * @throws Error with the system's `code` where it does not tell of this tree
 */
export async function watchTree(
  root: string,
  listener: TreeListener,
  {
    wholeTrees = process.platform === 'darwin' || process.platform === 'win32',
    watchFolder = watch,
  }: WatchTreeOptions = {},
): Promise<TreeWatch> {
  const folders = new Map<string, Folder>();
  /** By the path of what it is about: three events of one file, as Git makes them, are looked at once. */
  const told = new Map<string, Told>();
  const unlisted: { path: string; isNew: boolean }[] = [];
  const links = new Set<string>();
  let isListing = false;
  let isClosed = false;

  const failed = (error: unknown): void => {
    if (!isClosed) listener.deaf(error instanceof Error ? error : new Error(String(error)));
  };
  const open = (path: string, within?: Folder): void => {
    leave(path);
    const identity = identityOf(join(root, path));
    const opened = watchFolder(join(root, path), { recursive: wholeTrees });
    const folder = { watch: opened, folders: new Set<string>(), identity, isShut: false };
    opened.on('change', (type, name) => {
      if (name === null) failed(new Error('The system does not say what has changed.'));
      else hear(path, folder, String(name), type);
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
    const folder = folders.get(path);
    if (!folder && !wholeTrees) return;
    for (const entry of entriesOf(join(root, path))) {
      if (hidden.test(entry.name)) continue;
      const inner = below(path, entry.name);
      if (entry.isSymbolicLink()) links.add(inner);
      if (entry.isDirectory()) enter(inner, folder, isNew);
      else if (isNew) listener.hear(inner, false);
    }
  };
  const listAll = async (): Promise<void> => {
    if (isListing) return;
    isListing = true;
    try {
      let begun = performance.now();
      for (let next = unlisted.pop(); next && !isClosed; next = unlisted.pop()) {
        list(next.path, next.isNew);
        if (performance.now() - begun < longestTurn) continue;
        await nextTurn();
        begun = performance.now();
      }
    } finally {
      isListing = false;
    }
  };
  const hear = (path: string, folder: Folder, name: string, type: string): void => {
    const parts = name.split(sep);
    if (isClosed || parts.some((part) => hidden.test(part))) return;
    const inner = below(path, parts.join('/'));
    const isOnlyChanged = type === 'change' && (told.get(inner)?.isOnlyChanged ?? true);
    if (told.size === 0) setImmediate(passOn);
    told.set(inner, { path, folder, name, isOnlyChanged });
  };
  const passOn = (): void => {
    const all = [...told];
    told.clear();
    for (const [inner, one] of all) {
      if (isClosed) return;
      if (folders.get(one.path) === one.folder) heard(inner, one);
      // Of a folder that has come in the place of another one meanwhile, all that is there is told.
      else if (kindAt(join(root, inner)) === undefined) listener.hear(inner, true);
    }
  };
  const heard = (inner: string, { path, folder, name, isOnlyChanged }: Told): void => {
    const known = folders.get(inner);
    const seen = kindAt(join(root, inner));
    // What only changes in its attributes, or by what is in it, is no other folder; but one that was shut may hold anything.
    const isSame = known ? isAsBefore(known, join(root, inner)) : wholeTrees && isOnlyChanged;
    const isOfItself = seen === undefined && !known && name === basename(join(root, path));
    if (isOfItself) heardOfItself(path, folder);
    if (isOfItself || (seen === 'folder' && isSame)) return;
    if (known) leave(inner);
    if (seen === 'link') links.add(inner);
    else links.delete(inner);
    listener.hear(inner, seen === undefined);
    if (seen !== 'folder') return;
    try {
      enter(inner, folder, true);
    } catch (error) {
      failed(error);
    }
    listAll().catch(failed);
  };
  const isAsBefore = (known: Folder, path: string): boolean => {
    const wasShut = known.isShut;
    known.isShut = !isOpen(path);
    return known.identity === identityOf(path) && (known.isShut || !wasShut);
  };
  /** A folder tells what happens to itself as well, under its own name; those below the root are told of by the one above. */
  const heardOfItself = (path: string, { identity }: Folder): void => {
    if (path === '' && identityOf(root) !== identity) failed(new Error('The folder is another one now.'));
  };
  const close = (): void => {
    isClosed = true;
    leave('');
  };

  try {
    open('');
    unlisted.push({ path: '', isNew: false });
    await listAll();
  } catch (error) {
    close();
    throw error;
  }
  return { links, close };
}

function below(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
