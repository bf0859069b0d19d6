import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keyFrom, previewKey, previewKeyFile } from './previewKey.ts';

const deskToken = 'a token that nobody guesses';
let dataDir = '';
beforeEach(() => {
  dataDir = join(mkdtempSync(join(tmpdir(), 'key-')), 'data');
});
afterEach(() => rmSync(join(dataDir, '..'), { recursive: true }));

describe('the key of preview links', () => {
  it('is random without a token, kept, and readable by its owner only', () => {
    const key = previewKey({ dataDir });
    expect(key.length).toBe(32);
    expect(previewKey({ dataDir }).equals(key)).toBe(true);
    expect(statSync(previewKeyFile(dataDir)).mode & 0o777).toBe(0o600);
  });

  it('comes from the token where there is one, the same on every machine', () => {
    const elsewhere = join(dataDir, 'elsewhere');
    expect(previewKey({ dataDir, deskToken }).equals(previewKey({ dataDir: elsewhere, deskToken }))).toBe(true);
    expect(keyFrom(deskToken, 'preview').equals(keyFrom(deskToken, 'session'))).toBe(false);
  });

  it('is found in the data folder by a command that does not know the token', () => {
    const key = previewKey({ dataDir, deskToken });
    expect(previewKey({ dataDir }).equals(key)).toBe(true);
  });

  it('is made anew when its file holds something else', () => {
    previewKey({ dataDir });
    writeFileSync(previewKeyFile(dataDir), 'no key');
    const key = previewKey({ dataDir });
    expect(previewKey({ dataDir }).equals(key)).toBe(true);
  });
});
