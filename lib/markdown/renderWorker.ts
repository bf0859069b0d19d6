/** Renders texts off the request thread; started by markdownRenderer.ts. */
import { parentPort } from 'node:worker_threads';
import { portableMarkdown } from './portableMarkdown.ts';
import { renderInline } from './renderInline.ts';
import { renderMarkdown } from './renderMarkdown.ts';
import type { RenderOptions } from './renderOptions.ts';

export type RenderRequest = { form: 'text' | 'inline' | 'portable'; body: string; options: RenderOptions };
/** `ready` comes once, when everything is loaded: the time limit counts from then. */
export type RenderReply = { ready: true } | { written: string } | { error: string };

parentPort?.on('message', ({ form, body, options }: RenderRequest) => {
  parentPort?.postMessage(answer(form, body, options));
});

function answer(form: RenderRequest['form'], body: string, options: RenderOptions): RenderReply {
  try {
    if (form === 'portable') return { written: portableMarkdown(body, options) };
    const render = form === 'inline' ? renderInline : renderMarkdown;
    return { written: render(body, options).html };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.postMessage({ ready: true } satisfies RenderReply);
