import type { BigIntStats } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import send from 'send';
import { readHttpDate } from './httpDate.ts';
import { precondition } from './precondition.ts';
import { sendText } from './sendText.ts';

const conditions = ['if-match', 'if-unmodified-since', 'if-none-match', 'if-modified-since', 'if-range'];
const refusals: Record<number, string> = {
  404: 'There is no such file.\n',
  412: 'This version is not to be had any more.\n',
  416: 'This part of the file cannot be had.\n',
};

/**
 * Sends the file at `path` (with `/` between its parts) below `root`, with ranges, validators and `HEAD`.
 * Headers set before stay; resolves when the answer is over, whatever became of it.
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  root: string,
  path: string,
): Promise<void> {
  const closed = new Promise<void>((resolve) => response.once('close', resolve));
  const file = await stat(join(root, path), { bigint: true }).catch(() => undefined);
  if (!file?.isFile()) {
    refuse(response, 404);
    return closed;
  }
  const tag = tagOf(file);
  const modified = Number(file.mtimeMs);
  const outcome = precondition(request.headers, { tag }, modified);
  if (outcome === 'failed') {
    refuse(response, 412);
    return closed;
  }
  response.setHeader('etag', `"${tag}"`);
  response.setHeader('last-modified', new Date(modified).toUTCString());
  if (outcome === 'unchanged') {
    response.statusCode = 304;
    response.end();
    return closed;
  }
  const { headers } = request;
  // A part is for GET alone (RFC 9110, section 14.2).
  if (request.method !== 'GET' || !isSameAsBefore(headers, tag, modified)) delete headers.range;
  // They have been judged; the library would do so by looser rules.
  for (const name of conditions) delete headers[name];
  sendBytes(request, response, root, path);
  return closed;
}

/** Strong: new bytes are a new file or have another date. That a picture was asked for changes its `ctime`. */
function tagOf({ ino, size, mtimeMs }: BigIntStats): string {
  return [ino, size, mtimeMs].map((number) => number.toString(36)).join('-');
}

/**
 * Whether a part fits to what the client has: by the very tag, or the very date. A weak tag can't tell.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-13.1.5
 */
function isSameAsBefore({ 'if-range': known }: IncomingHttpHeaders, tag: string, modified: number): boolean {
  if (known === undefined) return true;
  const text = String(known).trim();
  return text === `"${tag}"` || readHttpDate(text) === Math.floor(modified / 1000) * 1000;
}

function sendBytes(request: IncomingMessage, response: ServerResponse, root: string, path: string): void {
  const address = `/${path.split('/').map(encodeURIComponent).join('/')}`;
  const give = (): void => {
    send(request, address, { root, cacheControl: false, dotfiles: 'allow', index: false })
      .on('error', ({ status }: { status?: number }) => {
        if (response.headersSent) response.destroy();
        // Of a file that is shorter, the last so many bytes are all of it (RFC 9110, section 14.1.2); the library refuses.
        else if (status === 416 && /^bytes=-0*[1-9]\d*$/.test(request.headers.range ?? '')) {
          delete request.headers.range;
          response.removeHeader('content-range');
          give();
        } else refuse(response, status === 416 ? 416 : 404);
      })
      .pipe(response);
  };
  give();
}

/** What was to be told of the file goes, but for its length where a part was asked for that it does not have. */
function refuse(response: ServerResponse, status: 404 | 412 | 416): void {
  for (const name of ['content-range', 'content-disposition', 'content-type', 'last-modified', 'etag'])
    if (name !== 'content-range' || status !== 416) response.removeHeader(name);
  sendText(response, status, refusals[status] ?? '');
}
