import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { refuseUnclear } from './refuseUnclear.ts';

const server = createServer(
  { requireHostHeader: false },
  refuseUnclear((request, response) => response.end(`asked for ${request.url}`), {}),
);

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => server.close());

function ask(head: string): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.end(`${head}\r\nconnection: close\r\n\r\n`);
  return text(socket);
}

it('takes the host off an address in absolute form, so that files and pictures are found by it as pages are', async () => {
  expect(await ask('GET http://evil.example/fonts/a.woff2?b HTTP/1.1\r\nhost: x')).toContain(
    'asked for /fonts/a.woff2?b',
  );
  expect(await ask('GET HTTPS://evil.example HTTP/1.1\r\nhost: x')).toMatch(/asked for \/$/);
  expect(await ask('GET http://evil.example?b HTTP/1.1\r\nhost: x')).toMatch(/asked for \/\?b$/);
  expect(await ask('GET /about HTTP/1.1\r\nhost: x')).toMatch(/asked for \/about$/);
});

it('refuses a request that names two hosts', async () => {
  expect(await ask('GET / HTTP/1.1\r\nhost: x\r\nhOst: y')).toMatch(/^HTTP\/1\.1 400 /);
});

it('refuses a request that names none, unless it is of the time before hosts had names', async () => {
  expect(await ask('GET /a HTTP/1.1\r\naccept: x')).toMatch(/^HTTP\/1\.1 400 /);
  expect(await ask('GET /a HTTP/1.0\r\naccept: x')).toContain('asked for /a');
});

it.each(['a b', 'a, b', 'a/<x>', 'user@a', 'a:b', 'a\\b', '[::1'])('refuses %j as the name of a host', async (name) => {
  expect(await ask(`GET / HTTP/1.1\r\nhost: ${name}`)).toMatch(/^HTTP\/1\.1 400 /);
});

it.each(['', 'a', 'a:80', 'a:', '127.0.0.1:3000', '[::1]:3000', 'xn--a_b.example', 'a%20b'])(
  'takes %j',
  async (name) => {
    expect(await ask(`GET /a HTTP/1.1\r\nhost: ${name}`)).toContain('asked for /a');
  },
);

it.each(['identity', 'xchunked', 'chunked, gzip'])('refuses a request in the transfer coding %j', async (coding) => {
  expect(await ask(`GET / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: ${coding}`)).toMatch(/^HTTP\/1\.1 400 /);
});

it('ends the connection after a request that offers an upgrade, for what came with it is not read', async () => {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const upgrade = 'GET /a HTTP/1.1\r\nhost: a\r\nconnection: upgrade\r\nupgrade: other\r\n\r\n';
  socket.write(`${upgrade}GET /b HTTP/1.1\r\nhost: a\r\n\r\n`);
  const answer = await text(socket);
  expect(answer).toContain('asked for /a');
  expect(answer.toLowerCase()).toContain('connection: close');
});
