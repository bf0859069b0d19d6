import type { Server } from 'node:http';
import { answerUnderWay } from './answersUnderWay.ts';

/**
 * Closes sockets that stand still for `stillness` milliseconds, but not while an answer on them is being made: then it is
 * the house that is slow, and who waits patiently is not cut off. A reader who takes no bytes of an answer is.
 */
export function closeStillSockets(server: Server, stillness: number): void {
  server.setTimeout(stillness, (socket) => {
    const answer = answerUnderWay(socket);
    if (answer && !answer.headersSent && !socket.destroyed) socket.setTimeout(stillness);
    else socket.destroy();
  });
}
