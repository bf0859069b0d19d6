import { LRUCache } from 'lru-cache';
import { openRenderDesk, type RenderDesk, type RenderJob } from './renderDesk.ts';
import type { RenderOptions } from './renderOptions.ts';

/** Renders Markdown off the calling thread, each text within a time limit. */
export type MarkdownRenderer = {
  /** @throws Error when the text takes longer than the limit, or can't be rendered */
  render(body: string, options: RenderOptions): Promise<string>;
  /** As `render`, for one line of Markdown. */
  renderInline(text: string, options: RenderOptions): Promise<string>;
  /** As `render`, but gives back Markdown that stands alone (portableMarkdown.ts). */
  renderPortable(body: string, options: RenderOptions): Promise<string>;
  /** Ends the threads; texts still waiting are rejected. */
  close(): Promise<void>;
};

/** `timeoutMs` for each text, 2000 by default; `workerUrl` for tests. */
export type RendererSettings = { threads?: number; timeoutMs?: number; workerUrl?: URL };

/** Characters of lines that are kept: the bio of an author stands beside each of that author's articles. */
const keptCharacters = 500_000;

/**
 * Threads start with the first text and never keep the process alive. A text that takes too long, or breaks its
 * thread, is rejected alone: the thread is replaced, and the texts that wait are rendered.
 */
export function createMarkdownRenderer(settings: RendererSettings = {}): MarkdownRenderer {
  const { threads = 1, timeoutMs = 2000, workerUrl = new URL('./renderWorker.ts', import.meta.url) } = settings;
  const desks = new Set<RenderDesk>();
  const waiting: RenderJob[] = [];
  let closed = false;

  const openDesk = (): RenderDesk => {
    const desk = openRenderDesk(workerUrl, timeoutMs, {
      onIdle: assign,
      onEnd: () => {
        desks.delete(desk);
        assign();
      },
    });
    desks.add(desk);
    return desk;
  };

  function assign(): void {
    while (waiting.length > 0 && !closed) {
      const desk = [...desks].find((each) => each.idle()) ?? (desks.size < threads ? openDesk() : undefined);
      const job = desk && waiting.shift();
      if (!job) return;
      desk.take(job);
    }
  }

  const enqueue = (form: RenderJob['form'], body: string, options: RenderOptions): Promise<string> =>
    new Promise((resolve, reject) => {
      if (closed) return reject(new Error('The Markdown renderer is closed'));
      waiting.push({ form, body, options, resolve, reject });
      assign();
    });

  const lines = new LRUCache<string, string>({
    maxSize: keptCharacters,
    sizeCalculation: (html, key) => html.length + key.length,
  });
  const line = async (text: string, options: RenderOptions): Promise<string> => {
    const key = JSON.stringify([text, options]);
    const html = lines.get(key) ?? (await enqueue('inline', text, options));
    lines.set(key, html);
    return html;
  };

  const close = async (): Promise<void> => {
    closed = true;
    const reason = new Error('The Markdown renderer is closed');
    for (const job of waiting.splice(0)) job.reject(reason);
    await Promise.all([...desks].map((desk) => desk.end(reason)));
  };

  return {
    render: (body, options) => enqueue('text', body, options),
    renderInline: line,
    renderPortable: (body, options) => enqueue('portable', body, options),
    close,
  };
}
