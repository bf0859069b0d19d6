import { realpath, stat } from 'node:fs/promises';
import { createLinkedFiles } from '../lib/content/linkedFiles.ts';
import { watchTree } from '../lib/content/watchTree.ts';
import { openChangeBursts } from './changeBursts.ts';
import { watchGit } from './gitWork.ts';
import { openChangeRegister } from './unreadChanges.ts';
import type { ContentWatch, WatchOptions } from './watchContent.ts';

/** How often everything is looked at where not all of it can be listened to, in milliseconds. */
const deafEvery = 5_000;
/** Listening is tried again there, which opens every folder, after twice as long each time, up to this; in milliseconds. */
const longestRest = 60_000;
/** How often the content folder itself is looked at: it may be a link that now leads elsewhere, in milliseconds. */
const rootEvery = 1_000;

/** How often it is looked at what links lead to, which nothing is heard of; and the share of the time that this may take. */
const linksEvery = 500;
const shareOfLinks = 0.05;

/** Which folder the content folder is at the moment; a link that is turned, or a folder replaced, is another one. */
async function identity(contentDir: string): Promise<{ real: string; name: string }> {
  const real = await realpath(contentDir);
  const { dev, ino, birthtimeNs } = await stat(real, { bigint: true });
  return { real, name: `${real} ${dev} ${ino} ${birthtimeNs}` };
}

/**
 * Hears of every change below the content folder from the system.
 * @throws Error where the system tells nothing of this folder.
 */
export async function listenToContent(options: WatchOptions): Promise<ContentWatch> {
  const { contentDir, update, skim, rescan, warn, settle, pageOf = () => undefined, onUnread } = options;
  let root = await identity(contentDir);
  let git = watchGit(root.real);
  let isDeaf = false;
  let isClosed = false;
  let isTold = false;
  let notBefore = 0;
  let rest = deafEvery;
  let again: NodeJS.Timeout | undefined;

  const unread = openChangeRegister({
    pageOf,
    readFirst: (paths, turn) =>
      update(paths, turn).catch((error: unknown) => {
        // What was to be read with the rest has been left to this.
        bursts.doubt();
        throw error;
      }),
    onAmount: onUnread,
  });
  const bursts = openChangeBursts({
    update: async (paths) => {
      const end = unread.begin(paths);
      await update(paths, 'usual').finally(end);
    },
    skim,
    rescan: async () => {
      if (isDeaf && performance.now() >= notBefore) await hearAnew();
      const end = unread.begin();
      await rescan().finally(end);
      clearTimeout(again);
      if (isDeaf && !isClosed) again = setTimeout(bursts.doubt, deafEvery);
    },
    git: () => git(),
    warn,
    settle,
  });
  const hear = (path: string, isGone: boolean): void => {
    unread.hear(path, isGone);
    bursts.hear(path, isGone);
  };
  const subscribe = () =>
    watchTree(root.real, {
      hear,
      deaf: () => {
        isDeaf = true;
        bursts.doubt();
      },
    });
  /** What happens before the new subscription begins is found by the scan that follows. */
  const hearAnew = async () => {
    isDeaf = false;
    try {
      const anew = await subscribe();
      (isClosed ? anew : subscription).close();
      subscription = anew;
      isTold = false;
      rest = deafEvery;
    } catch (error) {
      isDeaf = true;
      notBefore = performance.now() + rest;
      rest = Math.min(2 * rest, longestRest);
      if (!isTold)
        warn(
          `Not all of ${contentDir} gives file events (${String(error)}); looking every ${deafEvery / 1000} s instead.`,
        );
      isTold = true;
    }
  };
  let subscription = await subscribe();
  const follow = async () => {
    const now = await identity(contentDir).catch(() => undefined);
    if (!now || now.name === root.name) return;
    root = now;
    git = watchGit(root.real);
    isDeaf = true;
    notBefore = 0;
    bursts.doubt();
  };
  const linked = createLinkedFiles();
  let linkTimer: NodeJS.Timeout | undefined;
  const lookAtLinks = async () => {
    const begun = performance.now();
    try {
      const { changed, gone } = await linked.look(root.real, subscription.links);
      for (const path of changed) hear(path, false);
      for (const path of gone) hear(path, true);
    } catch (error) {
      warn(String(error));
    }
    const took = performance.now() - begun;
    if (!isClosed) linkTimer = setTimeout(lookAtLinks, Math.max(linksEvery, took / shareOfLinks));
  };
  // What they lead to at first is read with everything else.
  await linked.look(root.real, subscription.links);
  linkTimer = setTimeout(lookAtLinks, linksEvery);
  let following: Promise<unknown> = Promise.resolve();
  const rootTimer = setInterval(() => {
    following = following.then(follow).catch((error: unknown) => warn(String(error)));
  }, rootEvery);

  return {
    how: 'events',
    unread,
    async close() {
      isClosed = true;
      clearTimeout(again);
      clearTimeout(linkTimer);
      clearInterval(rootTimer);
      await following;
      bursts.close();
      subscription.close();
    },
  };
}
