/** A second thread for large scans: reads and parses texts while the index thread writes those before. */
import { parentPort } from 'node:worker_threads';
import type { Site } from '../model/site.ts';
import { readTexts, type TextJob } from './readTexts.ts';

export type ParseRequest = { contentDir: string; jobs: TextJob[]; site: Site };

parentPort?.on('message', ({ contentDir, jobs, site }: ParseRequest) => {
  parentPort?.postMessage(readTexts(contentDir, jobs, site));
});
