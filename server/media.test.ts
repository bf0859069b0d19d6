import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ImageRow, originalHref, pictureVersion } from '../lib/pictures/picture.ts';
import type { Focal } from '../lib/pictures/shapes.ts';
import { media } from './media.ts';
import { RenderQueue } from './renderQueue.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-media-'));
const contentDir = join(folder, 'content');
const rows = new Map<string, ImageRow>();
const focals = new Map<string, Focal[]>();
let server: Server;
let origin: string;

async function draw(path: string): Promise<ImageRow> {
  const file = join(contentDir, path);
  const right = { create: { width: 350, height: 400, channels: 3 as const, background: '#33c' } };
  await sharp({ create: { width: 700, height: 400, channels: 3, background: '#c33' } })
    .composite([{ input: right, left: 350, top: 0 }])
    .png()
    .toFile(file);
  const { size, mtimeMs } = statSync(file);
  const row = { path, size, mtime: mtimeMs, width: 700, height: 400 };
  rows.set(path, row);
  return row;
}
const queue = new RenderQueue(1, 2);
const ask = (path: string, init?: RequestInit) => fetch(origin + path, init);

beforeAll(async () => {
  mkdirSync(join(contentDir, 'articles'), { recursive: true });
  for (const path of ['articles/plain.png', 'articles/100%.png', 'articles/a%20b.png', 'articles/صورة.png'])
    await draw(path);
  const respond = media({
    newsroom: { image: (path) => rows.get(path), focals: (path) => focals.get(path) ?? [] },
    queue,
    settings: { contentDir, dataDir: join(folder, 'data') },
    headers: {},
    warn: () => {},
  });
  server = createServer(async (request, response) => {
    if (!(await respond(request, response))) response.end('not mine');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const href = (path: string) => originalHref(rows.get(path) ?? { path, size: 0, mtime: 0, width: 0, height: 0 });

describe('pictures', () => {
  it('come as they are and in the sizes of the list, whatever their name', async () => {
    for (const path of rows.keys()) {
      const original = await ask(href(path));
      expect(original.status, path).toBe(200);
      expect(original.headers.get('content-type')).toBe('image/png');
      expect(original.headers.get('cache-control')).toContain('immutable');
      // The first reader of a small picture may get the original, while the rest are on the way.
      await expect
        .poll(async () => (await ask(`${href(path)}/320.webp`)).headers.get('content-type'), { timeout: 20_000 })
        .toBe('image/webp');
      const variant = await ask(`${href(path)}/320.webp`);
      expect((await sharp(Buffer.from(await variant.arrayBuffer())).metadata()).width).toBe(320);
    }
  });

  it('are refused in any other size, format or place', async () => {
    const picture = href('articles/plain.png');
    for (const path of [
      `${picture}/321.webp`,
      `${picture}/1920.webp`,
      `${picture}/320.png`,
      `${picture}/320.jpg`,
      `${picture}/1200.jpg`,
      `${picture}/3x2-321.webp`,
      `${picture}/3x2-960.webp`,
      `${picture}/3x2-320.jpg`,
      `${picture}/16x9-640.png`,
      `${picture}/5x4-320.webp`,
      `${picture}/toString-320.webp`,
      `${picture}/16x9-0640.jpg`,
      '/media/00000000/..%2f..%2fetc/passwd',
      '/media/x',
      '/media/00000000/%E0%A4%A',
    ])
      expect((await ask(path)).status, path).toBe(404);
  });

  it('are not kept under an old version', async () => {
    const answer = await ask(href('articles/plain.png').replace(/\/media\/[0-9a-f]{8}/, '/media/00000000'));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).not.toContain('immutable');
  });

  it('answer ranges, and say 416 to one outside', async () => {
    const part = await ask(href('articles/plain.png'), { headers: { range: 'bytes=0-9' } });
    expect(part.status).toBe(206);
    expect((await part.arrayBuffer()).byteLength).toBe(10);
    expect((await ask(href('articles/plain.png'), { headers: { range: 'bytes=99999999-' } })).status).toBe(416);
    // RFC 9110, section 14.1.2: of a shorter picture the last so many bytes are all of it.
    const all = await ask(href('articles/plain.png'), { headers: { range: 'bytes=-99999999' } });
    expect(all.status).toBe(200);
    expect(Number(all.headers.get('content-length'))).toBe(rows.get('articles/plain.png')?.size);
    expect((await ask(href('articles/plain.png'), { headers: { range: 'bytes=-0' } })).status).toBe(416);
  });

  it('have a strong tag, by which a part is had of the same bytes only', async () => {
    const { headers } = await ask(href('articles/plain.png'));
    const tag = headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[\w-]+"$/);
    const date = headers.get('last-modified') ?? '';
    const later = new Date(Date.parse(date) + 60_000).toUTCString();
    const part = async (more: Record<string, string>, method = 'GET') =>
      (await ask(href('articles/plain.png'), { method, headers: { range: 'bytes=0-9', ...more } })).status;
    expect(await part({ 'if-range': tag })).toBe(206);
    expect(await part({ 'if-range': date })).toBe(206);
    // A weak tag can't tell that the bytes are the same.
    for (const other of ['"other"', `W/${tag}`]) expect(await part({ 'if-range': other })).toBe(200);
    expect(await part({ 'if-range': later })).toBe(200);
    expect(await part({}, 'HEAD')).toBe(200);
    expect(await part({ 'if-match': `W/${tag}` })).toBe(412);
    expect(await part({ 'if-none-match': tag })).toBe(304);
    expect(await part({ 'if-modified-since': date })).toBe(304);
    expect(await part({ 'if-modified-since': '2037' })).toBe(206);
  });

  it('keep their tag when they are asked for again', async () => {
    const tag = async () => (await ask(`${href('articles/plain.png')}/320.webp`)).headers.get('etag');
    const first = await tag();
    for (let n = 0; n < 3; n++) expect(await tag()).toBe(first);
  });

  it('come cropped around a focal point that the edition knows, and around no other', async () => {
    const row = rows.get('articles/plain.png') ?? (await draw('articles/plain.png'));
    focals.set(row.path, [
      [0, 0.5],
      [1, 0.5],
    ]);
    for (const focal of focals.get(row.path) ?? []) {
      const answer = await ask(`${originalHref(row, focal)}/1x1-320.webp`);
      expect(answer.headers.get('cache-control')).toContain('immutable');
      const { dominant } = await sharp(Buffer.from(await answer.arrayBuffer())).stats();
      expect(dominant.r > dominant.b, String(focal)).toBe(focal[0] === 0);
    }
    const minted = await ask(`${originalHref(row, [0.3, 0.3])}/1x1-320.webp`);
    expect(minted.status).toBe(200);
    expect(minted.headers.get('cache-control')).not.toContain('immutable');
    const versions = readdirSync(join(folder, 'data', 'pictures'));
    expect(versions).not.toContain(pictureVersion(row, [0.3, 0.3]));
  });

  it('for cards and other machines are JPEG of exactly the size that was told', async () => {
    const answer = await ask(`${href('articles/plain.png')}/card-600.jpg`);
    expect(answer.headers.get('content-type')).toBe('image/jpeg');
    expect(await sharp(Buffer.from(await answer.arrayBuffer())).metadata()).toMatchObject({ width: 600, height: 315 });
  });

  it('whose own name reads like a size are themselves', async () => {
    const path = 'articles/plain.png/320.webp';
    const named = 'articles/1200.jpg';
    await draw(named);
    expect((await ask(href(named))).status).toBe(200);
    expect((await ask(`${href(named)}/320.webp`)).status).toBe(200);
    expect(rows.has(path)).toBe(false);
  });

  it('never leave the content folder by a link', async () => {
    const path = 'articles/linked.png';
    symlinkSync('/etc/hostname', join(contentDir, path));
    rows.set(path, { path, size: 1, mtime: 1, width: 700, height: 400 });
    expect((await ask(href(path))).status).toBe(404);
    expect((await ask(`${href(path)}/320.webp`)).status).toBe(404);
  });

  it('that are there are waited for by nobody, and those that must be made go before those that can wait', async () => {
    const ready = `${href('articles/plain.png')}/card-600.jpg`;
    expect((await ask(ready)).status).toBe(200);
    const gate = Promise.withResolvers<void>();
    const busy = queue.run(() => gate.promise);
    for (const width of [320, 640]) {
      const meanwhile = await ask(`${href('articles/a%20b.png')}/${width}.avif`);
      expect(meanwhile.headers.get('content-type')).toBe('image/png');
      expect(meanwhile.headers.get('cache-control')).not.toContain('immutable');
    }
    // The line is full now, with what nobody waits for any more.
    expect((await ask(ready)).headers.get('cache-control')).toContain('immutable');
    const run = vi.spyOn(queue, 'run');
    const crop = ask(`${href('articles/100%.png')}/3x2-320.webp`);
    await expect.poll(() => run.mock.calls.length).toBe(1);
    gate.resolve();
    expect((await crop).headers.get('content-type')).toBe('image/webp');
    await busy;
  });

  it('that cannot be read come as they are', async () => {
    const path = 'articles/broken.png';
    writeFileSync(join(contentDir, path), 'no picture');
    rows.set(path, { path, size: 10, mtime: 1, width: 700, height: 400 });
    const answer = await ask(`${href(path)}/320.webp`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).not.toContain('immutable');
  });
});
