import { stat } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import watcher from '@parcel/watcher';
import type { OpenNewsroom } from '../lib/newsroom/openNewsroom.ts';

export type ContentWatch = { close: () => Promise<void>; how: 'events' | 'polling' };
type Warn = (message: string) => void;

/** Events of one save come in bursts; this long after the last one the burst is over, in milliseconds. */
const settle = 40;
/** A burst that never pauses (a large `git pull`) is passed on this often all the same, in milliseconds. */
const longestWait = 300;
const pollEvery = 2_000;
/** Beyond this many changed files a scan of the folder is cheaper than asking file by file. */
const manyFiles = 2_000;

/**
 * Tells the newsroom of every change below the content folder.
 * Where the system gives no events (network and container mounts), the folder is scanned every two seconds instead;
 * `BROADSHEET_POLL=1` asks for that.
 */
export async function watchContent(newsroom: OpenNewsroom, contentDir: string, warn: Warn): Promise<ContentWatch> {
  if (process.env.BROADSHEET_POLL !== '1') {
    try {
      return await watchEvents(newsroom, contentDir, warn);
    } catch (error) {
      warn(`No file events for ${contentDir} (${String(error)}); looking every ${pollEvery / 1000} s instead.`);
    }
  }
  return poll(newsroom, warn);
}

async function watchEvents(newsroom: OpenNewsroom, contentDir: string, warn: Warn): Promise<ContentWatch> {
  await stat(contentDir);
  const changed = new Set<string>();
  let since = 0;
  let timer: NodeJS.Timeout | undefined;
  let passing: Promise<unknown> = Promise.resolve();

  const passOn = () => {
    const paths = [...changed];
    changed.clear();
    timer = undefined;
    since = 0;
    passing = passing
      .then(() => (paths.length > manyFiles ? newsroom.rescan() : newsroom.update(paths)))
      .catch((error: unknown) => warn(`A change of the content could not be read: ${String(error)}`));
  };

  const subscription = await watcher.subscribe(contentDir, (error, events) => {
    if (error) {
      // The system dropped events: only a scan tells what is true now.
      passing = passing.then(() => newsroom.rescan()).catch((reason: unknown) => warn(String(reason)));
      return;
    }
    for (const event of events) changed.add(relative(contentDir, event.path).split(sep).join('/'));
    since ||= Date.now();
    clearTimeout(timer);
    timer = setTimeout(passOn, Math.max(0, Math.min(settle, since + longestWait - Date.now())));
  });

  return {
    how: 'events',
    async close() {
      clearTimeout(timer);
      await subscription.unsubscribe();
      await passing;
    },
  };
}

function poll(newsroom: OpenNewsroom, warn: Warn): ContentWatch {
  let timer: NodeJS.Timeout;
  let stopped = false;
  const look = async () => {
    await newsroom.rescan().catch((error: unknown) => warn(String(error)));
    if (!stopped) timer = setTimeout(look, pollEvery);
  };
  timer = setTimeout(look, pollEvery);
  return {
    how: 'polling',
    async close() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
