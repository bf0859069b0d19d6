import { Worker } from 'node:worker_threads';
import type { Site } from '../model/site.ts';
import type { ParseReport, ParseRequest } from './parseWorker.ts';
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

/**
 * Reads texts batch by batch, in a second thread when there are many. What comes up before that thread has begun, or breaks
 * it, is read here.
 */
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
  let isBegun = false;
  let broken = false;
  let wake = (): void => {};
  worker.on('message', (report: ParseReport) => {
    if (report === 'begun') isBegun = true;
    else inbox.push(report);
    wake();
  });
  worker.on('error', () => {
    broken = true;
    wake();
  });
  try {
    let next = 0;
    for (const [at, batch] of batches.entries()) {
      const isAsked = at < next;
      if (isBegun)
        for (next = Math.max(next, at + 1); next <= at + ahead && next < batches.length; next++) {
          const request: ParseRequest = { contentDir, jobs: batches[next] ?? [], site };
          worker.postMessage(request);
        }
      if (!isAsked) {
        // What has come meanwhile is heard before.
        await new Promise(setImmediate);
        await meanwhile?.answer();
        yield readTexts(contentDir, batch, site);
        continue;
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
