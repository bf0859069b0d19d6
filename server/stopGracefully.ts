import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { answerUnderWay } from './answersUnderWay.ts';

/**
 * In milliseconds from the beginning of a stop: until when connections are still taken, since some may have been made that
 * nobody has looked at yet; until when one may be silent, or in the midst of asking; and until when an answer may take.
 */
export type Farewell = { lastCall: number; longestSilence: number; longest: number };
const farewell: Farewell = { lastCall: 100, longestSilence: 1_000, longest: 10_000 };

/** Notes the connections of a server, so that it can be stopped: Node tells of those that are idle after an answer only. */
export function stopper(server: Server): (limits?: Farewell) => Promise<void> {
  const open = new Set<Socket>();
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  return (limits = farewell) => stopGracefully(server, open, limits);
}

/** Takes no new connection, lets every answer under way finish, closes connections as they fall idle, and resolves then. */
async function stopGracefully(server: Server, open: Set<Socket>, limits: Farewell): Promise<void> {
  // A client that asks again and again on one connection would be cut off in the end: it is told to come no more.
  server.prependListener('request', (_request, response) => {
    response.shouldKeepAlive = false;
  });
  await new Promise((resolve) => setTimeout(resolve, limits.lastCall));
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection that was busy at first is kept alive by its client afterwards: look again.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const silence = setInterval(() => {
    for (const socket of open) if (!answerUnderWay(socket)) socket.destroy();
  }, limits.longestSilence);
  const cut = setTimeout(() => server.closeAllConnections(), limits.longest);
  await closed;
  for (const timer of [idle, silence, cut]) clearInterval(timer);
}
