import { createServer, request as httpRequest, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePage, type Page, polishPage } from './page.ts';
import { sendPage } from './sendPage.ts';

const text = 'A newspaper page. '.repeat(200);
const made = Date.UTC(2026, 10, 20, 8, 30, 15);
let page: Page;
let server: Server;

beforeAll(async () => {
  page = await makePage(
    {
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'public' },
      body: Buffer.from(text),
      keys: new Set(),
    },
    undefined,
    made,
  );
  server = createServer((request, response) => sendPage(request, response, page)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
});
afterAll(() => server.close());

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };
function ask(headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    httpRequest({ port, host: '127.0.0.1', method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

describe('sending a page', () => {
  it('sends the best coding that the client takes, each with its own strong tag', async () => {
    const plain = await ask();
    const gzip = await ask({ 'accept-encoding': 'gzip, deflate' });
    const brotli = await ask({ 'accept-encoding': 'gzip, deflate, br' });
    expect(plain.body.toString()).toBe(text);
    expect(gunzipSync(gzip.body).toString()).toBe(text);
    expect(brotliDecompressSync(brotli.body).toString()).toBe(text);
    const tags = [plain, gzip, brotli].map(({ headers }) => headers.etag);
    expect(new Set(tags).size).toBe(3);
    for (const { headers } of [plain, gzip, brotli]) {
      expect(headers.vary).toBe('Accept-Encoding');
      expect(headers.etag).toMatch(/^"[\w-]+"$/);
      expect(headers['last-modified']).toBe('Fri, 20 Nov 2026 08:30:15 GMT');
    }
  });

  it('respects a coding that is refused', async () => {
    expect((await ask({ 'accept-encoding': 'br;q=0, gzip' })).headers['content-encoding']).toBe('gzip');
    expect((await ask({ 'accept-encoding': 'br;q=0.000' })).headers['content-encoding']).toBeUndefined();
  });

  it('sends what a client likes best, and what has no coding before one that it hardly takes', async () => {
    const coding = async (accepted: string) => (await ask({ 'accept-encoding': accepted })).headers['content-encoding'];
    expect(await coding('br;q=0.1, gzip')).toBe('gzip');
    expect(await coding('identity;q=0, *')).toBe('br');
    expect(await coding('identity, br;q=0.001')).toBeUndefined();
  });

  it('does not take what a client has in another coding for what it would get', async () => {
    const { headers } = await ask({ 'accept-encoding': 'br' });
    const known = { 'if-none-match': headers.etag ?? '' };
    expect((await ask(known)).status).toBe(200);
    expect((await ask({ ...known, 'accept-encoding': 'gzip' })).status).toBe(200);
    expect((await ask({ ...known, 'accept-encoding': 'br' })).status).toBe(304);
  });

  it('refuses to send another version than the one that is wanted, and lets nobody keep that', async () => {
    const { headers } = await ask();
    expect((await ask({ 'if-match': headers.etag ?? '' })).status).toBe(200);
    const other = await ask({ 'if-match': '"other"' });
    expect(other.status).toBe(412);
    expect(other.headers['cache-control']).toBe('no-store');
    expect(other.body.toString()).toContain('not to be had');
  });

  it('answers 304 to any of its tags, without a body', async () => {
    const { headers } = await ask({ 'accept-encoding': 'br' });
    for (const tag of [`${headers.etag}`, `W/${headers.etag}`, `"x", ${headers.etag}`, '*']) {
      const answer = await ask({ 'accept-encoding': 'br', 'if-none-match': tag });
      expect(answer.status, tag).toBe(304);
      expect(answer.body.length).toBe(0);
      expect(answer.headers.etag).toBe(headers.etag);
    }
    expect((await ask({ 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('asks the date only when there is no tag', async () => {
    const since = { 'if-modified-since': 'Fri, 20 Nov 2026 08:30:15 GMT' };
    expect((await ask(since)).status).toBe(304);
    expect((await ask({ 'if-modified-since': 'Fri, 20 Nov 2026 08:30:14 GMT' })).status).toBe(200);
    for (const none of ['yesterday', '2037']) expect((await ask({ 'if-modified-since': none })).status).toBe(200);
    expect((await ask({ ...since, 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('sends a polished page under a tag of its own, and still knows the tag it had before', async () => {
    const before = (await ask({ 'accept-encoding': 'br' })).headers.etag ?? '';
    await polishPage(page);
    const polished = await ask({ 'accept-encoding': 'br' });
    expect(brotliDecompressSync(polished.body).toString()).toBe(text);
    expect(polished.headers['content-length']).toBe(String(polished.body.length));
    expect(polished.headers.etag).not.toBe(before);
    for (const tag of [before, polished.headers.etag ?? ''])
      expect((await ask({ 'accept-encoding': 'br', 'if-none-match': tag })).status).toBe(304);
  });

  it('answers HEAD with the headers of GET and no body', async () => {
    const get = await ask({ 'accept-encoding': 'br' });
    const head = await ask({ 'accept-encoding': 'br' }, 'HEAD');
    expect(head.body.length).toBe(0);
    expect(head.headers['content-length']).toBe(String(get.body.length));
    expect(head.headers.etag).toBe(get.headers.etag);
  });
});
