import { Worker } from 'node:worker_threads';
import type { Progress } from './indexer.ts';
import type { IndexReport, IndexRequest, IndexWorkerData } from './indexMessages.ts';

/** The index thread as its owner sees it. */
export type IndexThread = {
  /** The first look at every file is over. Rejects when the content can't be read at all. */
  ready: Promise<void>;
  /** The index can be opened for reading. */
  opened: Promise<void>;
  progress(): Progress;
  update(paths: string[]): Promise<Set<string>>;
  rescan(): Promise<Set<string>>;
  close(): Promise<void>;
};

/** Told what becomes of the index. */
export type IndexWatcher = {
  onChange(keys: Set<string>): void;
  /** The index is about to be deleted: close what reads it. */
  onDamaged(): void;
  /** The index was made anew: open it again. */
  onReopened(): void;
};

export type IndexThreadOptions = IndexWorkerData &
  IndexWatcher & {
    /** Told everything that the thread tells, for processes that follow this one (followIndex.ts). */
    onReport?(report: IndexReport): void;
  };

type Waiting = { resolve: (keys: Set<string>) => void; reject: (reason: Error) => void };
type Unnumbered<T> = T extends { id: number } ? Omit<T, 'id'> : never;

/** Starts the index thread, which never keeps the process alive by itself. */
export function startIndexThread(options: IndexThreadOptions): IndexThread {
  const { contentDir, dataDir } = options;
  const workerData: IndexWorkerData = { contentDir, dataDir };
  const worker = new Worker(new URL('./indexWorker.ts', import.meta.url), {
    workerData,
    // Small halves of the young generation: a scan makes much that dies at once, and memory is for pages.
    resourceLimits: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 256 },
  });
  worker.unref();
  const waiting = new Map<number, Waiting>();
  const opened = Promise.withResolvers<void>();
  const ready = Promise.withResolvers<void>();
  // Whoever does not wait for the first look learns of its failure from the promise that failed first.
  ready.promise.catch(() => {});
  let progress: Progress = { done: 0, total: 0, indexing: true };
  let isOpen = false;
  let lastId = 0;

  const fail = (error: Error): void => {
    opened.reject(error);
    ready.reject(error);
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
    switch (message.type) {
      case 'opened':
        if (isOpen) options.onReopened();
        isOpen = true;
        opened.resolve();
        break;
      case 'damaged':
        options.onDamaged();
        break;
      case 'progress':
        progress = message.progress;
        break;
      case 'changed':
        options.onChange(message.keys);
        break;
      case 'ready':
        progress = { ...progress, indexing: false };
        ready.resolve();
        break;
      case 'done':
        settle(message.id, ({ resolve }) => resolve(message.keys));
        break;
      case 'failed': {
        const error = new Error(message.message);
        if (message.id === undefined) fail(error);
        else settle(message.id, ({ reject }) => reject(error));
      }
    }
  };
  worker.on('message', receive);
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('The index thread has stopped.')));

  const ask = (request: Unnumbered<IndexRequest>): Promise<Set<string>> =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, { resolve, reject });
      worker.ref();
      worker.postMessage({ ...request, id } satisfies IndexRequest);
    });
  return {
    ready: ready.promise,
    opened: opened.promise,
    progress: () => progress,
    update: (paths) => ask({ type: 'update', paths }),
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
