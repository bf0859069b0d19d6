import { realpath, stat } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import watcher from '@parcel/watcher';
import type { Turn } from '../lib/index/indexMessages.ts';
import { openChangeBursts } from './changeBursts.ts';
import { gitLock } from './gitLock.ts';
import { openNewFolders } from './newFolders.ts';
import { openChangeRegister, type UnreadChanges } from './unreadChanges.ts';

export type ContentWatch = {
  how: 'events' | 'polling';
  /** What was heard of and is not read yet; nothing is heard of where the folder is looked through. */
  unread?: UnreadChanges;
  close: () => Promise<void>;
};

export type WatchOptions = {
  contentDir: string;
  /** Files that were added, changed or deleted: paths below the content folder. */
  update: (paths: string[], turn: Turn) => Promise<unknown>;
  /** Anything may have changed. */
  rescan: () => Promise<unknown>;
  warn: (message: string) => void;
  /** The page that a file stands for, so that whoever asks for one that waits can have it first. */
  pageOf?: (path: string) => string | undefined;
  /** Told when something waits to be read, and when nothing does any more. */
  onUnread?: (isAny: boolean) => void;
  /** Asks for looking instead of listening. */
  poll?: boolean;
  /** Events of one save come in bursts; this long after the last one the burst is over, in milliseconds. */
  settle?: number;
};

const pollEvery = 2_000;
/** How often the content folder itself is looked at: it may be a link that now leads elsewhere, in milliseconds. */
const rootEvery = 1_000;
/** Dotfiles, and what lies in such folders (a `.git` writes thousands at once): no walk of the folder sees them either. */
const hidden = /(^|\/)(\.[^/]*|node_modules)(\/|$)/;

/**
 * Tells of every change below the content folder. Where the system gives no events (network and container mounts),
 * the folder is looked through every two seconds instead.
 */
export async function watchContent(options: WatchOptions): Promise<ContentWatch> {
  const { contentDir, warn, poll } = options;
  if (!poll) {
    try {
      return await listen(options);
    } catch (error) {
      warn(`No file events for ${contentDir} (${String(error)}); looking every ${pollEvery / 1000} s instead.`);
    }
  }
  return look(options);
}

/** Which folder the content folder is at the moment; a link that is turned, or a folder replaced, is another one. */
async function identity(contentDir: string): Promise<{ real: string; name: string }> {
  const real = await realpath(contentDir);
  const { dev, ino } = await stat(real);
  return { real, name: `${real} ${dev} ${ino}` };
}

async function listen(options: WatchOptions): Promise<ContentWatch> {
  const { contentDir, update, rescan, warn, settle, pageOf = () => undefined, onUnread } = options;
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
    skim: (paths) => update(paths, 'skim'),
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

function look({ rescan, warn }: WatchOptions): ContentWatch {
  let timer: NodeJS.Timeout;
  let stopped = false;
  const again = async () => {
    await rescan().catch((error: unknown) => warn(String(error)));
    if (!stopped) timer = setTimeout(again, pollEvery);
  };
  timer = setTimeout(again, pollEvery);
  return {
    how: 'polling',
    async close() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
