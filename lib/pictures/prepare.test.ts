import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ImageRow } from './picture.ts';
import { keepWithin } from './pictureFolder.ts';
import { type PictureRequest, preparePicture } from './prepare.ts';

let folder: string;
let request: PictureRequest;
const row: ImageRow = { path: 'a.png', size: 1, mtime: 1, width: 700, height: 350 };

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-'));
  const contentDir = join(folder, 'content');
  mkdirSync(contentDir);
  const blank = { create: { width: 700, height: 350, channels: 3 as const, background: '#336699' } };
  await sharp(blank).png().toFile(join(contentDir, 'a.png'));
  request = { contentDir, dataDir: join(folder, 'data'), row, width: 320, format: 'webp' };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a picture is prepared in the width and format that were asked for', async () => {
  const file = await preparePicture(request);
  expect(await sharp(file).metadata()).toMatchObject({ format: 'webp', width: 320, height: 160 });
});

test('requests at the same time prepare it once, and later ones find it', async () => {
  const [one, other] = await Promise.all([preparePicture(request), preparePicture(request)]);
  expect(other).toBe(one);
  const { ino } = statSync(one);
  expect(statSync(await preparePicture(request)).ino).toBe(ino);
});

test('no width or format beyond the list is prepared', async () => {
  await expect(preparePicture({ ...request, width: 321 })).rejects.toThrow(RangeError);
  await expect(preparePicture({ ...request, width: 960 })).rejects.toThrow(RangeError);
  await expect(preparePicture({ ...request, row: { ...row, path: 'a.svg' } })).rejects.toThrow(RangeError);
});

test('a link that leaves the content folder is not followed', async () => {
  writeFileSync(join(folder, 'secret.png'), 'x');
  symlinkSync(join(folder, 'secret.png'), join(request.contentDir, 'link.png'));
  await expect(preparePicture({ ...request, row: { ...row, path: 'link.png' } })).rejects.toThrow('leaves');
});

test('the oldest pictures make room when the folder is full', async () => {
  const kept = join(folder, 'kept');
  mkdirSync(kept);
  for (const [at, name] of ['old', 'middle', 'new'].entries()) {
    writeFileSync(join(kept, name), 'x'.repeat(400));
    utimesSync(join(kept, name), at + 1, at + 1);
  }
  await keepWithin(kept, 400, 1000);
  expect(readdirSync(kept).sort()).toEqual(['middle', 'new']);
});
