import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { measureImage } from './imageStore.ts';

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'broadsheet-')));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const draw = (width: number) => sharp({ create: { width, height: 10, channels: 3, background: '#369' } }).png();

it('measures the picture that has replaced another one', async () => {
  for (const width of [20, 30]) {
    await draw(width).toFile(join(root, 'a.png'));
    expect(await measureImage(root, 'a.png')).toMatchObject({ width, height: 10 });
  }
});

it('takes neither half a picture nor rubbish for one', async () => {
  const whole = await draw(400).toBuffer();
  writeFileSync(join(root, 'half.png'), whole.subarray(0, 20));
  writeFileSync(join(root, 'rubbish.png'), 'not a picture');
  writeFileSync(join(root, 'empty.png'), '');
  for (const name of ['half.png', 'rubbish.png', 'empty.png', 'none.png'])
    expect(await measureImage(root, name), name).toBeUndefined();
});

it('does not wait at a pipe', async () => {
  execFileSync('mkfifo', [join(root, 'pipe.png')]);
  expect(await measureImage(root, 'pipe.png')).toBeUndefined();
}, 5_000);
