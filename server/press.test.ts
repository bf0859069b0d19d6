import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type OpenNewsroom, openNewsroom } from '../lib/newsroom/openNewsroom.ts';
import { openPress } from './press.ts';
import type { Amount } from './unreadChanges.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-press-'));
const contentDir = join(folder, 'content');
const lamp = join(contentDir, 'articles/lamp.md');
let newsroom: OpenNewsroom;
let origin: string;
/** What happens while a page is waited for that is no longer there. */
let meanwhile: () => Promise<unknown>;
/** How much of what was saved is still to be read, and how a part of it is read first. */
let amount: Amount;
let prefer: (names: string[]) => void;
let urge: (name: string) => Promise<void> | undefined;
/** How long a page takes, in milliseconds. */
let effort: number;
const render = vi.fn(async (path: string) => {
  if (path.endsWith('/harbour') || path.includes('/sections/')) {
    const article = await newsroom.article('en', 'harbour');
    await new Promise((resolve) => setTimeout(resolve, effort));
    return { status: 200, type: 'text/html', body: Buffer.from(article?.headline ?? '') };
  }
  if (!path.endsWith('/lamp')) return { status: 200, type: 'text/html', body: Buffer.from(path) };
  await meanwhile();
  return { status: 404, type: 'text/html', body: Buffer.from('') };
});
const server = createServer((request, response) => press.answer(request, response));
let press: ReturnType<typeof openPress>;

function write(file: string, more = ''): void {
  writeFileSync(file, `---\ntitle: The lamp\ndate: 2026-03-01\nsection: world\nauthors: [ann]\n${more}---\nText.\n`);
}

beforeEach(async () => {
  mkdirSync(join(contentDir, 'articles'), { recursive: true });
  mkdirSync(join(contentDir, 'authors'), { recursive: true });
  writeFileSync(join(contentDir, 'authors/ann.md'), '---\nname: Desk Ann\n---\nAnn.\n');
  write(lamp);
  newsroom = await openNewsroom({ contentDir, dataDir: join(folder, 'data') });
  await newsroom.ready;
  render.mockClear();
  amount = 'none';
  urge = () => undefined;
  prefer = () => {};
  effort = 0;
  press = openPress({
    newsroom,
    unread: {
      get amount() {
        return amount;
      },
      urge: (name) => urge(name),
      prefer: (names) => prefer([...names]),
    },
    cacheBytes: 1_000_000,
    render,
    stylesheet: () => undefined,
    securityHeaders: {},
    beside: [],
    log: () => {},
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await newsroom.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (path: string) => fetch(origin + path, { redirect: 'manual' });

it('leads to where an article has come while its page was waited for', async () => {
  meanwhile = () => {
    renameSync(lamp, join(contentDir, 'articles/lantern.md'));
    write(join(contentDir, 'articles/lantern.md'), 'aliases: [/articles/lamp]\n');
    return newsroom.update(['articles/lamp.md', 'articles/lantern.md']);
  };
  const answer = await ask('/articles/lamp');
  expect([answer.status, answer.headers.get('location')]).toEqual([301, '/articles/lantern']);
});

it('says so where an article has expired while its page was waited for', async () => {
  meanwhile = () => {
    write(lamp, 'expires: 2026-03-02\n');
    return newsroom.update(['articles/lamp.md']);
  };
  expect((await ask('/articles/lamp')).status).toBe(410);
});

it('looks for a page once that is not there although its address is known', async () => {
  meanwhile = async () => {};
  expect((await ask('/articles/lamp')).status).toBe(404);
  expect(render.mock.calls.filter(([path]) => path.endsWith('/lamp'))).toHaveLength(1);
});

it('leaves for later what has changed around an article while a delivery is read, and only then', async () => {
  write(join(contentDir, 'articles/harbour.md'));
  await newsroom.update(['articles/harbour.md']);
  const renders = async (waits: Amount, key: string): Promise<number> => {
    await ask('/articles/harbour');
    amount = waits;
    render.mockClear();
    press.evict(new Set([key]));
    expect((await ask('/articles/harbour')).status).toBe(200);
    amount = 'none';
    return render.mock.calls.length;
  };
  const around = 'author:ann';
  expect(await renders('many', around)).toBe(0);
  expect(await renders('some', around)).toBe(1);
  expect(await renders('many', 'article:en:harbour')).toBe(1);
});

it('shows the last page of a list as it was while a delivery is read, which may bring it back', async () => {
  const names = Array.from({ length: 21 }, (_, n) => `articles/many-${n}.md`);
  for (const name of names) write(join(contentDir, name));
  await newsroom.update(names);
  const { status } = await ask('/sections/world/page/2');
  for (const name of names) rmSync(join(contentDir, name));
  await newsroom.update(names);
  // All that these pages have read.
  press.evict(new Set(['article:en:harbour']));
  amount = 'many';
  const during = await ask('/sections/world/page/2');
  const others = [await ask('/sections/world/page/3'), await ask('/articles/many-3')];
  amount = 'none';
  const after = await ask('/sections/world/page/2');
  expect([status, during.status, ...others.map((one) => one.status), after.status]).toEqual([200, 200, 404, 404, 404]);
});

describe('while a delivery is read', () => {
  const harbour = join(contentDir, 'articles/harbour.md');
  const save = (text: string) => {
    writeFileSync(harbour, `---\ntitle: ${text}\ndate: 2026-03-01\nsection: world\nauthors: [ann]\n---\nText.\n`);
    return newsroom.update(['articles/harbour.md']);
  };
  const shown = async (path: string) => (await ask(path)).text();
  beforeEach(async () => {
    await save('Ebb');
    expect(await shown('/articles/harbour')).toContain('Ebb');
    expect(await shown('/sections/world')).toContain('Ebb');
    amount = 'many';
    effort = 500;
  });

  it('waits for the page of what is read first for somebody', async () => {
    urge = () => save('Flood').then(() => {});
    expect(await shown('/articles/harbour')).toContain('Flood');
  });

  it('has what a list shows read before the rest, made anew or not, and nothing for an article', async () => {
    const preferred: string[][] = [];
    prefer = (names) => preferred.push(names);
    await ask('/sections/world');
    await ask('/articles/harbour');
    press.evict(new Set(['article:en:harbour']));
    await ask('/sections/world');
    expect(preferred.map((names) => names.includes('harbour'))).toEqual([true, true]);
  });

  it('waits for the page of what was read before, too, but not for a list', async () => {
    await save('Flood');
    expect(await shown('/sections/world')).toContain('Ebb');
    expect(await shown('/articles/harbour')).toContain('Flood');
  });
});
