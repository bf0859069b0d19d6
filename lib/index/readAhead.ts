import type { Site } from '../model/site.ts';
import type { ParseThread } from './parseThread.ts';
import { type ReadText, readTexts, type TextJob } from './readTexts.ts';
import { batchLimits, textBatches } from './textBatches.ts';

/** Fewer texts are read sooner than a thread is started, or one that runs has given back what it read. */
const worthAThread = { toStart: 1500, toAsk: 50 };
/** Batches that are read ahead of the one that is being written. */
const ahead = 2;

/** What else there is to do while the second thread reads. */
export type Meanwhile = {
  /** Resolves when there is something. */
  asked(): Promise<void>;
  answer(): Promise<void>;
};

export type ReadAheadOptions = {
  contentDir: string;
  site: Site;
  thread: ParseThread;
  meanwhile?: Meanwhile;
  limits?: typeof batchLimits;
  /** Asked just before a text is read: one that is not wanted any more is left out. */
  isWanted?(path: string): boolean;
  isUrgent?: boolean;
};

/** Whether they are read sooner by the thread, which others may have something to read for, than at once. */
export function isWorthAsking(thread: ParseThread, jobs: TextJob[]): boolean {
  return thread.isReady() && jobs.length >= worthAThread.toAsk;
}

/**
 * Reads texts batch by batch, in a second thread when there are many. What comes up before that thread has begun, or breaks
 * it, is read here.
 */
export async function* readAhead(jobs: TextJob[], options: ReadAheadOptions): AsyncGenerator<ReadText[]> {
  const { contentDir, site, thread, meanwhile, limits = batchLimits, isWanted = () => true, isUrgent } = options;
  const batches = textBatches(contentDir, jobs, limits);
  const isWorthStarting = jobs.length >= worthAThread.toStart;
  if (isWorthStarting) thread.start();
  const wanted = (batch: TextJob[]): TextJob[] => batch.filter(({ path }) => isWanted(path));

  const asked = new Map<number, Promise<ReadText[] | undefined>>();
  for (const [at, batch] of batches.entries()) {
    if (isWorthAsking(thread, jobs))
      for (const [next, some] of batches.slice(at, at + 1 + ahead).entries()) {
        if (asked.has(at + next)) continue;
        const request = { contentDir, jobs: wanted(some), site };
        asked.set(at + next, request.jobs.length > 0 ? thread.read(request, isUrgent) : Promise.resolve([]));
      }
    else if (isWorthStarting) {
      // What has come meanwhile is heard before, for one that the thread has begun.
      await new Promise(setImmediate);
      await meanwhile?.answer();
    }
    const read = asked.get(at);
    asked.delete(at);
    const texts = read && (await whileOthers(read, meanwhile));
    const here = texts ?? readTexts(contentDir, wanted(batch), site);
    if (here.length > 0) yield here;
  }
}

/** What is being read, once it is; what comes up meanwhile is answered. */
async function whileOthers<Read>(read: Promise<Read>, meanwhile?: Meanwhile): Promise<Read> {
  let isRead = false;
  const reading = read.then(() => {
    isRead = true;
  });
  while (!isRead) {
    await Promise.race(meanwhile ? [reading, meanwhile.asked()] : [reading]);
    await meanwhile?.answer();
  }
  return read;
}
