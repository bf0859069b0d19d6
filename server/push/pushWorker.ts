/** The push thread: compares the index with what machines were told, and tells them what is new. No reader waits for it. */
import { parentPort, workerData } from 'node:worker_threads';
import { openReader } from '../../lib/index/database.ts';
import { readSite } from '../../lib/index/storedSite.ts';
import { type Comparison, compareEdition, compareSlugs } from '../../lib/push/compareEdition.ts';
import { publicPages } from '../../lib/push/publicPages.ts';
import { type Cursor, openPushStore } from '../../lib/push/pushStore.ts';
import type { PushReport, PushRequest, PushWorkerData } from './pushMessages.ts';
import { tellers } from './receiver.ts';
import { startTelling } from './startTelling.ts';

const { dataDir, origin, push, firstWait }: PushWorkerData = workerData;
/** Timers of more than 2^31 ms fire at once, and a sleeping machine's fire late. */
const longestSleep = 30_000;
const afterFailure = 5_000;

const report = (message: PushReport): void => parentPort?.postMessage(message);
const warn = (message: string): void => report({ type: 'warning', message: `Push: ${message}` });
const told = tellers(push, origin);
const store = openPushStore(dataDir);
const telling = startTelling({ store, tellers: told, warn, firstWait });

let asked: Cursor[] = [];
let askedForAll = false;
/** What went public or expired up to this moment was compared. */
let comparedUntil: number | undefined;
let clock: NodeJS.Timeout | undefined;
let work: Promise<void> | undefined;
let stopping = false;
/** A comparison failed, most likely because the index is being made anew: then everything is looked at. */
let missed = false;

/** Gives back the milliseconds until it must be done again. The reader is new each time: the index may be made anew. */
async function compare(): Promise<number> {
  const now = Date.now();
  const reader = openReader(dataDir);
  try {
    const pages = publicPages(reader, readSite(reader), now);
    const comparison = { store, pages, origin, receivers: told.map(({ receiver }) => receiver) };
    const slugs = asked;
    asked = [];
    if (askedForAll) {
      askedForAll = false;
      await compareAll(comparison);
    } else if (comparedUntil !== undefined) {
      for (const slug of pages.turnedSince(comparedUntil)) slugs.push({ kind: 'article', slug });
      tellOfDropped(compareSlugs(comparison, slugs));
    }
    comparedUntil = now;
    return Math.max(1, Math.min(longestSleep, (pages.nextTurn() ?? Number.POSITIVE_INFINITY) - Date.now()));
  } finally {
    reader.close();
  }
}

async function compareAll(comparison: Comparison): Promise<void> {
  for (const dropped of compareEdition(comparison)) {
    tellOfDropped(dropped);
    telling.wake();
    await new Promise(setImmediate);
    if (stopping) return;
  }
}

function tellOfDropped(dropped: number): void {
  if (dropped > 0) warn(`too many addresses wait; the oldest ${dropped} are left to the sitemaps.`);
}

function begin(): void {
  if (stopping || work) return;
  clearTimeout(clock);
  work = compare()
    .catch((error: unknown) => {
      warn(`what changed is not known yet (${String(error)}).`);
      missed = true;
      return afterFailure;
    })
    .then((wait) => {
      work = undefined;
      telling.wake();
      clock = setTimeout(begin, !missed && (askedForAll || asked.length > 0) ? 0 : wait);
      askedForAll ||= missed;
      missed = false;
    });
}

async function stop(): Promise<void> {
  stopping = true;
  clearTimeout(clock);
  await Promise.all([telling.stop(), work]);
  store.close();
  report({ type: 'stopped' });
}

parentPort?.on('message', (request: PushRequest) => {
  if (request.type === 'stop') {
    void stop();
    return;
  }
  if (request.slugs === 'all') askedForAll = true;
  else asked.push(...request.slugs);
  begin();
});
