/** Reads and parses texts while the index thread writes those before; started by parseThread.ts. */
import { parentPort } from 'node:worker_threads';
import type { Site } from '../model/site.ts';
import { freeMemory } from './freeMemory.ts';
import { type ReadText, readTexts, type TextJob } from './readTexts.ts';

export type ParseRequest = { contentDir: string; jobs: TextJob[]; site: Site };
/** What was read of each request, in their order; before all others that the thread has begun. */
export type ParseReport = 'begun' | ReadText[];

/** A thread that was asked nothing for so long, in milliseconds, gives back the memory that reading took. */
const rest = 1_000;
let resting: NodeJS.Timeout | undefined;

const report = (message: ParseReport): void => parentPort?.postMessage(message);

parentPort?.on('message', ({ contentDir, jobs, site }: ParseRequest) => {
  report(readTexts(contentDir, jobs, site));
  clearTimeout(resting);
  resting = setTimeout(() => freeMemory(), rest);
});
report('begun');
