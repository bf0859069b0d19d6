import type { Turn } from '../lib/index/indexMessages.ts';
import { listenToContent } from './listenToContent.ts';
import type { Amount, UnreadChanges } from './unreadChanges.ts';

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
  /** Some of a large delivery that is still on its way: all of it will come once more. */
  skim?: (paths: string[]) => Promise<unknown>;
  /** Anything may have changed. */
  rescan: () => Promise<unknown>;
  warn: (message: string) => void;
  /** The page that a file stands for, so that whoever asks for one that waits can have it first. */
  pageOf?: (path: string) => string | undefined;
  /** Told whenever another amount waits to be read. */
  onUnread?: (amount: Amount) => void;
  /** Asks for looking instead of listening. */
  poll?: boolean;
  /** Events of one save come in bursts; this long after the last one the burst is over, in milliseconds. */
  settle?: number;
};

const pollEvery = 2_000;
/**
 * Tells of every change below the content folder. Where the system gives no events (network and container mounts),
 * the folder is looked through every two seconds instead.
 */
export async function watchContent(options: WatchOptions): Promise<ContentWatch> {
  const { contentDir, warn, poll } = options;
  if (!poll) {
    try {
      return await listenToContent(options);
    } catch (error) {
      warn(`No file events for ${contentDir} (${String(error)}); looking every ${pollEvery / 1000} s instead.`);
    }
  }
  return look(options);
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
