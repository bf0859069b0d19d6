import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { recordDependencies } from '../lib/dependencies.ts';
import type { LivePages } from './dev/livePages.ts';
import { RenderError, type RenderOptions } from './renderPage.ts';
import { QueueFullError, RenderQueue } from './renderQueue.ts';
import { contentSecurityPolicy } from './securityHeaders.ts';
import { sendText } from './sendText.ts';
import { toDocument } from './toDocument.ts';
import { wantedCodings } from './wantedCodings.ts';

export type PrivatePageOptions = RenderOptions & {
  log: (error: unknown, what: string) => void;
  /** On a development server: makes the page follow the files behind it. */
  live?: Pick<LivePages, 'now' | 'follow'>;
};

/** Renders a route and sends it to the one who asked. */
export type SendPrivatePage = (
  request: IncomingMessage,
  response: ServerResponse,
  internalPath: string,
  status: number,
  more?: Record<string, string>,
) => Promise<void>;

/** Headers of what is for one person: kept by nobody, found by nobody, and its address told to nobody. */
export const privateHeaders = {
  'cache-control': 'private, no-store',
  'x-robots-tag': 'noindex, nofollow, noarchive',
  'referrer-policy': 'no-referrer',
};

const gzipAsync = promisify(gzip);

/**
 * Pages that are for one person: made for each request, never in the page cache, under no cache tag, without
 * validators or speculation rules. They wait in a line of their own, so that they can't hold up the paper.
 */
export function privatePages(options: PrivatePageOptions): SendPrivatePage {
  const queue = new RenderQueue(2, 50);
  const headers = { ...options.securityHeaders, ...privateHeaders };
  return async (request, response, internalPath, status, more = {}) => {
    try {
      const began = options.live?.now() ?? 0;
      const { result, keys } = await queue.run(() => recordDependencies(() => options.render(internalPath)));
      if (result.status !== 200) throw new RenderError(internalPath, result.status);
      const document = toDocument(result.body.toString(), options.stylesheet);
      const html = options.live?.follow(request.url ?? '/', document.html, keys, began) ?? document.html;
      const zipped = wantedCodings(request.headers['accept-encoding']).find((coding) => coding !== 'br') === 'gzip';
      const body = zipped ? await gzipAsync(html) : Buffer.from(html);
      response.writeHead(status, {
        ...headers,
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': contentSecurityPolicy(document.styles),
        'content-length': body.length,
        ...(zipped ? { 'content-encoding': 'gzip' } : {}),
        ...more,
      });
      response.end(request.method === 'HEAD' ? undefined : body);
    } catch (error) {
      const busy = error instanceof QueueFullError;
      // The address may be a key: only the route is told to the log.
      if (!busy) options.log(error, internalPath);
      if (response.headersSent) response.destroy();
      else
        sendText(response, busy ? 503 : 500, 'This page could not be made. Please try again in a moment.\n', {
          ...headers,
          ...(busy ? { 'retry-after': '2' } : {}),
        });
    }
  };
}
