import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { oneHost } from './oneHost.ts';

const server = createServer(oneHost((request, response) => response.end(`asked for ${request.url}`), {}));

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
