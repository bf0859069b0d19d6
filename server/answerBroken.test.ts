import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerBroken } from './answerBroken.ts';
import { notedAnswer } from './answersUnderWay.ts';

const server = createServer(
  { maxHeaderSize: 1_024, headersTimeout: 300, requestTimeout: 600, connectionsCheckingInterval: 100 },
  notedAnswer((request, response) => {
    if (request.url !== '/half') return void response.end('a page');
    response.writeHead(200, { 'content-length': 20 });
    response.write('half of it');
  }),
);
answerBroken(server, { 'content-security-policy': "default-src 'none'", 'x-content-type-options': 'nosniff' });

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function send(bytes: string): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write(bytes);
  return text(socket);
}

it.each<[string, string, number]>([
  ['that is none', 'rubbish\r\n\r\n', 400],
  ['whose headers are too long', `GET / HTTP/1.1\r\nhost: a\r\nx: ${'a'.repeat(2_000)}\r\n\r\n`, 431],
  ['whose headers do not end', 'GET / HTTP/1.1\r\nhost: a\r\n', 408],
  ['that expects what nobody has', 'GET / HTTP/1.1\r\nhost: a\r\nexpect: wonders\r\n\r\n', 417],
])('answers a request %s under the headers of every answer', async (_which, bytes, status) => {
  const answer = await send(bytes);
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(answer).toContain("content-security-policy: default-src 'none'\r\n");
  expect(answer).toContain('x-content-type-options: nosniff\r\n');
  expect(answer.toLowerCase()).toContain('connection: close\r\n');
  expect(answer).toMatch(/cache-control: no-store\r\n/);
});

it('says nothing in the midst of another answer', async () => {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write('GET /half HTTP/1.1\r\nhost: a\r\n\r\n');
  let answer = '';
  for await (const bytes of socket) {
    answer += bytes;
    if (answer.endsWith('half of it')) socket.write('rubbish\r\n\r\n');
  }
  expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
  expect(answer).toMatch(/half of it$/);
});

it('answers the next connection as ever', async () => {
  expect(await send('GET / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n')).toContain('a page');
});
