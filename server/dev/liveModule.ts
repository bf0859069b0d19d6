import { join } from 'node:path';
import { fixedAnswer } from '../fixedAnswer.ts';
import type { Responder } from '../press.ts';

/** The module that follows a page's files, bundled once at start: it is no part of what readers get. */
export async function liveModule(root: string, headers: Record<string, string>): Promise<Responder> {
  const { buildSync } = await import('esbuild');
  const { outputFiles } = buildSync({
    entryPoints: [join(root, 'components/live/livePage.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
  });
  const answer = await fixedAnswer('/__live.js', {
    body: Buffer.from(outputFiles[0]?.contents ?? []),
    type: 'text/javascript; charset=utf-8',
    cacheControl: 'no-store',
    headers,
  });
  return (request, response) => {
    if (!request.url?.startsWith('/__live.js?')) return false;
    request.url = '/__live.js';
    return answer(request, response);
  };
}
