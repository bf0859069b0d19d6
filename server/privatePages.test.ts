import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { privatePages } from './privatePages.ts';

const send = privatePages({
  render: async () => ({ status: 200, type: 'text/html', body: Buffer.from('<p>Only for you</p>') }),
  stylesheet: () => undefined,
  securityHeaders: {},
  log: () => {},
});
const server = createServer((request, response) => void send(request, response, '/en/desk', 200));

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => server.close());

it('compresses for whoever takes that, and for nobody who refuses it', async () => {
  const coding = async (accepted: string) => {
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/desk`;
    const answer = await fetch(address, { headers: { 'accept-encoding': accepted } });
    expect(await answer.text()).toBe('<p>Only for you</p>');
    return answer.headers.get('content-encoding');
  };
  expect(await coding('gzip, br')).toBe('gzip');
  expect(await coding('gzip;q=0, br')).toBeNull();
  expect(await coding('identity')).toBeNull();
});
