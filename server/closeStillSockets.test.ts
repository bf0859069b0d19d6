import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { notedAnswer } from './answersUnderWay.ts';
import { closeStillSockets } from './closeStillSockets.ts';

const request = 'GET / HTTP/1.1\r\nHost: a\r\n\r\n';
let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** A connection to a server, seen from both of its ends; that it stands still is said, not waited for. */
async function connection(answer: Parameters<typeof notedAnswer>[0]): Promise<{ reader: Socket; served: Socket }> {
  server = createServer(notedAnswer(answer));
  closeStillSockets(server, 60_000);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const accepted = once(server, 'connection');
  const reader = connect((server.address() as AddressInfo).port, '127.0.0.1').on('error', () => {});
  const [served] = await accepted;
  return { reader, served };
}

it('waits as long as an answer is being made', async () => {
  const made = Promise.withResolvers<void>();
  const { reader, served } = await connection(async (_request, response) => {
    await made.promise;
    response.end('at last');
  });
  reader.write(request);
  await once(server, 'request');
  for (let n = 0; n < 3; n++) served.emit('timeout');
  expect(served.destroyed).toBe(false);
  expect(served.timeout).toBe(60_000);
  made.resolve();
  const [bytes] = await once(reader, 'data');
  expect(String(bytes)).toContain('200 OK');
});

it('closes a connection on which nobody asks', async () => {
  const { served } = await connection(() => {});
  served.emit('timeout');
  expect(served.destroyed).toBe(true);
});

it('closes a connection on which nobody asks any more', async () => {
  const { reader, served } = await connection((_request, response) => response.end('here'));
  reader.write(request);
  await once(reader, 'data');
  served.emit('timeout');
  expect(served.destroyed).toBe(true);
});

it('closes the connection of a reader who takes nothing of an answer', async () => {
  const { reader, served } = await connection((_request, response) => response.end(Buffer.alloc(64 * 1024 * 1024)));
  reader.pause().write(request);
  await once(server, 'request');
  served.emit('timeout');
  expect(served.destroyed).toBe(true);
});
