import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** A finished answer as the page cache keeps it: ready for the socket in each encoding. */
export type Page = {
  status: number;
  /** Headers of the answer, lower case, without those that depend on the encoding. */
  headers: Record<string, string>;
  identity: Buffer;
  gzip?: Buffer;
  brotli?: Buffer;
  /** Strong, without the quotes and without the mark of the encoding. */
  etag: string;
  /** When these bytes were first made, in milliseconds. */
  modified: number;
  /** What the page read (lib/dependencies.ts). */
  keys: ReadonlySet<string>;
};

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);
/** Below this a compressed answer saves no packet. */
const worthCompressing = 860;
const compressible = /^(text\/|application\/(.*\+)?(json|xml|javascript)|image\/svg\+xml)/;

export type PageParts = Pick<Page, 'status' | 'headers' | 'keys'> & { body: Buffer };

/** Compresses and signs a body, once per render. `previous` keeps its date when the bytes are the same. */
export async function makePage(parts: PageParts, previous?: Page, now = Date.now()): Promise<Page> {
  const { status, headers, keys, body } = parts;
  const etag = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  if (previous && previous.etag === etag && previous.status === status) return { ...previous, headers, keys };
  const page: Page = { status, headers, identity: body, etag, modified: now, keys };
  if (body.length >= worthCompressing && compressible.test(headers['content-type'] ?? '')) {
    [page.brotli, page.gzip] = await Promise.all([
      brotliAsync(body, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
      }),
      gzipAsync(body, { level: 6 }),
    ]);
  }
  return page;
}

/** Bytes that a page holds in memory, its bookkeeping included. */
export function pageBytes(page: Page): number {
  const bodies = page.identity.length + (page.gzip?.length ?? 0) + (page.brotli?.length ?? 0);
  return bodies + page.keys.size * 64 + 2_048;
}
