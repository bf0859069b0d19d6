import { Agent, createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { stopGracefully } from './stopGracefully.ts';

it('finishes the answer under way, closes its kept-alive connection, and takes no new one', async () => {
  const gate = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  const server = createServer(async (_request, response) => {
    asked.resolve();
    await gate.promise;
    response.end('whole');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true });
  const answer = new Promise<string>((resolve, reject) => {
    get({ port, host: '127.0.0.1', agent }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve(text));
    }).on('error', reject);
  });
  await asked.promise;
  const stopped = stopGracefully(server);
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
  gate.resolve();
  expect(await answer).toBe('whole');
  await stopped;
  agent.destroy();
});

it('cuts off nobody who asks again and again on one connection', async () => {
  let requests = 0;
  const enough = Promise.withResolvers<void>();
  const server = createServer((_request, response) => {
    if (++requests === 20) enough.resolve();
    setTimeout(() => response.end('whole'), 5);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = () =>
    new Promise<string>((resolve) => {
      get({ port, host: '127.0.0.1', agent }, (response) => response.resume().on('end', () => resolve('whole'))).on(
        'error',
        (error: NodeJS.ErrnoException) => resolve(error.code ?? ''),
      );
    });
  const answers = new Set<string>();
  // Two in line, so that the connection is never idle.
  const reader = async () => {
    while (!answers.has('ECONNREFUSED')) answers.add(await ask());
  };
  const readers = Promise.all([reader(), reader()]);
  await enough.promise;
  await stopGracefully(server);
  await readers;
  agent.destroy();
  expect([...answers].sort()).toEqual(['ECONNREFUSED', 'whole']);
}, 8_000);
