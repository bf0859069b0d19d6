/** Reads and parses texts while the index thread writes those before; started by parseThread.ts. */
import { parentPort } from 'node:worker_threads';
import type { Site } from '../model/site.ts';
import { type ReadText, readTexts, type TextJob } from './readTexts.ts';

export type ParseRequest = { contentDir: string; jobs: TextJob[]; site: Site };
/** What was read of each request, in their order; before all others that the thread has begun. */
export type ParseReport = 'begun' | ReadText[];

const report = (message: ParseReport): void => parentPort?.postMessage(message);

parentPort?.on('message', ({ contentDir, jobs, site }: ParseRequest) => report(readTexts(contentDir, jobs, site)));
report('begun');
