import { type Server, STATUS_CODES } from 'node:http';
import { Socket } from 'node:net';
import { answerUnderWay } from './answersUnderWay.ts';
import { headerLines } from './headerLines.ts';
import { sendText } from './sendText.ts';

/** What Node says of a request that it can't read on; everything else is a bad one. */
const statuses = new Map([
  ['ERR_HTTP_REQUEST_TIMEOUT', 408],
  ['HPE_CHUNK_EXTENSIONS_OVERFLOW', 413],
  ['HPE_HEADER_OVERFLOW', 431],
]);

/** Answers what never becomes a request, under the same headers as everything else. */
export function answerBroken(server: Server, headers: Record<string, string>): void {
  const lines = headerLines({
    ...headers,
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    connection: 'close',
  });
  server.on('clientError', (error, socket) => {
    // In the midst of another answer nothing can be said.
    const isSilent = socket instanceof Socket && answerUnderWay(socket)?.headersSent;
    if (!socket.writable || isSilent) {
      socket.destroy();
      return;
    }
    const status = statuses.get('code' in error ? String(error.code) : '') ?? 400;
    const reason = STATUS_CODES[status] ?? '';
    const text = `${reason}\n`;
    const head = `HTTP/1.1 ${status} ${reason}\r\n${lines}content-length: ${text.length}\r\n\r\n`;
    socket.end(head + text, () => socket.destroy());
  });
  server.on('checkExpectation', (_request, response) => {
    sendText(response, 417, 'What is expected cannot be had here.\n', { ...headers, connection: 'close' });
  });
}
