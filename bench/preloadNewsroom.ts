import { isMainThread } from 'node:worker_threads';
import { shareNewsroom } from '../lib/newsroom/newsroom.ts';
import { openNewsroom } from '../lib/newsroom/openNewsroom.ts';
import { readSettings } from '../lib/settings.ts';

/** Opens the newsroom inside `next start`, which has none of its own, so that both can be measured beside each other. */
async function open(): Promise<void> {
  const { contentDir, dataDir, siteUrl } = readSettings(process.env);
  // The index thread does not keep a process alive, and `next start` has not begun yet.
  const alive = setInterval(() => {}, 1_000);
  const newsroom = await openNewsroom({ contentDir, dataDir, siteOrigin: siteUrl });
  await newsroom.ready;
  shareNewsroom(newsroom);
  clearInterval(alive);
}

// Threads are started with the same preloads as their process.
if (isMainThread) await open();
