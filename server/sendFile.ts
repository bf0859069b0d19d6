import type { IncomingMessage, ServerResponse } from 'node:http';
import send from 'send';
import { sendText } from './sendText.ts';

/**
 * Sends the file at `path` (with `/` between its parts) below `root`, with ranges, validators and `HEAD`.
 * Headers set before stay; resolves when the answer is over, whatever became of it.
 */
export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  root: string,
  path: string,
): Promise<void> {
  return new Promise((resolve) => {
    response.once('close', resolve);
    const address = `/${path.split('/').map(encodeURIComponent).join('/')}`;
    // A weak tag, which is all the library gives, cannot tell that the bytes are the same (RFC 9110, section 13.1.5).
    const isPartSafe = !/^\s*W\//.test(String(request.headers['if-range'] ?? ''));
    const give = (acceptRanges = isPartSafe): void => {
      send(request, address, { root, acceptRanges, cacheControl: false, dotfiles: 'allow', index: false })
        .on('error', (error: { status?: number }) => refuse(error))
        .pipe(response);
    };
    const refuse = (error: { status?: number }): void => {
      if (response.headersSent) {
        response.destroy();
        return;
      }
      // Of a file that is shorter, the last so many bytes are all of it (RFC 9110, section 14.1.2); the library refuses.
      if (error.status === 416 && /^bytes=-0*[1-9]\d*$/.test(request.headers.range ?? '')) {
        response.removeHeader('content-range');
        give(false);
        return;
      }
      const status = error.status === 412 || error.status === 416 ? error.status : 404;
      for (const name of ['content-range', 'content-disposition', 'content-type', 'last-modified', 'etag'])
        if (name !== 'content-range' || status !== 416) response.removeHeader(name);
      sendText(
        response,
        status,
        status === 404 ? 'There is no such file.\n' : 'This part of the file cannot be had.\n',
      );
    };
    give();
  });
}
