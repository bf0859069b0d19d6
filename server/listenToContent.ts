import { realpath, stat } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import watcher from '@parcel/watcher';
import { openChangeBursts } from './changeBursts.ts';
import { gitLock } from './gitLock.ts';
import { openNewFolders } from './newFolders.ts';
import { openChangeRegister } from './unreadChanges.ts';
import type { ContentWatch, WatchOptions } from './watchContent.ts';

/** How often the content folder itself is looked at: it may be a link that now leads elsewhere, in milliseconds. */
const rootEvery = 1_000;
/** Dotfiles, and what lies in such folders (a `.git` writes thousands at once): no walk of the folder sees them either. */
const hidden = /(^|\/)(\.[^/]*|node_modules)(\/|$)/;

/** Which folder the content folder is at the moment; a link that is turned, or a folder replaced, is another one. */
async function identity(contentDir: string): Promise<{ real: string; name: string }> {
  const real = await realpath(contentDir);
  const { dev, ino } = await stat(real);
  return { real, name: `${real} ${dev} ${ino}` };
}

/**
 * Hears of every change below the content folder from the system.
 * @throws Error where the system tells nothing of this folder.
 */
export async function listenToContent(options: WatchOptions): Promise<ContentWatch> {
  const { contentDir, update, skim, rescan, warn, settle, pageOf = () => undefined, onUnread } = options;
  let root = await identity(contentDir);
  let isRewritten = gitLock(root.real);
  let isDeaf = false;
  let hearing: Promise<unknown> = Promise.resolve();

  const unread = openChangeRegister({
    pageOf,
    // What takes over the address of what is gone was asked for earlier, and must be known by then.
    readFirst: (paths, areGone) =>
      update(paths, areGone ? 'usual' : 'first').catch((error: unknown) => {
        // What was to be read with the rest has been left to this.
        bursts.doubt();
        throw error;
      }),
    onAny: onUnread,
  });
  const bursts = openChangeBursts({
    update: async (paths) => {
      await hearing;
      const end = unread.begin(paths);
      await update(paths, 'usual').finally(end);
    },
    skim,
    rescan: async () => {
      if (isDeaf) await hearAnew();
      const end = unread.begin();
      await rescan().finally(end);
    },
    isRewritten: () => isRewritten(),
    warn,
    settle,
  });
  const subscribe = (folder: string) =>
    watcher.subscribe(folder, (error, events) => {
      // The system dropped events: only a scan tells what is true now.
      if (error) return bursts.doubt();
      const created: string[] = [];
      for (const { type, path } of events) {
        const below = relative(root.real, path).split(sep).join('/');
        if (hidden.test(below)) continue;
        if (type === 'create') created.push(below);
        unread.hear(below, type === 'delete');
        bursts.hear(below, type === 'delete');
      }
      if (created.length > 0) hearing = Promise.all([hearing, newFolders.hear(created).then(hearFiles)]);
    });
  const hearFiles = (paths: string[]) => {
    for (const path of paths) unread.hear(path, false);
  };
  const newFolders = openNewFolders({
    root: () => root.real,
    subscribe,
    tooMany: () => {
      isDeaf = true;
      bursts.doubt();
    },
  });
  /** What happens before the new subscription begins is found by the scan that follows. */
  const hearAnew = async () => {
    await Promise.allSettled([newFolders.leave(), subscription.unsubscribe()]);
    subscription = await subscribe(root.real);
    isDeaf = false;
  };
  let subscription = await subscribe(root.real);
  const follow = async () => {
    const now = await identity(contentDir).catch(() => undefined);
    if (now && now.name !== root.name) {
      root = now;
      isRewritten = gitLock(root.real);
      isDeaf = true;
    }
    // Asked again each time until it has worked.
    if (isDeaf) bursts.doubt();
  };
  let following: Promise<unknown> = Promise.resolve();
  const rootTimer = setInterval(() => {
    following = following.then(follow).catch((error: unknown) => warn(String(error)));
  }, rootEvery);

  return {
    how: 'events',
    unread,
    async close() {
      clearInterval(rootTimer);
      await following;
      bursts.close();
      await newFolders.leave();
      await subscription.unsubscribe();
    },
  };
}
