import { hash } from 'node:crypto';
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

/**
 * Characters that are kept of lines (the bio of an author stands beside each of that author's articles) and of texts
 * (a feed holds fifty, of which one or two are new when it is made again).
 */
const keptCharacters = { lines: 500_000, texts: 3_000_000 };

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

  /** What is written depends on nothing but what it is asked with, so that it can be kept without ever being stale. */
  const keep = (characters: number) => {
    const kept = new LRUCache<string, string>({
      maxSize: characters,
      sizeCalculation: (written, key) => written.length + key.length,
    });
    return async (form: RenderJob['form'], body: string, options: RenderOptions): Promise<string> => {
      const key = hash('sha256', JSON.stringify([form, body, options]), 'base64');
      const written = kept.get(key) ?? (await enqueue(form, body, options));
      kept.set(key, written);
      return written;
    };
  };
  const line = keep(keptCharacters.lines);
  const text = keep(keptCharacters.texts);

  const close = async (): Promise<void> => {
    closed = true;
    const reason = new Error('The Markdown renderer is closed');
    for (const job of waiting.splice(0)) job.reject(reason);
    await Promise.all([...desks].map((desk) => desk.end(reason)));
  };

  return {
    render: (body, options) => text('text', body, options),
    renderInline: (body, options) => line('inline', body, options),
    renderPortable: (body, options) => text('portable', body, options),
    close,
  };
}
