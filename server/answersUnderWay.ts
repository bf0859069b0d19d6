import type { RequestListener, ServerResponse } from 'node:http';
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

/** What is being answered on a socket: not begun, or not taken to its end. */
export function answerUnderWay(socket: Socket): ServerResponse | undefined {
  const answer = latest.get(socket);
  return answer && !answer.writableFinished && !answer.destroyed ? answer : undefined;
}
