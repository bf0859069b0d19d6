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
  request = { contentDir, dataDir: join(folder, 'data'), row, variant: { width: 320, format: 'webp' } };
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

test('a picture that is asked for again keeps the date by which browsers know it', async () => {
  const file = await preparePicture(request);
  utimesSync(file, 1, 1);
  await preparePicture(request);
  expect(statSync(file).mtimeMs).toBe(1000);
  expect(statSync(file).atimeMs).toBeGreaterThan(1000);
});

test('no width or format beyond the list is prepared', async () => {
  for (const variant of [
    { width: 321, format: 'webp' },
    { width: 960, format: 'webp' },
    { width: 320, format: 'jpg' },
    { shape: '3x2', width: 640, format: 'webp' },
    { shape: '3x2', width: 320, format: 'jpg' },
    { shape: '1x1', width: 640, format: 'jpg' },
  ] as const)
    await expect(preparePicture({ ...request, variant })).rejects.toThrow(RangeError);
  await expect(preparePicture({ ...request, row: { ...row, path: 'a.svg' } })).rejects.toThrow(RangeError);
});

test('a picture that was taken sideways is turned upright before it is cropped', async () => {
  // Stored lying down with its left half red; upright, that half is the upper one or the lower one, never a side.
  const blue = { create: { width: 350, height: 350, channels: 3 as const, background: '#0000ff' } };
  await sharp({ create: { width: 700, height: 350, channels: 3, background: '#ff0000' } })
    .composite([{ input: blue, left: 350, top: 0 }])
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toFile(join(request.contentDir, 'b.jpg'));
  const upright = { ...row, path: 'b.jpg', width: 350, height: 700 };
  const variant = { shape: '1x1', width: 320, format: 'webp' } as const;
  const colours = [];
  for (const y of [0, 1]) {
    const file = await preparePicture({ ...request, row: upright, variant, focal: [0.5, y] });
    expect(await sharp(file).metadata()).toMatchObject({ width: 320, height: 320 });
    const { dominant } = await sharp(file).stats();
    colours.push(dominant.r > dominant.b ? 'red' : 'blue');
  }
  expect(colours).toEqual(['red', 'blue']);
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

test('a picture that another one has replaced is prepared from the new one', async () => {
  const colours = [];
  for (const [size, background] of ['#ff0000', '#0000ff'].entries()) {
    await sharp({ create: { width: 700, height: 350, channels: 3, background } })
      .png()
      .toFile(join(request.contentDir, 'a.png'));
    const file = await preparePicture({ ...request, row: { ...row, size } });
    const { dominant } = await sharp(file).stats();
    colours.push(dominant.r > dominant.b ? 'red' : 'blue');
  }
  expect(colours).toEqual(['red', 'blue']);
});

test('what other processes have prepared counts too', async () => {
  const kept = join(folder, 'shared');
  mkdirSync(kept);
  await keepWithin(kept, 0, 1000);
  for (let n = 0; n < 8; n++) writeFileSync(join(kept, `theirs-${n}`), 'x'.repeat(200));
  writeFileSync(join(kept, 'ours'), 'x'.repeat(100));
  await keepWithin(kept, 100, 1000);
  const bytes = readdirSync(kept).reduce((sum, name) => sum + statSync(join(kept, name)).size, 0);
  expect(bytes).toBeLessThanOrEqual(1000);
});

test('a folder that was deleted meanwhile is made and counted again', async () => {
  await keepWithin(join(folder, 'nowhere'), 10, 1000);
  await keepWithin(join(folder, 'nowhere'), 10, 1000);
  await preparePicture(request);
  rmSync(request.dataDir, { recursive: true });
  expect(await sharp(await preparePicture(request)).metadata()).toMatchObject({ width: 320 });
});
