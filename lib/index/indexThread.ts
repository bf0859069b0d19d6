import { Worker } from 'node:worker_threads';
import type { IndexReport, IndexRequest, IndexWorkerData, Turn } from './indexMessages.ts';
import { createIndexState, type IndexState, type IndexWatcher } from './indexState.ts';

/** The index thread as its owner sees it. */
export type IndexThread = Pick<IndexState, 'ready' | 'opened' | 'progress'> & {
  update(paths: string[], turn?: Turn): Promise<Set<string>>;
  skim(paths: string[]): Promise<Set<string>>;
  rescan(): Promise<Set<string>>;
  close(): Promise<void>;
};

export type IndexThreadOptions = Pick<IndexWorkerData, 'contentDir' | 'dataDir'> &
  IndexWatcher & {
    /** The first look begins once this has settled. */
    after?: Promise<unknown>;
    /** Told everything that the thread tells, for processes that follow this one (followIndex.ts). */
    onReport?(report: IndexReport): void;
  };

type Waiting = { resolve: (keys: Set<string>) => void; reject: (reason: Error) => void };
type Numbered = Extract<IndexRequest, { id: number }>;
type Unnumbered<T> = T extends { id: number } ? Omit<T, 'id'> : never;

/** Starts the index thread, which never keeps the process alive by itself. */
export function startIndexThread(options: IndexThreadOptions): IndexThread {
  const { contentDir, dataDir } = options;
  const workerData: IndexWorkerData = { contentDir, dataDir, waits: options.after !== undefined };
  const worker = new Worker(new URL('./indexWorker.ts', import.meta.url), {
    workerData,
    // Small halves of the young generation: a scan makes much that dies at once, and memory is for pages.
    resourceLimits: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 256 },
  });
  worker.unref();
  const begin = () => worker.postMessage({ type: 'begin' } satisfies IndexRequest);
  options.after?.then(begin, begin);
  const waiting = new Map<number, Waiting>();
  const state = createIndexState(options);
  let lastId = 0;

  const fail = (error: Error): void => {
    state.fail(error);
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const settle = (id: number, by: (one: Waiting) => void): void => {
    const one = waiting.get(id);
    if (one) by(one);
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
  };
  const receive = (message: IndexReport): void => {
    options.onReport?.(message);
    state.receive(message);
    if (message.type === 'done') settle(message.id, ({ resolve }) => resolve(message.keys));
    if (message.type !== 'failed') return;
    const error = new Error(message.message);
    if (message.id === undefined) fail(error);
    else settle(message.id, ({ reject }) => reject(error));
  };
  worker.on('message', receive);
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('The index thread has stopped.')));

  const ask = (request: Unnumbered<Numbered>): Promise<Set<string>> =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, { resolve, reject });
      worker.ref();
      worker.postMessage({ ...request, id } satisfies IndexRequest);
    });
  return {
    ready: state.ready,
    opened: state.opened,
    progress: state.progress,
    update: (paths, turn = 'usual') => ask({ type: 'update', paths, turn }),
    skim: (paths) => ask({ type: 'skim', paths }),
    rescan: () => ask({ type: 'rescan' }),
    close: async () => {
      worker.removeAllListeners('exit');
      const stopped = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
      // The thread answers between two batches; one that hangs is not waited for.
      await Promise.race([ask({ type: 'stop' }), stopped, new Promise((resolve) => setTimeout(resolve, 2000).unref())]);
      await worker.terminate();
    },
  };
}
