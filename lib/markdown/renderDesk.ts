import { Worker } from 'node:worker_threads';
import type { RenderReply, RenderRequest } from './renderWorker.ts';

export type RenderJob = RenderRequest & { resolve: (written: string) => void; reject: (reason: Error) => void };

/** One thread with at most one text on it. */
export type RenderDesk = {
  idle(): boolean;
  take(job: RenderJob): void;
  end(reason: Error): Promise<unknown>;
};

/** Loading the parser may take long on a busy machine; a thread that is not ready by then never will be. */
const loadingMs = 60_000;

/** Opens a thread. After a text that takes longer than `timeoutMs` it ends; `onEnd` tells that, whatever the cause. */
export function openRenderDesk(
  workerUrl: URL,
  timeoutMs: number,
  { onIdle, onEnd }: { onIdle: () => void; onEnd: () => void },
): RenderDesk {
  // A small young generation: what rendering a text makes dies with it, and memory is for pages.
  const worker = new Worker(workerUrl, {
    resourceLimits: { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 512 },
  });
  let job: RenderJob | undefined;
  let ready = false;
  let ended = false;
  let timer: NodeJS.Timeout | undefined;
  worker.unref();

  const release = (): RenderJob | undefined => {
    const done = job;
    job = undefined;
    clearTimeout(timer);
    worker.unref();
    return done;
  };

  const end = (reason: Error): Promise<unknown> => {
    if (ended) return Promise.resolve();
    ended = true;
    release()?.reject(reason);
    onEnd();
    return worker.terminate();
  };

  const limit = (): void => {
    clearTimeout(timer);
    if (!job) return;
    const late = job;
    const ms = ready ? timeoutMs : loadingMs;
    const reason = new Error(`Rendering the text took longer than ${ms} ms; make it simpler or split it`);
    // When this thread itself was busy, the answer may be waiting: it is read before the verdict.
    timer = setTimeout(() => setImmediate(() => (job === late ? end(reason) : undefined)), ms);
  };

  worker.on('message', (reply: RenderReply) => {
    if ('ready' in reply) {
      ready = true;
      return limit();
    }
    const done = release();
    if ('written' in reply) done?.resolve(reply.written);
    else done?.reject(new Error(`The text can't be rendered: ${reply.error}`));
    onIdle();
  });
  worker.on('error', (error) => end(new Error(`The Markdown renderer broke off: ${messageOf(error)}`)));
  worker.on('exit', () => end(new Error('The Markdown renderer stopped before the text was done')));

  const take = (next: RenderJob): void => {
    job = next;
    worker.ref();
    limit();
    const { form, body, options } = next;
    worker.postMessage({ form, body, options } satisfies RenderRequest);
  };
  return { idle: () => !job && !ended, take, end };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
