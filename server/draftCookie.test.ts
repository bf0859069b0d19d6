import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { draftCookie } from './draftCookie.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const build = (manifest: unknown) => writeFileSync(join(folder, 'prerender-manifest.json'), JSON.stringify(manifest));

it('is that of the build', () => {
  build({ version: 4, preview: { previewModeId: 'a1b2' } });
  expect(draftCookie(folder)).toBe('__prerender_bypass=a1b2');
});

it('is missed at the start, not at the first reader', () => {
  build({ version: 4 });
  expect(() => draftCookie(folder)).toThrow();
});
