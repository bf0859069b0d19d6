import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Closes sockets that stand still for `stillness` milliseconds, but not while an answer on them is being made: then it is
 * the house that is slow, and who waits patiently is not cut off. A reader who takes no bytes of an answer is.
 */
export function closeStillSockets(server: Server, stillness: number): void {
  const latest = new WeakMap<Socket, ServerResponse>();
  server.prependListener('request', (request, response) => latest.set(request.socket, response));
  server.setTimeout(stillness, (socket) => {
    const answer = latest.get(socket);
    if (answer && !answer.headersSent && !socket.destroyed) socket.setTimeout(stillness);
    else socket.destroy();
  });
}
