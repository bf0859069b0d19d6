import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildEnhancements, openEnhancements } from './enhancements.ts';
import { openSpeculationRules } from './speculationRules.ts';
import { toDocument } from './toDocument.ts';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-enhancements-'));
let server: Server;
let origin: string;
let href: string;

beforeAll(async () => {
  writeFileSync(join(folder, 'enhancements.0123abcd.js'), 'an earlier build');
  await buildEnhancements(root, folder);
  const opened = await openEnhancements(folder, { 'x-content-type-options': 'nosniff' });
  href = opened.href;
  const responders = [opened.respond, await openSpeculationRules({})];
  server = createServer(async (request, response) => {
    for (const respond of responders) if (await respond(request, response)) return;
    response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the module of the enhancements', () => {
  it('is one file, named after its bytes, and replaces that of an earlier build', () => {
    expect(readdirSync(folder)).toEqual([href.slice(1)]);
    expect(href).toMatch(/^\/enhancements\.[0-9a-f]{12}\.js$/);
  });

  it('is kept by browsers for ever, and stays within five kilobytes', async () => {
    const response = await fetch(origin + href, { headers: { 'accept-encoding': 'br' } });
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(brotliCompressSync(await response.text()).length).toBeLessThanOrEqual(5_120);
  });

  it('is a script that the document step lets through', () => {
    const script = `<script type="module" src="${href}"></script>`;
    expect(toDocument(script).html).toBe(script);
  });

  it('says nothing of its own: every word comes from the page', async () => {
    const text = await (await fetch(origin + href)).text();
    expect(text.match(/["'`][A-Z][a-z]+ [a-z]+[^"'`]*["'`]/g)).toBeNull();
  });

  it('is missed with words that help, where it was not built', async () => {
    await expect(openEnhancements(join(root, 'server'), {})).rejects.toThrow('npm run build');
  });
});

describe('the speculation rules', () => {
  it('are served as such, and kept for a day', async () => {
    const response = await fetch(`${origin}/speculation-rules.json`);
    expect(response.headers.get('content-type')).toBe('application/speculationrules+json');
    expect(response.headers.get('cache-control')).toBe('public, max-age=86400');
    expect(await response.json()).toHaveProperty('prerender');
  });
});
