import type { IncomingMessage, ServerResponse } from 'node:http';
import { type HeaderLines, withHeader, writeLines } from './headerLines.ts';
import type { Coded, Page } from './page.ts';
import { precondition } from './precondition.ts';
import { wantedCodings } from './wantedCodings.ts';

const otherVersion = Buffer.from('This version is not to be had any more.\n');

function chooseCoded(page: Page, header: string | undefined): Coded {
  for (const coding of wantedCodings(header)) {
    const coded = page[coding];
    if (coded) return coded;
  }
  return page.identity;
}

/** Tells a client that the version it asks for is not the one that is there. */
function sendOther(request: IncomingMessage, response: ServerResponse, headers: HeaderLines): void {
  const lines = `${withHeader(headers, 'cache-control', 'no-store')}content-type: text/plain; charset=utf-8\r\n`;
  writeLines(response, 412, lines, otherVersion.length);
  response.end(request.method === 'HEAD' ? undefined : otherVersion);
}

/**
 * Sends a finished page: encoding, validators, `304`, `412` and `HEAD`; nothing here waits for anything.
 * `cacheControl` stands in for the page's own.
 */
export function sendPage(request: IncomingMessage, response: ServerResponse, page: Page, cacheControl?: string): void {
  const coded = chooseCoded(page, request.headers['accept-encoding']);
  const headers = cacheControl ? withHeader(page.headers, 'cache-control', cacheControl) : page.headers;
  if (page.status === 200) {
    const outcome = precondition(request.headers, coded, page.modified);
    if (outcome === 'failed') {
      sendOther(request, response, headers);
      return;
    }
    if (outcome === 'unchanged') {
      writeLines(response, 304, headers + coded.notModified);
      response.end();
      return;
    }
  }
  writeLines(response, page.status, headers + coded.headers, coded.body.length);
  response.end(request.method === 'HEAD' ? undefined : coded.body);
}
