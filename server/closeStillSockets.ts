import type { RequestListener, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

const latest = new WeakMap<Socket, ServerResponse>();

/**
 * `answer`, with a note of what is answered on which socket. Not a second listener: for two of them Node copies their list at
 * each request.
 */
export function notedAnswer(answer: RequestListener): RequestListener {
  return (request, response) => {
    latest.set(request.socket, response);
    answer(request, response);
  };
}

/**
 * Closes sockets that stand still for `stillness` milliseconds, but not while an answer on them is being made
 * (`notedAnswer`): then it is the house that is slow, and who waits patiently is not cut off. A reader who takes no bytes
 * of an answer is.
 */
export function closeStillSockets(server: Server, stillness: number): void {
  server.setTimeout(stillness, (socket) => {
    const answer = latest.get(socket);
    if (answer && !answer.headersSent && !socket.destroyed) socket.setTimeout(stillness);
    else socket.destroy();
  });
}
