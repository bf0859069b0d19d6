import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import type { OpenNewsroom } from '../lib/newsroom/openNewsroom.ts';
import { answerBroken } from './answerBroken.ts';
import { notedAnswer } from './answersUnderWay.ts';
import { askAhead } from './askAhead.ts';
import { closeStillSockets } from './closeStillSockets.ts';
import { openDesk } from './desk/openDesk.ts';
import { withDesk } from './desk/withDesk.ts';
import { devAnswer } from './dev/devAnswer.ts';
import type { LiveServer } from './dev/openLiveServer.ts';
import { draftCookie } from './draftCookie.ts';
import { buildEnhancements, openEnhancements } from './enhancements.ts';
import { LinedResponse } from './headerLines.ts';
import { health } from './health.ts';
import { indexNowKey } from './indexNowKey.ts';
import { media } from './media.ts';
import type { PortalOptions } from './openPortal.ts';
import { openPress } from './press.ts';
import { previews } from './previews.ts';
import { privatePages } from './privatePages.ts';
import { startPublicationClock } from './publicationClock.ts';
import { refuseUnclear } from './refuseUnclear.ts';
import { RenderQueue } from './renderQueue.ts';
import { renderWhole } from './renderWhole.ts';
import { renderWithNext } from './renderWithNext.ts';
import { securityHeaders } from './securityHeaders.ts';
import { siteIcons } from './siteIcons.ts';
import { socialCards } from './socialCards.ts';
import { openSpeculationRules } from './speculationRules.ts';
import { staticFiles } from './staticFiles.ts';
import { stopper } from './stopGracefully.ts';
import { readStylesheets } from './stylesheets.ts';

/** How long a socket may stand still, and how many there may be: slow readers must not use up the house. */
const stillness = 60_000;
const mostConnections = 10_000;

/** The door to the paper: the server with all that answers behind it, not yet listening. */
export async function openDoor(
  { root, settings, dev, compile = false, unread, warn }: PortalOptions,
  newsroom: OpenNewsroom,
  key: Buffer,
  live: LiveServer | undefined,
): Promise<{ server: Server; stopServer: () => Promise<void>; stopDoor: () => void }> {
  const { default: next } = await import('next');
  const app = next({ dev: compile, dir: root, quiet: !compile });
  const handle = app.getRequestHandler();
  await app.prepare();

  const https = settings.siteUrl.startsWith('https:');
  const headers = securityHeaders(https);
  const built = join(root, compile ? '.next/dev' : '.next');
  if (compile) await buildEnhancements(root, built);
  const enhancements = await openEnhancements(built, headers);
  process.env.ENHANCEMENTS_HREF = enhancements.href;
  const cookie = compile ? undefined : draftCookie(built);
  const making = {
    render: (path: string) => {
      askAhead(newsroom, path);
      // A development server may have to make the route first.
      if (compile) return renderWithNext(handle, path, undefined, 120_000);
      return renderWhole(
        () => renderWithNext(handle, path, cookie),
        () => renderWithNext(handle, path),
      );
    },
    stylesheet: compile ? () => undefined : readStylesheets(built),
    securityHeaders: headers,
    log: (error: unknown, target: string) => console.error(`${target}:`, error),
  };
  const send = privatePages({ ...making, live });
  // Making a picture takes a core for a moment; pages come first.
  const pictures = new RenderQueue(2, 500);
  const beside = [
    health(newsroom, headers),
    previews({ newsroom, headers, key, send }),
    enhancements.respond,
    await openSpeculationRules(headers),
    media({ newsroom, queue: pictures, settings, headers, warn }),
    socialCards({ newsroom, queue: pictures, dataDir: settings.dataDir, headers, warn }),
    indexNowKey(newsroom, headers),
    siteIcons({ newsroom, contentDir: settings.contentDir, headers, warn }),
    staticFiles(join(root, 'public'), headers, false),
    ...(compile ? [] : [staticFiles(join(built, 'static'), headers, true, '/_next/static')]),
    ...(live ? [live.respond] : []),
  ];
  const press = openPress({
    newsroom,
    unread,
    cacheBytes: settings.cacheBytes,
    ...making,
    beside,
  });
  const token = dev ? undefined : settings.deskToken;
  const desk =
    dev || token !== undefined
      ? openDesk({ newsroom, token, dataDir: settings.dataDir, https, send, headers })
      : undefined;
  const compiler = compile ? handle : undefined;
  const answer = live ? devAnswer({ newsroom, compiler, ...making, live, beside }) : press.answer;
  const server = createServer(
    {
      maxHeaderSize: 16_384,
      requestTimeout: 30_000,
      headersTimeout: 15_000,
      connectionsCheckingInterval: 5_000,
      // Said by ourselves (refuseUnclear.ts), under the headers of every answer.
      requireHostHeader: false,
      keepAliveTimeout: 65_000,
      ServerResponse: LinedResponse,
    },
    notedAnswer(refuseUnclear(desk ? withDesk(desk, answer, { headers, log: making.log }) : answer, headers)),
  );
  const stopServer = stopper(server);
  answerBroken(server, headers);
  closeStillSockets(server, stillness);
  server.maxConnections = mostConnections;
  // Without a listener Node answers a request that offers an upgrade as the plain request it also is.
  if (compile) server.on('upgrade', app.getUpgradeHandler());
  const evict = (keys: ReadonlySet<string>): void => {
    press.evict(keys);
    live?.tell(keys);
  };
  const stopClock = startPublicationClock(newsroom, { evict }, warn);
  return {
    server,
    stopServer,
    stopDoor: () => {
      stopClock();
      desk?.close();
    },
  };
}
