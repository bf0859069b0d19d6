import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { withHeader, writeLines } from './headerLines.ts';
import type { Encoding, Page } from './page.ts';

/** Whether a client takes a content coding (RFC 9110, section 12.5.3); `q=0` means it does not. */
export function accepts(header: string, coding: string): boolean {
  for (const part of header.split(',')) {
    const [name, ...parameters] = part.split(';');
    if (name?.trim().toLowerCase() !== coding) continue;
    return !parameters.some((parameter) => /^\s*q=0(\.0{0,3})?\s*$/i.test(parameter));
  }
  return false;
}

/** Clients send a handful of different lists; reading one costs more than all the rest of a hit. */
const readLists = new LRUCache<string, Encoding[]>({ max: 200 });

/** The codings of ours that a client takes, the one we prefer first. */
function accepted(header: string): Encoding[] {
  let codings = readLists.get(header);
  if (!codings) {
    codings = (['br', 'gzip'] as const).filter((coding) => accepts(header, coding));
    if (header.length < 256) readLists.set(header, codings);
  }
  return codings;
}

function chooseEncoding(page: Page, header: string | undefined): Encoding {
  if (header) for (const coding of accepted(header)) if (page[coding]) return coding;
  return 'identity';
}

/** `If-None-Match` compares weakly and goes before any date (RFC 9110, section 13.1.2). */
function isUnchanged(request: IncomingMessage, page: Page): boolean {
  const match = request.headers['if-none-match'];
  if (match !== undefined) {
    if (match.trim() === '*') return true;
    return match.split(',').some((tag) => /^\s*(?:W\/)?"(.+?)(?:-gz|-br|-bx)?"\s*$/.exec(tag)?.[1] === page.etag);
  }
  const since = request.headers['if-modified-since'];
  if (since === undefined) return false;
  const moment = Date.parse(since);
  return Number.isFinite(moment) && Math.floor(page.modified / 1000) * 1000 <= moment;
}

/**
 * Sends a finished page: encoding, validators, `304` and `HEAD`; nothing here waits for anything.
 * `cacheControl` stands in for the page's own.
 */
export function sendPage(request: IncomingMessage, response: ServerResponse, page: Page, cacheControl?: string): void {
  const coded = page[chooseEncoding(page, request.headers['accept-encoding'])] ?? page.identity;
  const headers = cacheControl ? withHeader(page.headers, 'cache-control', cacheControl) : page.headers;
  if (page.status === 200 && isUnchanged(request, page)) {
    writeLines(response, 304, headers + coded.notModified);
    response.end();
    return;
  }
  writeLines(response, page.status, headers + coded.headers, coded.body.length);
  response.end(request.method === 'HEAD' ? undefined : coded.body);
}
