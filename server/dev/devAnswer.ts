import type { IncomingMessage, ServerResponse } from 'node:http';
import { recordDependencies } from '../../lib/dependencies.ts';
import { internalRoute } from '../../lib/internalRoutes.ts';
import type { OpenNewsroom } from '../../lib/newsroom/openNewsroom.ts';
import type { Responder } from '../press.ts';
import { type Reading, readAddress } from '../readAddress.ts';
import { RenderError, type RenderOptions } from '../renderPage.ts';
import type { Rendered } from '../renderWithNext.ts';
import { contentSecurityPolicy } from '../securityHeaders.ts';
import { sendText } from '../sendText.ts';
import { type Document, toDocument } from '../toDocument.ts';
import { devRoute, withUnpublished } from './devAddress.ts';
import type { LivePages } from './livePages.ts';
import { seenFirst } from './seenFirst.ts';
import { shareWork } from './shareWork.ts';

type DevOptions = RenderOptions & {
  newsroom: OpenNewsroom;
  /** Next's development server, where it makes the pages: for its own files, and for what it says of code that does not work. */
  compiler?: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  live: LivePages;
  beside: Responder[];
  log: (error: unknown, target: string) => void;
};

type Made = { status: number; route: string; rendered: Rendered } | { location: string };
/** `began` is the count of changes when it was begun, `keys` what was read. */
type MadePage = { made: Made; document?: Document; keys: ReadonlySet<string>; began: number };

/**
 * `npm run dev`: the same addresses and the same documents as in production, each made anew for each request, with
 * what is not public under its own address, what is wrong with a file on its own page, and a module that follows the files.
 */
export function devAnswer(options: DevOptions) {
  const { newsroom, compiler, render, stylesheet, securityHeaders, live, beside, log } = options;
  const all = withUnpublished(newsroom);
  const turn = seenFirst();
  const share = shareWork<MadePage>(live.now);

  const statusPage = async (lang: string, status: 404 | 410 | 500): Promise<Made> => {
    const route = internalRoute({ kind: 'status', lang, status });
    return { status, route, rendered: await render(route) };
  };
  const make = async (reading: Reading, target: string): Promise<Made> => {
    if (reading.do === 'redirect') return { location: reading.to };
    if (reading.do === 'refuse') return statusPage(reading.lang, reading.status);
    const { lang } = reading.address;
    const route = devRoute(newsroom, reading.address);
    const rendered = await render(route);
    if (rendered.status === 404) return statusPage(lang, 404);
    if (rendered.status === 200 || compiler) return { status: 200, route, rendered };
    // What readers would get; it follows the files too, so the page comes back with the save that mends it.
    log(new RenderError(route, rendered.status), target);
    return statusPage(lang, 500);
  };

  const pageAt = (target: string, isSeen: boolean): Promise<MadePage> => {
    const about = readAddress(all, target);
    const name = about.do === 'render' ? about.key : target;
    return share(`${isSeen} ${name}`, (begun) =>
      turn(isSeen, async () => {
        begun();
        const began = live.now();
        const { result: made, keys } = await recordDependencies(() => make(readAddress(all, target), target));
        const isPage = 'rendered' in made && made.rendered.status === 200 && made.rendered.type.startsWith('text/html');
        return {
          made,
          document: isPage ? toDocument(made.rendered.body.toString(), stylesheet) : undefined,
          keys,
          began,
        };
      }),
    );
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const target = request.url ?? '/';
    if (compiler && /^\/(_next\/|__nextjs)/.test(target)) return compiler(request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return sendText(response, 405, 'Only GET and HEAD are answered here.\n', {
        ...securityHeaders,
        allow: 'GET, HEAD',
      });
    for (const respond of beside) if (await respond(request, response)) return;
    const { made, document, keys, began } = await pageAt(target, request.headers['x-unseen'] === undefined);
    if ('location' in made) return sendText(response, 302, '', { ...securityHeaders, location: made.location });
    const { status, route, rendered } = made;
    if (rendered.status !== 200) {
      if (!compiler) throw new RenderError(route, rendered.status);
      // The code does not work: Next's own page says where.
      request.url = route;
      return compiler(request, response);
    }
    const more: Record<string, string> = { 'content-type': rendered.type, 'cache-control': 'no-store' };
    let { body } = rendered;
    if (document) {
      more['content-security-policy'] = contentSecurityPolicy(document.styles);
      body = Buffer.from(live.follow(target, document.html, keys, began));
    }
    response.writeHead(status, { ...securityHeaders, ...more, 'content-length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  return (request: IncomingMessage, response: ServerResponse): void => {
    const target = request.url ?? '/';
    answer(request, response).catch((error: unknown) => {
      log(error, target);
      if (response.headersSent) response.destroy();
      else sendText(response, 500, `${error instanceof Error ? error.message : String(error)}\n`, securityHeaders);
    });
  };
}
