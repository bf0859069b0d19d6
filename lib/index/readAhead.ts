import { Worker } from 'node:worker_threads';
import type { Site } from '../model/site.ts';
import type { ParseRequest } from './parseWorker.ts';
import { type ReadText, readTexts, type TextJob } from './readTexts.ts';
import { batchLimits, textBatches } from './textBatches.ts';

/** Fewer texts are read sooner than a thread is started. */
const worthAThread = 1500;
/** Batches that are read ahead of the one that is being written. */
const ahead = 2;

/** What else there is to do while the second thread reads. */
export type Meanwhile = {
  /** Resolves when there is something. */
  asked(): Promise<void>;
  answer(): Promise<void>;
};

/** Reads texts batch by batch, in a second thread when there are many; a batch that breaks the thread is read here. */
export async function* readAhead(
  contentDir: string,
  jobs: TextJob[],
  site: Site,
  meanwhile?: Meanwhile,
  limits = batchLimits,
): AsyncGenerator<ReadText[]> {
  const batches = textBatches(contentDir, jobs, limits);
  if (jobs.length < worthAThread) {
    for (const batch of batches) yield readTexts(contentDir, batch, site);
    return;
  }
  const worker = new Worker(new URL('./parseWorker.ts', import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 128 },
  });
  const inbox: ReadText[][] = [];
  let broken = false;
  let wake = (): void => {};
  worker.on('message', (texts: ReadText[]) => {
    inbox.push(texts);
    wake();
  });
  worker.on('error', () => {
    broken = true;
    wake();
  });
  try {
    let asked = 0;
    for (const [at, batch] of batches.entries()) {
      for (; asked < batches.length && asked <= at + ahead; asked++) {
        const request: ParseRequest = { contentDir, jobs: batches[asked] ?? [], site };
        worker.postMessage(request);
      }
      while (inbox.length === 0 && !broken) {
        const read = new Promise<void>((resolve) => {
          wake = resolve;
        });
        await Promise.race(meanwhile ? [read, meanwhile.asked()] : [read]);
        await meanwhile?.answer();
      }
      yield inbox.shift() ?? readTexts(contentDir, batch, site);
    }
  } finally {
    await worker.terminate();
  }
}
