import type { IncomingMessage, ServerResponse } from 'node:http';
import { internalRoute } from '../lib/internalRoutes.ts';
import type { OpenNewsroom } from '../lib/newsroom/openNewsroom.ts';
import type { Responder } from './press.ts';
import { readAddress } from './readAddress.ts';
import { sendText } from './sendText.ts';

type DevOptions = {
  newsroom: OpenNewsroom;
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  beside: Responder[];
};

/** `npm run dev`: the same addresses as in production, each page made anew for each request by Next's development server. */
export function devAnswer({ newsroom, handle, beside }: DevOptions) {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const target = request.url ?? '/';
    if (target.startsWith('/_next/') || target.startsWith('/__nextjs')) return handle(request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return sendText(response, 405, 'Only GET and HEAD are answered here.\n', { allow: 'GET, HEAD' });
    for (const respond of beside) if (await respond(request, response)) return;
    const reading = readAddress(newsroom, target);
    if (reading.do === 'redirect') return sendText(response, 302, '', { location: reading.to });
    if (reading.do === 'refuse') {
      response.statusCode = reading.status;
      request.url = internalRoute({ kind: 'status', lang: reading.lang, status: reading.status });
    } else {
      request.url = internalRoute(reading.address);
    }
    return handle(request, response);
  };
  return (request: IncomingMessage, response: ServerResponse): void => {
    answer(request, response).catch((error: unknown) => {
      console.error(`${request.url}:`, error);
      if (response.headersSent) response.destroy();
      else sendText(response, 500, `${error instanceof Error ? error.message : String(error)}\n`);
    });
  };
}
