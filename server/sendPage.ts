import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Page } from './page.ts';

type Encoding = 'identity' | 'gzip' | 'br';

/** Whether a client takes a content coding (RFC 9110, section 12.5.3); `q=0` means it does not. */
function accepts(header: string, coding: string): boolean {
  for (const part of header.split(',')) {
    const [name, ...parameters] = part.split(';');
    if (name?.trim().toLowerCase() !== coding) continue;
    return !parameters.some((parameter) => /^\s*q=0(\.0{0,3})?\s*$/i.test(parameter));
  }
  return false;
}

function chooseEncoding(page: Page, header: string | undefined): Encoding {
  if (header && page.brotli && accepts(header, 'br')) return 'br';
  if (header && page.gzip && accepts(header, 'gzip')) return 'gzip';
  return 'identity';
}

/** `If-None-Match` compares weakly and goes before any date (RFC 9110, section 13.1.2). */
function isUnchanged(request: IncomingMessage, page: Page): boolean {
  const match = request.headers['if-none-match'];
  if (match !== undefined) {
    if (match.trim() === '*') return true;
    return match.split(',').some(
      (tag) =>
        tag
          .trim()
          .replace(/^W\//, '')
          .replace(/^"|"$/g, '')
          .replace(/-(gz|br)$/, '') === page.etag,
    );
  }
  const since = request.headers['if-modified-since'];
  if (since === undefined) return false;
  const moment = Date.parse(since);
  return Number.isFinite(moment) && Math.floor(page.modified / 1000) * 1000 <= moment;
}

const suffix: Record<Encoding, string> = { identity: '', gzip: '-gz', br: '-br' };

/** Sends a finished page: encoding, validators, `304` and `HEAD`; nothing here waits for anything. */
export function sendPage(request: IncomingMessage, response: ServerResponse, page: Page): void {
  const encoding = chooseEncoding(page, request.headers['accept-encoding']);
  const headers: Record<string, string | number> = { ...page.headers };
  if (page.brotli || page.gzip) headers.vary = 'Accept-Encoding';
  if (page.status === 200) {
    headers.etag = `"${page.etag}${suffix[encoding]}"`;
    headers['last-modified'] = new Date(page.modified).toUTCString();
    if (isUnchanged(request, page)) {
      delete headers['content-type'];
      response.writeHead(304, headers);
      response.end();
      return;
    }
  }
  const body = encoding === 'br' ? page.brotli : encoding === 'gzip' ? page.gzip : page.identity;
  if (!body) throw new Error(`page has no ${encoding} body`);
  if (encoding !== 'identity') headers['content-encoding'] = encoding;
  headers['content-length'] = body.length;
  response.writeHead(page.status, headers);
  response.end(request.method === 'HEAD' ? undefined : body);
}
