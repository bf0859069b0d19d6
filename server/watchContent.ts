import { realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import watcher from '@parcel/watcher';

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

/** A burst that never pauses (a large `git pull`) is passed on this often all the same, in milliseconds. */
const longestWait = 300;
const pollEvery = 2_000;
/** How often the content folder itself is looked at: it may be a link that now leads elsewhere, in milliseconds. */
const rootEvery = 1_000;
/** Beyond this many changed files a scan of the folder is cheaper than asking file by file. */
const manyFiles = 2_000;

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

async function listen({ contentDir, update, rescan, warn, settle = 40 }: WatchOptions): Promise<ContentWatch> {
  const changed = new Set<string>();
  const created = new Set<string>();
  let since = 0;
  let timer: NodeJS.Timeout | undefined;
  let passing: Promise<unknown> = Promise.resolve();

  const pass = (work: () => Promise<unknown>) => {
    passing = passing.then(work).catch((error: unknown) => {
      warn(`A change of the content could not be read: ${String(error)}`);
    });
  };
  const passOn = () => {
    const paths = [...changed];
    changed.clear();
    timer = undefined;
    since = 0;
    pass(() => (paths.length > manyFiles ? rescan() : update(paths)));
    const made = [...created];
    created.clear();
    if (made.length > 0) inTurn(() => hearFolders(made));
  };
  const hear: watcher.SubscribeCallback = (error, events) => {
    // The system dropped events: only a scan tells what is true now.
    if (error) return pass(rescan);
    for (const { type, path } of events) {
      const below = relative(root.real, path).split(sep).join('/');
      if (hidden.test(below)) continue;
      changed.add(below);
      if (type === 'create') created.add(below);
    }
    if (changed.size === 0) return;
    since ||= Date.now();
    clearTimeout(timer);
    timer = setTimeout(passOn, Math.max(0, Math.min(settle, since + longestWait - Date.now())));
  };
  const subscribe = (folder: string) => watcher.subscribe(folder, hear);
  const inside: watcher.AsyncSubscription[] = [];
  const leaveInside = () => Promise.allSettled(inside.splice(0).map((one) => one.unsubscribe()));
  /**
   * A folder that is made inside a new one, before that one is listened to, is never heard of: each new folder is listened
   * to by itself, and looked at once more.
   */
  const hearFolders = async (made: string[]) => {
    const kinds = await Promise.all(made.map((path) => stat(join(root.real, path)).catch(() => undefined)));
    const folders = made.filter((_, at) => kinds[at]?.isDirectory());
    const outer = folders.filter((path) => !folders.some((other) => path.startsWith(`${other}/`)));
    if (outer.length === 0) return;
    if (inside.length + outer.length <= mostInside) {
      const heard = await Promise.allSettled(outer.map((path) => subscribe(join(root.real, path))));
      for (const one of heard) if (one.status === 'fulfilled') inside.push(one.value);
      return pass(() => update(outer));
    }
    // So many folders are heard by one new subscription; what happens before it begins is found by a scan.
    await Promise.all([leaveInside(), subscription.unsubscribe()]);
    subscription = await subscribe(root.real);
    pass(rescan);
  };

  let root = await identity(contentDir);
  let subscription = await subscribe(root.real);
  const follow = async () => {
    const now = await identity(contentDir).catch(() => undefined);
    if (!now || now.name === root.name) return;
    const earlier = subscription;
    await leaveInside();
    subscription = await subscribe(now.real);
    root = now;
    await earlier.unsubscribe().catch(() => {});
    pass(rescan);
  };
  let following: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<void>) => {
    following = following.then(work).catch((error: unknown) => warn(String(error)));
  };
  const rootTimer = setInterval(() => inTurn(follow), rootEvery);

  return {
    how: 'events',
    async close() {
      clearInterval(rootTimer);
      clearTimeout(timer);
      await following;
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
