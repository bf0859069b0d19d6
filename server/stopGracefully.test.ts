import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, createServer, get } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { notedAnswer } from './answersUnderWay.ts';
import { stopper } from './stopGracefully.ts';

it('finishes the answer under way, closes its kept-alive connection, and takes no new one', async () => {
  const gate = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  const server = createServer(
    notedAnswer(async (_request, response) => {
      asked.resolve();
      await gate.promise;
      response.end('whole');
    }),
  ).listen(0, '127.0.0.1');
  const stop = stopper(server);
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
  const stopped = stop({ lastCall: 0, idle: 20, silent: 20, longest: 10_000 });
  await new Promise((resolve) => setTimeout(resolve, 100));
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
  gate.resolve();
  expect(await answer).toBe('whole');
  await stopped;
  agent.destroy();
});

it('cuts off nobody who asks again and again on one connection', async () => {
  let requests = 0;
  const enough = Promise.withResolvers<void>();
  const server = createServer(
    notedAnswer((_request, response) => {
      if (++requests === 20) enough.resolve();
      setTimeout(() => response.end('whole'), 5);
    }),
  ).listen(0, '127.0.0.1');
  const stop = stopper(server);
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
  await stop();
  await readers;
  agent.destroy();
  expect([...answers].sort()).toEqual(['ECONNREFUSED', 'whole']);
}, 8_000);

it('answers those who had come before it was looked who is there', async () => {
  const server = createServer(notedAnswer((_request, response) => response.end('whole'))).listen(0, '127.0.0.1');
  const stop = stopper(server);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const readers = `
    const one = () => new Promise((resolve) => {
      let answer = '';
      require('node:net').connect(${port}, '127.0.0.1', function () { this.write('GET / HTTP/1.1\\r\\nhost: a\\r\\n\\r\\n'); })
        .on('data', (bytes) => { answer += bytes; })
        .on('error', () => {})
        .on('close', () => resolve(answer.endsWith('whole')));
    });
    Promise.all(Array.from({ length: 8 }, one)).then((all) => console.log(all.filter(Boolean).length));`;
  const asking = spawn(process.execPath, ['-e', readers], { stdio: ['ignore', 'pipe', 'inherit'] });
  const answered = text(asking.stdout);
  // While this thread stands still, they connect and ask.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_500);
  await stop();
  expect((await answered).trim()).toBe('8');
});

it('does not wait for connections on which nobody asks, or asks to an end', async () => {
  const server = createServer(notedAnswer((_request, response) => response.end('whole'))).listen(0, '127.0.0.1');
  const stop = stopper(server);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const [silent, slow] = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')];
  slow.write('GET / HTTP/1.1\r\nhost:');
  await Promise.all([once(silent, 'connect'), once(server, 'connection')]);
  await stop({ lastCall: 10, idle: 10, silent: 30, longest: 60_000 });
  expect(server.listening).toBe(false);
});
