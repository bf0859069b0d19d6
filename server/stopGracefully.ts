import type { Server } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { answerUnderWay } from './answersUnderWay.ts';

/**
 * In milliseconds: until when connections are still taken, since some may have been made that nobody has looked at yet; how
 * long one may be silent that has been answered before, since its client may be asking at this very moment; the same for one
 * that has not, or is in the midst of asking; and until when an answer may take.
 */
export type Farewell = { lastCall: number; idle: number; silent: number; longest: number };
const farewell: Farewell = { lastCall: 100, idle: 100, silent: 1_000, longest: 10_000 };

/** Notes the connections of a server, so that it can be stopped: Node closes those that are idle without a moment's notice. */
export function stopper(server: Server): (limits?: Farewell) => Promise<void> {
  const open = new Set<Socket>();
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  return (limits = farewell) => stopGracefully(server, open, limits);
}

/** Takes no new connection, lets every answer under way finish, closes connections that stay idle, and resolves then. */
async function stopGracefully(server: Server, open: ReadonlySet<Socket>, limits: Farewell): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, limits.lastCall));
  // A client that asks again and again on one connection would be cut off in the end: it is told to come no more. Not before,
  // for it would come once more on another one.
  server.prependListener('request', (_request, response) => {
    response.shouldKeepAlive = false;
  });
  const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()));
  const closeSilent = silenceWatch(limits);
  const silence = setInterval(() => closeSilent(open), Math.min(limits.idle, limits.silent) / 2);
  const cut = setTimeout(() => server.closeAllConnections(), limits.longest);
  await closed;
  clearInterval(silence);
  clearTimeout(cut);
}

/** Closes, at each call, the sockets on which nothing has been read for too long and nothing is being answered. */
function silenceWatch({ idle, silent }: Farewell): (open: ReadonlySet<Socket>) => void {
  const heard = new Map<Socket, { bytes: number; at: number; isAnswered: boolean }>();
  return (open) => {
    const now = performance.now();
    for (const socket of open) {
      const earlier = heard.get(socket);
      const isBusy = answerUnderWay(socket) !== undefined;
      if (!earlier || isBusy || earlier.bytes !== socket.bytesRead)
        heard.set(socket, { bytes: socket.bytesRead, at: now, isAnswered: socket.bytesWritten > 0 });
      else if (now - earlier.at >= (earlier.isAnswered ? idle : silent)) socket.destroy();
    }
  };
}
