import type { Server } from 'node:http';

/** An answer that takes longer than this when the server stops is cut off, in milliseconds. */
const longestFarewell = 10_000;

/** Takes no new connection, lets every answer under way finish, closes connections as they fall idle, and resolves then. */
export async function stopGracefully(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A client that asks again and again on one connection would be cut off in the end: it is told to come no more.
  server.prependListener('request', (_request, response) => {
    response.shouldKeepAlive = false;
  });
  // A connection that was busy at first is kept alive by its client afterwards: look again.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const cut = setTimeout(() => server.closeAllConnections(), longestFarewell);
  await closed;
  clearInterval(idle);
  clearTimeout(cut);
}
