import { realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import watcher from '@parcel/watcher';
import { openChangeBursts } from './changeBursts.ts';
import { gitLock } from './gitLock.ts';

export type ContentWatch = { how: 'events' | 'polling'; close: () => Promise<void> };

export type WatchOptions = {
  contentDir: string;
  /** Files that were added, changed or deleted: paths below the content folder. */
  update: (paths: string[]) => Promise<unknown>;
  /** Anything may have changed. */
  rescan: () => Promise<unknown>;
  warn: (message: string) => void;
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

/** New folders that are listened to by themselves, before all are listened to anew. */
const mostInside = 50;

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

async function listen({ contentDir, update, rescan, warn, settle }: WatchOptions): Promise<ContentWatch> {
  let root = await identity(contentDir);
  let isRewritten = gitLock(root.real);
  const inside: watcher.AsyncSubscription[] = [];
  const created = new Set<string>();
  let isDeaf = false;

  const bursts = openChangeBursts({
    update: async (paths) => {
      await hearFolders(paths.filter((path) => created.delete(path)));
      await update(paths);
    },
    rescan: async () => {
      if (isDeaf) await hearAnew();
      await rescan();
    },
    isRewritten: () => isRewritten(),
    warn,
    settle,
  });
  const subscribe = (folder: string) =>
    watcher.subscribe(folder, (error, events) => {
      // The system dropped events: only a scan tells what is true now.
      if (error) return bursts.doubt();
      for (const { type, path } of events) {
        const below = relative(root.real, path).split(sep).join('/');
        if (hidden.test(below)) continue;
        if (type === 'create') created.add(below);
        bursts.hear(below, type === 'delete');
      }
    });
  const leaveInside = () => Promise.allSettled(inside.splice(0).map((one) => one.unsubscribe()));
  /** What happens before the new subscription begins is found by the scan that follows. */
  const hearAnew = async () => {
    await Promise.allSettled([leaveInside(), subscription.unsubscribe()]);
    subscription = await subscribe(root.real);
    isDeaf = false;
  };
  /**
   * A folder that is made inside a new one, before that one is listened to, is never heard of: each new folder is listened
   * to by itself before it is read, or all of them by one new subscription once the burst is over.
   */
  const hearFolders = async (made: string[]) => {
    const kinds = await Promise.all(made.map((path) => stat(join(root.real, path)).catch(() => undefined)));
    const folders = made.filter((_, at) => kinds[at]?.isDirectory());
    const outer = folders.filter((path) => !folders.some((other) => path.startsWith(`${other}/`)));
    if (inside.length + outer.length > mostInside) {
      isDeaf = true;
      bursts.doubt();
      return;
    }
    const heard = await Promise.allSettled(outer.map((path) => subscribe(join(root.real, path))));
    for (const one of heard) if (one.status === 'fulfilled') inside.push(one.value);
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
    async close() {
      clearInterval(rootTimer);
      await following;
      bursts.close();
      await leaveInside();
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
