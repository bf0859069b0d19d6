import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { measurePicture } from './measurePicture.ts';

let folder = '';
const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#808080' } });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'measure-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test.each(['png', 'jpeg', 'webp', 'avif', 'gif'] as const)('a %s tells its sides and its length', async (format) => {
  const file = join(folder, `a.${format}`);
  const { size } = await blank(40, 30).toFormat(format).toFile(file);
  expect(measurePicture(file)).toEqual({ width: 40, height: 30, bytes: size });
});

test('a picture that lies on its side is measured upright', async () => {
  const file = join(folder, 'turned.jpg');
  await blank(40, 30).withMetadata({ orientation: 6 }).jpeg().toFile(file);
  expect(measurePicture(file)).toMatchObject({ width: 30, height: 40 });
});

test('a drawing has the sides it asks for', () => {
  const file = join(folder, 'a.svg');
  writeFileSync(file, '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"/>');
  expect(measurePicture(file)).toMatchObject({ width: 40, height: 30 });
});

test.each([
  ['an empty file', ''],
  ['words', 'no picture'],
  ['half a head', '\u0089PNG'],
])('%s is no picture', (_what, text) => {
  const file = join(folder, 'b.png');
  writeFileSync(file, text, 'latin1');
  expect(measurePicture(file)).toBeUndefined();
});

test('a file that is not there is no picture', () => {
  expect(measurePicture(join(folder, 'gone.png'))).toBeUndefined();
});
