/** For tests: a thread that answers at once, sleeps on `slow`, breaks on `crash`, ends on `exit`, and counts on `count`. */
import { parentPort } from 'node:worker_threads';
import type { RenderReply, RenderRequest } from './renderWorker.ts';

let count = 0;

parentPort?.on('message', ({ body }: RenderRequest) => {
  if (body === 'slow') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000);
  if (body === 'crash') throw new Error('broken');
  if (body === 'exit') process.exit(3);
  parentPort?.postMessage({ written: body === 'count' ? String(++count) : body } satisfies RenderReply);
});
parentPort?.postMessage({ ready: true } satisfies RenderReply);
