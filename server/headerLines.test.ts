import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headerLines, LinedResponse, withHeader, writeLines } from './headerLines.ts';
import { makePage, type Page } from './page.ts';
import { sendPage } from './sendPage.ts';

const pages = new Map<string, Page>();
const servers: Server[] = [];

async function listen(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}
const answer: Parameters<typeof createServer>[1] = (request, response) => {
  const page = pages.get(request.url ?? '') ?? pages.get('/gone');
  if (request.url === '/named') response.setHeader('x-earlier', 'kept');
  if (page) sendPage(request, response, page, request.url === '/own' ? 'no-store' : undefined);
};

/** All that comes back, but for the moment of it. */
async function ask(port: number, request: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.end(request);
  return (await text(socket)).replaceAll(/^Date: .*$/gm, 'Date: now');
}

let [quick, plain] = [0, 0];
beforeAll(async () => {
  const headers = { 'content-type': 'text/html', 'cache-control': 'public', link: '</a>; rel="b", </c>; rel="d"' };
  const make = (status: number) =>
    makePage({ status, headers, body: Buffer.from('A page. '.repeat(200)), keys: new Set() }, undefined, 0);
  for (const [url, status] of Object.entries({ '/': 200, '/own': 200, '/named': 200, '/gone': 410 }))
    pages.set(url, await make(status));
  quick = await listen(createServer({ ServerResponse: LinedResponse }, answer));
  plain = await listen(createServer(answer));
});
afterAll(() => {
  for (const server of servers) server.close();
});

describe('lines that were made before', () => {
  const etag = () => /"(.*)"/.exec(pages.get('/')?.identity.notModified ?? '')?.[0];
  it.each([
    ['a page', () => 'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'],
    ['two on one connection', () => 'GET / HTTP/1.1\r\nHost: a\r\n\r\nGET /gone HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['one to an old client', () => 'GET / HTTP/1.0\r\n\r\n'],
    ['headers alone', () => 'HEAD / HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['another coding', () => 'GET / HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip\r\n\r\n'],
    ['nothing new', () => `GET / HTTP/1.1\r\nHost: a\r\nIf-None-Match: ${etag()}\r\n\r\n`],
    ['a page with a rule of its own', () => 'GET /own HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['a page with an earlier header', () => 'GET /named HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['no page', () => 'GET /x HTTP/1.1\r\nHost: a\r\n\r\n'],
  ])('are sent as Node would send them: %s', async (_, request) => {
    const sent = await ask(quick, request());
    expect(sent).toMatch(/^HTTP\/1\.1 (?:200|304|410) /);
    expect(sent).toMatch(/^cache-control: (?:public|no-store)\r$/m);
    expect(sent).toBe(await ask(plain, request()));
  });

  it('are what spares Node the looking: it is asked to write the length alone', async () => {
    let asked: unknown[] = [];
    class Watched extends LinedResponse {
      override writeHead(...parameters: unknown[]): this {
        asked = parameters;
        return Reflect.apply(super.writeHead, this, parameters);
      }
    }
    await ask(await listen(createServer({ ServerResponse: Watched }, answer)), 'HEAD / HTTP/1.0\r\n\r\n');
    expect(asked).toEqual([200, ['content-length', '1600']]);
  });

  it('hold nothing that would begin a line of its own', () => {
    expect(headerLines({ a: 'b', 'c-d': 'e: f' })).toBe('a: b\r\nc-d: e: f\r\n');
    expect(() => headerLines({ a: 'b\r\nset-cookie: c' })).toThrow(TypeError);
    expect(() => headerLines({ 'a\r\nb': 'c' })).toThrow(TypeError);
    expect(() => headerLines({ a: 'čeština' })).toThrow(TypeError);
  });

  it('take another value for one of them, and are left alone where it is not among them', () => {
    const lines = headerLines({ vary: 'Accept', 'cache-control': 'public', link: '</cache-control: no>' });
    expect(withHeader(lines, 'cache-control', 'no-store')).toBe(lines.replace('public', 'no-store'));
    expect(withHeader(lines, 'age', '1')).toBe(lines);
  });
});

it('a server without such answers is told every header by itself', async () => {
  const port = await listen(
    createServer((_, response) => {
      writeLines(response, 204, headerLines({ a: 'b: c' }));
      response.end();
    }),
  );
  expect(await ask(port, 'GET / HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 204 No Content\r\na: b: c\r\n/);
});
