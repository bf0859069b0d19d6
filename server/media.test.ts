import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ImageRow, originalHref } from '../lib/pictures/picture.ts';
import { media } from './media.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-media-'));
const contentDir = join(folder, 'content');
const rows = new Map<string, ImageRow>();
let server: Server;
let origin: string;

async function draw(path: string): Promise<ImageRow> {
  const file = join(contentDir, path);
  await sharp({ create: { width: 700, height: 400, channels: 3, background: '#c33' } })
    .png()
    .toFile(file);
  const { size, mtimeMs } = statSync(file);
  const row = { path, size, mtime: mtimeMs, width: 700, height: 400 };
  rows.set(path, row);
  return row;
}
const ask = (path: string, init?: RequestInit) => fetch(origin + path, init);

beforeAll(async () => {
  mkdirSync(join(contentDir, 'articles'), { recursive: true });
  for (const path of ['articles/plain.png', 'articles/100%.png', 'articles/a%20b.png', 'articles/صورة.png'])
    await draw(path);
  const respond = media({
    newsroom: { image: (path) => rows.get(path) },
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
  });

  it('never leave the content folder by a link', async () => {
    const path = 'articles/linked.png';
    symlinkSync('/etc/hostname', join(contentDir, path));
    rows.set(path, { path, size: 1, mtime: 1, width: 700, height: 400 });
    expect((await ask(href(path))).status).toBe(404);
    expect((await ask(`${href(path)}/320.webp`)).status).toBe(404);
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
