/** Renders texts off the request thread; started by markdownRenderer.ts. */
import { parentPort } from 'node:worker_threads';
import { renderInline } from './renderInline.ts';
import { renderMarkdown } from './renderMarkdown.ts';
import type { RenderOptions } from './renderOptions.ts';

export type RenderRequest = { id: number; form: 'text' | 'inline'; body: string; options: RenderOptions };
export type RenderReply = { id: number; html: string } | { id: number; error: string };

parentPort?.on('message', ({ id, form, body, options }: RenderRequest) => {
  parentPort?.postMessage(answer(id, form, body, options));
});

function answer(id: number, form: RenderRequest['form'], body: string, options: RenderOptions): RenderReply {
  try {
    const render = form === 'inline' ? renderInline : renderMarkdown;
    return { id, html: render(body, options).html };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}
