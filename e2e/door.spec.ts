import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { expect, test } from '@playwright/test';

/** What the server sends back to these bytes, until it closes or `until` has been seen. */
function raw(baseURL: string | undefined, bytes: string, until?: RegExp): Promise<string> {
  const { hostname, port } = new URL(baseURL ?? '');
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect({ host: hostname, port: Number(port) }, () => socket.write(bytes));
    socket.setTimeout(20_000, () => reject(new Error(`no end after: ${answer.slice(0, 300)}`)));
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
      if (until?.test(answer)) socket.end();
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(answer));
  });
}

const securityHeaders = [
  'content-security-policy',
  'x-content-type-options',
  'referrer-policy',
  'permissions-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'strict-transport-security',
];

test('every kind of answer carries every security header', async ({ request, baseURL }) => {
  const front = await (await request.get('/')).text();
  const picture = /src="(\/media\/[0-9a-f]{8}\/[^"\s]+)"/.exec(front)?.[1] ?? '';
  const font = /\/fonts\/[^"')\s]+\.woff2/.exec(front)?.[0] ?? '';
  const module = /\/enhancements\.[0-9a-f]+\.js/.exec(front)?.[0] ?? '';
  for (const found of [picture, font, module]) expect(found).not.toBe('');
  const kinds: [path: string, status: number, how?: { method?: string; headers?: Record<string, string> }][] = [
    ['/', 200],
    ['/', 200, { method: 'HEAD' }],
    ['/', 304, { headers: { 'if-none-match': (await request.get('/')).headers().etag ?? '' } }],
    ['/', 405, { method: 'POST' }],
    ['/About', 301],
    ['/no-such-page', 404],
    ['/media/00000000/no-such.png', 404],
    [picture, 200],
    [picture, 206, { headers: { range: 'bytes=0-9' } }],
    [picture, 416, { headers: { range: 'bytes=99999999-' } }],
    [picture, 304, { headers: { 'if-none-match': (await request.get(picture)).headers().etag ?? '' } }],
    [font, 200],
    [font, 206, { headers: { range: 'bytes=0-9' } }],
    [module, 200],
    ['/feed.xml', 200],
    ['/feed.json', 304, { headers: { 'if-none-match': '*' } }],
    ['/sitemap.xml', 200],
    ['/robots.txt', 200],
    ['/speculation-rules.json', 200],
    ['/search?q=paper', 200],
    ['/favicon.svg', 200],
    ['/healthz', 200],
    ['/readyz', 200],
  ];
  for (const [path, status, { method = 'GET', headers = {} } = {}] of kinds) {
    const answer = await request.fetch(baseURL + path, { method, headers, maxRedirects: 0 });
    const what = `${method} ${path} ${JSON.stringify(headers)}`;
    expect(answer.status(), what).toBe(status);
    for (const name of securityHeaders) expect(answer.headers()[name], `${name} of ${what}`).toBeTruthy();
    expect(answer.headers()['content-security-policy'], what).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
    expect(answer.headers()['cache-control'], what).toBeTruthy();
  }
});

test('requests that ask for more than a page get the page', async ({ request, baseURL }) => {
  const plain = await (await request.get('/')).text();
  for (const headers of [
    { RSC: '1', 'Next-Router-State-Tree': '%5B%5D', 'Next-Router-Prefetch': '1' },
    { 'x-middleware-subrequest': 'middleware:middleware:middleware' },
    { 'x-middleware-rewrite': '/secret', 'x-nextjs-data': '1', 'x-matched-path': '/_error' },
    { 'Next-Action': 'a'.repeat(40) },
    { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'gopher', host: 'evil.example' },
  ] as Record<string, string>[]) {
    const answer = await request.get('/', { headers });
    expect(answer.status(), JSON.stringify(headers)).toBe(200);
    expect(await answer.text(), JSON.stringify(headers)).toBe(plain);
    expect(answer.headers().vary).not.toMatch(/rsc|next-/i);
  }
  const upgrade = 'GET / HTTP/1.1\r\nhost: x\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n';
  expect(await raw(baseURL, upgrade, /<\/html>/)).toMatch(/^HTTP\/1\.1 200 /);
  const absolute = 'GET http://evil.example/archive HTTP/1.1\r\nhost: evil.example\r\nconnection: close\r\n\r\n';
  const answer = await raw(baseURL, absolute);
  expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  expect(answer).not.toContain('evil.example');
});

test('no script of the framework is served, whoever guesses its name', async ({ request }) => {
  const scripts = readdirSync('.next/static', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  );
  expect(scripts.length).toBeGreaterThan(0);
  for (const name of scripts) expect((await request.get(`/_next/static/${name}`)).status(), name).toBe(404);
});

test('rubbish, huge headers and huge addresses are refused without a trace of the inside', async ({ baseURL }) => {
  const refused: [string, RegExp][] = [
    ['\x16\x03\x01\x00\xa5 rubbish\r\n\r\n', /^HTTP\/1\.1 400 /],
    [`GET / HTTP/1.1\r\nhost: x\r\nx-long: ${'a'.repeat(40_000)}\r\n\r\n`, /^HTTP\/1\.1 431 /],
    [`GET /${'a'.repeat(40_000)} HTTP/1.1\r\nhost: x\r\n\r\n`, /^HTTP\/1\.1 431 /],
    [`GET /${'a'.repeat(9_000)} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`, /^HTTP\/1\.1 404 /],
    ['GET / HTTP/1.1\r\nhost: x\r\n\r\nGARBAGE\r\n\r\n', /^HTTP\/1\.1 (200|400) /],
    ['GET / HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n', /^HTTP\/1\.1 400 /],
    ['GET / HTTP/1.1\r\nhost: x\r\nhost: y\r\n\r\n', /^HTTP\/1\.1 400 /],
    ['GET /%00 HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', /^HTTP\/1\.1 404 /],
    ['GET //evil.example/%2e%2e HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', /^HTTP\/1\.1 404 /],
    ['GET http://evil.example//other.example HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', /^HTTP\/1\.1 404 /],
    ['CONNECT evil.example:443 HTTP/1.1\r\nhost: evil.example\r\n\r\n', /^(HTTP\/1\.1 4|$)/],
    ['TRACE / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', /^HTTP\/1\.1 405 /],
    ['GET / HTTP/1.1\r\naccept: x\r\n\r\n', /^HTTP\/1\.1 400 /],
    ['GET / HTTP/1.1\r\nhost: a b\r\n\r\n', /^HTTP\/1\.1 400 /],
    ['GET / HTTP/1.1\r\nhost: x\r\nexpect: wonders\r\n\r\n', /^HTTP\/1\.1 417 /],
    ['GET / HTTP/1.1\r\nhost: x\r\ntransfer-encoding: strange\r\n\r\n', /^HTTP\/1\.1 400 /],
  ];
  for (const [bytes, status] of refused) {
    const answer = await raw(baseURL, bytes);
    expect(answer, bytes.slice(0, 60)).toMatch(status);
    const first = answer.split('\r\n\r\n', 1)[0]?.toLowerCase() ?? '';
    for (const name of answer === '' ? [] : securityHeaders) expect(first, bytes.slice(0, 60)).toContain(`\n${name}: `);
    expect(answer, bytes.slice(0, 60)).not.toMatch(/node:internal|\.[cm]?[jt]sx?:\d|\n +at \S+ \(/);
  }
});
