import { Worker } from 'node:worker_threads';
import type { RenderOptions } from './renderOptions.ts';
import type { RenderReply, RenderRequest } from './renderWorker.ts';

/** Renders Markdown off the calling thread, each text within a time limit. */
export type MarkdownRenderer = {
  /** @throws Error when the text takes longer than the limit, or can't be rendered */
  render(body: string, options: RenderOptions): Promise<string>;
  /** As `render`, for one line of Markdown. */
  renderInline(text: string, options: RenderOptions): Promise<string>;
  /** Ends the threads; texts still waiting are rejected. */
  close(): Promise<void>;
};

type Job = Omit<RenderRequest, 'id'> & { resolve: (html: string) => void; reject: (reason: Error) => void };
type Desk = { worker: Worker; job?: Job; timer?: NodeJS.Timeout };

/**
 * Threads start with the first text and never keep the process alive. A text that takes longer than `timeoutMs`
 * (2000), or breaks its thread, is rejected alone: the thread is replaced, and the texts that wait are rendered.
 */
export function createMarkdownRenderer(
  settings: { threads?: number; timeoutMs?: number; workerUrl?: URL } = {},
): MarkdownRenderer {
  const { threads = 1, timeoutMs = 2000, workerUrl = new URL('./renderWorker.ts', import.meta.url) } = settings;
  const desks = new Set<Desk>();
  const waiting: Job[] = [];
  let closed = false;

  const open = (): Desk => {
    const desk: Desk = { worker: new Worker(workerUrl, { resourceLimits: { maxOldGenerationSizeMb: 512 } }) };
    desks.add(desk);
    desk.worker.unref();
    desk.worker.on('message', (reply: RenderReply) => {
      const { job } = desk;
      release(desk);
      if (job) settle(job, reply);
      assign();
    });
    desk.worker.on('error', (error) => discard(desk, new Error(`The Markdown renderer broke off: ${error.message}`)));
    desk.worker.on('exit', () => discard(desk, new Error('The Markdown renderer stopped before the text was done')));
    return desk;
  };

  const release = (desk: Desk): void => {
    clearTimeout(desk.timer);
    desk.job = undefined;
    desk.worker.unref();
  };

  const discard = (desk: Desk, reason: Error): void => {
    if (!desks.delete(desk)) return;
    const { job } = desk;
    release(desk);
    void desk.worker.terminate();
    job?.reject(reason);
    assign();
  };

  const assign = (): void => {
    while (waiting.length > 0 && !closed) {
      const idle = [...desks].find((desk) => !desk.job) ?? (desks.size < threads ? open() : undefined);
      const job = idle && waiting.shift();
      if (!job) return;
      const { form, body, options } = job;
      idle.job = job;
      idle.worker.ref();
      const late = new Error(`Rendering the text took longer than ${timeoutMs} ms; make it simpler or split it`);
      idle.timer = setTimeout(() => discard(idle, late), timeoutMs);
      idle.worker.postMessage({ id: 0, form, body, options } satisfies RenderRequest);
    }
  };

  const enqueue = (form: Job['form'], body: string, options: RenderOptions): Promise<string> =>
    new Promise((resolve, reject) => {
      if (closed) return reject(new Error('The Markdown renderer is closed'));
      waiting.push({ form, body, options, resolve, reject });
      assign();
    });

  const close = async (): Promise<void> => {
    closed = true;
    const reason = new Error('The Markdown renderer is closed');
    for (const job of waiting.splice(0)) job.reject(reason);
    const workers = [...desks].map((desk) => desk.worker);
    for (const desk of [...desks]) discard(desk, reason);
    await Promise.all(workers.map((worker) => worker.terminate()));
  };

  return {
    render: (body, options) => enqueue('text', body, options),
    renderInline: (text, options) => enqueue('inline', text, options),
    close,
  };
}

function settle(job: Job, reply: RenderReply): void {
  if ('html' in reply) job.resolve(reply.html);
  else job.reject(new Error(`The text can't be rendered: ${reply.error}`));
}
