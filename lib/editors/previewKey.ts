import { hkdfSync, randomBytes, scryptSync } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const keyBytes = 32;

/**
 * Keys of 32 bytes for the signatures of one portal. They come from the token by scrypt (RFC 7914), so that whoever
 * holds a signed link still has to pay for each guess at it; two purposes never share a key (HKDF, RFC 5869).
 */
export function keyFrom(token: string, purpose: 'preview' | 'session'): Buffer {
  const master = scryptSync(token, 'broadsheet editors', keyBytes);
  return Buffer.from(hkdfSync('sha256', master, '', `broadsheet ${purpose}`, keyBytes));
}

/** Where a portal keeps the key that signs preview links; readable by its owner only. */
export function previewKeyFile(dataDir: string): string {
  return join(dataDir, 'preview-key');
}

/**
 * The key that signs preview links: made from DESK_TOKEN where it is set, the same on every machine, and kept in
 * the data folder for commands that don't know the token; otherwise a random one that is kept there.
 * @throws Error when the data folder can't be written
 */
export function previewKey({ dataDir, deskToken }: { dataDir: string; deskToken?: string }): Buffer {
  const file = previewKeyFile(dataDir);
  const kept = readKey(file);
  if (deskToken === undefined) return kept ?? keepFirst(file, randomBytes(keyBytes));
  const key = keyFrom(deskToken, 'preview');
  if (!kept?.equals(key)) replace(file, key);
  return key;
}

function readKey(file: string): Buffer | undefined {
  try {
    const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url');
    if (key.length !== keyBytes) return undefined;
    chmodSync(file, 0o600);
    return key;
  } catch {
    return undefined;
  }
}

function writeBeside(file: string, key: Buffer): string {
  mkdirSync(join(file, '..'), { recursive: true });
  const beside = `${file}.${randomBytes(6).toString('hex')}`;
  writeFileSync(beside, `${key.toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  return beside;
}

function replace(file: string, key: Buffer): void {
  renameSync(writeBeside(file, key), file);
}

/** Of several processes that start at once, the first one's key counts. */
function keepFirst(file: string, key: Buffer): Buffer {
  const beside = writeBeside(file, key);
  try {
    linkSync(beside, file);
    return key;
  } catch {
    const kept = readKey(file);
    if (kept) return kept;
    // What stands there is no key.
    replace(file, key);
    return key;
  } finally {
    rmSync(beside, { force: true });
  }
}
