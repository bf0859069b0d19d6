import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { AlternateForm } from '../lib/alternates.ts';
import { asRead, type Read } from '../lib/change.ts';
import type { Checks } from '../lib/dependencies.ts';
import { type HeaderLines, headerLines } from './headerLines.ts';
import { ownMemory } from './ownMemory.ts';

export type Encoding = 'identity' | 'gzip' | 'br';

/**
 * One coding of a page: the bytes, and the headers that only this one has, and of them those that go with a `304`.
 * `tag` is strong and without its quotes, `earlierTag` the one before it was polished.
 */
export type Coded = {
  body: Buffer;
  headers: HeaderLines;
  notModified: HeaderLines;
  tag: string;
  earlierTag?: string;
};

/** A finished answer as the page cache keeps it: ready for the socket in each encoding. */
export type Page = {
  status: number;
  /** What every coding has. */
  headers: HeaderLines;
  identity: Coded;
  gzip?: Coded;
  br?: Coded;
  /** Strong, without the quotes and without the mark of the encoding. */
  etag: string;
  /** The last change that `Last-Modified` tells, in milliseconds. */
  modified: number;
  /** What the page read (lib/dependencies.ts), without the parts of lists. */
  keys: ReadonlySet<string>;
  /** The parts of lists that it read. */
  parts: Read['parts'];
  /** The one of `keys` that stands for what the page is about; whatever else it read surrounds that. */
  subject?: string;
  /** `html` for a page that has alternates, the form of an alternate, undefined for everything else. */
  form?: 'html' | AlternateForm;
};

/**
 * `headers` in lower case, without those that depend on the encoding; `keys` and `checks` tell what was read
 * (lib/dependencies.ts), `changed` is the newest material change shown.
 */
export type PageParts = {
  status: number;
  headers: Record<string, string>;
  keys: ReadonlySet<string>;
  checks?: Checks;
  body: Buffer;
  changed?: number;
};

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);
/** Below this a compressed answer saves no packet. */
const worthCompressing = 860;
const compressible = /^(text\/|application\/(.*\+)?(json|xml|javascript)|image\/svg\+xml)/;

/** Mark of an encoding at the end of an entity tag: a strong tag differs where the bytes differ. */
const etagSuffix: Record<Encoding, string> = { identity: '', gzip: '-gz', br: '-br' };
const polishedSuffix = '-bx';
/** Quick enough for a reader who waits; and as small as it gets, for all who come after. */
const quickQuality = 5;
const polishedQuality = 11;
/** Bytes that reach a reader in one round trip (RFC 6928, with its headers), and how many more may be polished to that. */
const oneRoundTrip = 14_600;
const nearlyOne = oneRoundTrip * 1.12;

/** Compresses and signs a body, once per render. `previous` keeps its date when the bytes are the same. */
export async function makePage(parts: PageParts, previous?: Page, now = Date.now()): Promise<Page> {
  const { status, headers, keys, checks, body } = parts;
  const etag = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  const same = previous !== undefined && previous.etag === etag && previous.status === status;
  const modified = dateOf(parts, same ? previous.modified : undefined, previous, now);
  // Also where it is too small to be compressed now: at the next change it may not be.
  const varies = compressible.test(headers['content-type'] ?? '');
  const compressed = varies && body.length >= worthCompressing ? await compress(body) : undefined;
  const { 'content-type': type, ...shared } = headers;
  const dated = status === 200 ? { 'last-modified': new Date(modified).toUTCString() } : undefined;
  const vary = varies && { vary: headers.vary ? `${headers.vary}, Accept-Encoding` : 'Accept-Encoding' };
  const code = (coded: Buffer, encoding: Encoding, suffix = etagSuffix[encoding]): Coded => {
    const tag = etag + suffix;
    const notModified = headerLines(status === 200 ? { etag: `"${tag}"` } : {});
    const own = {
      ...(type === undefined ? {} : { 'content-type': type }),
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    };
    return { body: ownMemory(coded), headers: headerLines(own) + notModified, notModified, tag };
  };
  return {
    status,
    headers: headerLines({ ...shared, ...vary, ...dated }),
    identity: code(body, 'identity'),
    gzip: compressed && code(compressed.gzip, 'gzip'),
    br: compressed && code(compressed.br, 'br', compressed.isPolished ? polishedSuffix : undefined),
    etag,
    modified,
    ...asRead(keys, checks),
  };
}

/**
 * The date of a page (docs/decisions/0015): the newest material change of what it shows, and never an earlier one than
 * the page before had. Without one it is the moment at which these bytes were first made.
 */
function dateOf({ changed }: PageParts, same: number | undefined, previous: Page | undefined, now: number): number {
  // A date ahead of the answer's own is none (RFC 9110, section 8.8.2.1).
  if (changed !== undefined) return Math.max(Math.min(changed, now), previous?.modified ?? 0);
  // Dates in HTTP count seconds: two versions within one second must not share theirs.
  return same ?? Math.max(now, (previous?.modified ?? 0) + 1_000);
}

function brotli(body: Buffer, quality: number): Promise<Buffer> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    // The encoder takes memory by its window, 40 MB for the largest: one that holds the whole page is enough.
    [constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(16, Math.ceil(Math.log2(body.length + 16)))),
  };
  return brotliAsync(body, { params });
}

async function compress(body: Buffer): Promise<{ br: Buffer; gzip: Buffer; isPolished: boolean }> {
  const [br, gzip] = await Promise.all([brotli(body, quickQuality), gzipAsync(body, { level: 6 })]);
  // A round trip takes longer than polishing does: even the first reader is better off.
  const isPolished = br.length > oneRoundTrip && br.length <= nearlyOne;
  return { br: isPolished ? await brotli(body, polishedQuality) : br, gzip, isPolished };
}

/** Compresses a page once more, as small as it gets (about 7 % off an article), when nobody waits for it any more. */
export async function polishPage(page: Page): Promise<void> {
  const { br } = page;
  if (!br || br.tag.endsWith(polishedSuffix)) return;
  const body = ownMemory(await brotli(page.identity.body, polishedQuality));
  const tag = page.etag + polishedSuffix;
  const retag = (lines: HeaderLines) => lines.replace(`"${br.tag}"`, `"${tag}"`);
  page.br = { body, headers: retag(br.headers), notModified: retag(br.notModified), tag, earlierTag: br.tag };
}

/** Bytes that a page holds in memory, its bookkeeping included. */
export function pageBytes(page: Page): number {
  const bodies = page.identity.body.length + (page.gzip?.body.length ?? 0) + (page.br?.body.length ?? 0);
  return bodies + (page.keys.size + page.parts.length) * 200 + 4_096;
}
