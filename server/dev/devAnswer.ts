import type { IncomingMessage, ServerResponse } from 'node:http';
import { recordDependencies } from '../../lib/dependencies.ts';
import { internalRoute } from '../../lib/internalRoutes.ts';
import type { OpenNewsroom } from '../../lib/newsroom/openNewsroom.ts';
import type { Responder } from '../press.ts';
import { readAddress } from '../readAddress.ts';
import type { Rendered } from '../renderWithNext.ts';
import { contentSecurityPolicy } from '../securityHeaders.ts';
import { sendText } from '../sendText.ts';
import { toDocument } from '../toDocument.ts';
import { devRoute, withUnpublished } from './devAddress.ts';
import type { LivePages } from './livePages.ts';

type DevOptions = {
  newsroom: OpenNewsroom;
  /** Next's development server, for its own files, and for what it says of code that does not work. */
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  render: (internalPath: string) => Promise<Rendered>;
  headers: Record<string, string>;
  live: LivePages;
  beside: Responder[];
};

type Made = { status: number; route: string; rendered?: Rendered } | { location: string };

/**
 * `npm run dev`: the same addresses and the same documents as in production, each made anew for each request, with
 * what is not public under its own address, what is wrong with a file on its own page, and a module that follows the files.
 */
export function devAnswer({ newsroom, handle, render, headers, live, beside }: DevOptions) {
  const all = withUnpublished(newsroom);

  const make = async (target: string): Promise<Made> => {
    const reading = readAddress(all, target);
    if (reading.do === 'redirect') return { location: reading.to };
    if (reading.do === 'render') {
      const route = devRoute(newsroom, reading.address);
      const rendered = await render(route);
      if (rendered.status !== 404) return { status: 200, route, rendered };
    }
    const lang = reading.do === 'refuse' ? reading.lang : reading.address.lang;
    const status = reading.do === 'refuse' ? reading.status : 404;
    const route = internalRoute({ kind: 'status', lang, status });
    return { status, route, rendered: await render(route) };
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const target = request.url ?? '/';
    if (target.startsWith('/_next/') || target.startsWith('/__nextjs')) return handle(request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return sendText(response, 405, 'Only GET and HEAD are answered here.\n', { allow: 'GET, HEAD' });
    for (const respond of beside) if (await respond(request, response)) return;
    const began = live.now();
    const { result: made, keys } = await recordDependencies(() => make(target));
    if ('location' in made) return sendText(response, 302, '', { location: made.location });
    const { status, route, rendered } = made;
    if (rendered?.status !== 200) {
      // The code does not work: Next's own page says where.
      request.url = route;
      return handle(request, response);
    }
    const more: Record<string, string> = { 'content-type': rendered.type, 'cache-control': 'no-store' };
    let { body } = rendered;
    if (rendered.type.startsWith('text/html')) {
      const document = toDocument(body.toString());
      more['content-security-policy'] = contentSecurityPolicy(document.styles);
      body = Buffer.from(live.follow(target, document.html, keys, began));
    }
    response.writeHead(status, { ...headers, ...more, 'content-length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  return (request: IncomingMessage, response: ServerResponse): void => {
    answer(request, response).catch((error: unknown) => {
      console.error(`${request.url}:`, error);
      if (response.headersSent) response.destroy();
      else sendText(response, 500, `${error instanceof Error ? error.message : String(error)}\n`);
    });
  };
}
