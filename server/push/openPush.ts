import { Worker } from 'node:worker_threads';
import type { OpenNewsroom } from '../../lib/newsroom/openNewsroom.ts';
import type { Cursor } from '../../lib/push/pushStore.ts';
import type { Settings } from '../../lib/settings.ts';
import { changedSlugs } from './changedSlugs.ts';
import type { PushReport, PushRequest, PushWorkerData } from './pushMessages.ts';

export type PushOptions = {
  newsroom: Pick<OpenNewsroom, 'ready' | 'onChange' | 'progress' | 'site'>;
  settings: Pick<Settings, 'dataDir' | 'siteUrl' | 'siteUrlGiven'>;
  warn(message: string): void;
};

/** Changes come in bursts; what changed is told this long after the last one, and no later than this, in milliseconds. */
const settle = 1_000;
const longestWait = 10_000;
/** Beyond this many changed slugs comparing everything is cheaper. */
const manySlugs = 5_000;
/** A call under way when the portal stops is waited for this long, in milliseconds. */
const farewell = 2_000;

/**
 * Tells hubs and search engines what changed, where `site.yaml` asks for it. For the one process that indexes.
 * Gives back how to stop.
 */
export function openPush({ newsroom, settings, warn }: PushOptions): () => Promise<void> {
  let thread: PushThread | undefined;
  let configured = '';
  let changed = new Map<string, Cursor>();
  let everything = true;
  let since = 0;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const configure = async (): Promise<void> => {
    const { push } = newsroom.site();
    const wanted = push.websub || push.indexnow ? JSON.stringify(push) : '';
    if (wanted === configured) return;
    configured = wanted;
    const earlier = thread;
    thread = undefined;
    await earlier?.stop();
    if (!wanted || stopped) return;
    if (!settings.siteUrlGiven) {
      warn('Push: set SITE_URL; until then nobody is told of addresses that only this machine knows.');
      return;
    }
    thread = startThread({ dataDir: settings.dataDir, origin: settings.siteUrl, push }, warn);
    everything = true;
  };
  const pass = async (): Promise<void> => {
    // Half an edition would look as if the other half had been taken down.
    if (newsroom.progress().indexing) return later();
    since = 0;
    await configure();
    if (!thread) changed.clear();
    else if (everything || changed.size > 0) thread.compare(everything ? 'all' : [...changed.values()]);
    if (thread) everything = false;
    changed = new Map();
  };
  const later = (wait = settle): void => {
    if (stopped) return;
    since ||= performance.now();
    clearTimeout(timer);
    timer = setTimeout(
      () => pass().catch((error: unknown) => warn(`Push: ${String(error)}`)),
      Math.max(0, Math.min(wait, since + longestWait - performance.now())),
    );
  };
  const stopListening = newsroom.onChange((keys) => {
    for (const cursor of changedSlugs(keys)) changed.set(`${cursor.kind} ${cursor.slug}`, cursor);
    // Languages and addresses may have changed with the site.
    everything ||= keys.has('site') || changed.size > manySlugs;
    if (everything) changed.clear();
    if (everything || changed.size > 0) later();
  });
  newsroom.ready.then(
    () => later(0),
    () => {},
  );
  return async () => {
    stopped = true;
    clearTimeout(timer);
    stopListening();
    await thread?.stop();
  };
}

type PushThread = { compare(slugs: Cursor[] | 'all'): void; stop(): Promise<void> };

function startThread(workerData: PushWorkerData, warn: (message: string) => void): PushThread {
  const worker = new Worker(new URL('./pushWorker.ts', import.meta.url), {
    workerData,
    resourceLimits: { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 128 },
  });
  worker.unref();
  const stopped = new Promise<void>((resolve) => {
    worker.on('message', (report: PushReport) => {
      if (report.type === 'warning') warn(report.message);
      else resolve();
    });
    worker.on('error', (error) => warn(`Push has stopped until the next start: ${error.message}`));
    worker.once('exit', () => resolve());
  });
  const post = (request: PushRequest) => worker.postMessage(request);
  return {
    compare: (slugs) => post({ type: 'compare', slugs }),
    stop: async () => {
      post({ type: 'stop' });
      await Promise.race([stopped, new Promise((resolve) => setTimeout(resolve, farewell))]);
      await worker.terminate();
    },
  };
}
