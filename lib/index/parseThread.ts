import { Worker } from 'node:worker_threads';
import type { ParseReport, ParseRequest } from './parseWorker.ts';
import type { ReadText } from './readTexts.ts';

/**
 * A second thread that reads and parses texts. It is kept once it was started, for one that has read thousands of texts
 * reads the next ones in half the time, and never keeps the process alive by itself.
 */
export type ParseThread = {
  /** Starts it, unless it runs. */
  start(): void;
  /** Whether it has begun, and takes requests. */
  isReady(): boolean;
  /** In the order of the requests, those before all others that somebody waits for. Undefined unless the thread read it. */
  read(request: ParseRequest, isUrgent?: boolean): Promise<ReadText[] | undefined>;
};

type Asked = { request: ParseRequest; isUrgent: boolean; resolve: (texts: ReadText[] | undefined) => void };

/** Requests that the thread has at once: the next one, so that it never waits, and no more, so that what is urgent need not. */
const mostAtOnce = 2;

export function createParseThread(): ParseThread {
  let worker: Worker | undefined;
  let isBegun = false;
  let waiting: Asked[] = [];
  let running: Asked[] = [];

  const send = (): void => {
    for (let next = waiting[0]; next && running.length < mostAtOnce; next = waiting[0]) {
      waiting.shift();
      try {
        worker?.postMessage(next.request);
        running.push(next);
      } catch {
        next.resolve(undefined);
      }
    }
    if (running.length > 0) worker?.ref();
    else worker?.unref();
  };
  const end = (): void => {
    const left = [...running, ...waiting];
    worker = undefined;
    isBegun = false;
    running = [];
    waiting = [];
    for (const { resolve } of left) resolve(undefined);
  };
  const start = (): void => {
    if (worker) return;
    worker = new Worker(new URL('./parseWorker.ts', import.meta.url), {
      resourceLimits: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 128 },
    });
    worker.unref();
    worker.on('message', (report: ParseReport) => {
      if (report === 'begun') isBegun = true;
      else running.shift()?.resolve(report);
      send();
    });
    // What broke it is told by whoever reads the texts in its stead.
    worker.on('error', () => {});
    worker.on('messageerror', () => worker?.terminate());
    worker.on('exit', end);
  };
  return {
    start,
    isReady: () => isBegun,
    read: (request, isUrgent = false) =>
      new Promise((resolve) => {
        if (!isBegun) return resolve(undefined);
        const others = isUrgent ? waiting.findIndex((asked) => !asked.isUrgent) : -1;
        waiting.splice(others < 0 ? waiting.length : others, 0, { request, isUrgent, resolve });
        send();
      }),
  };
}
