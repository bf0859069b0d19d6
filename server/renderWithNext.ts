import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';

/** What Next.js answered, whole; `link` as the route itself set it (RFC 8288). */
export type Rendered = { status: number; type: string; body: Buffer; link?: string };

/** A render that takes longer has failed, in milliseconds. */
const patience = 15_000;

type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
type Chunk = string | Uint8Array;

/**
 * Asks Next.js for one internal route in this process, and waits for the whole answer.
 * The request carries nothing of a reader's, so a render cannot depend on who asked; `cookie` is the press's own.
 */
export function renderWithNext(
  handle: NextHandler,
  internalPath: string,
  cookie?: string,
  longest = patience,
): Promise<Rendered> {
  return new Promise((resolve, reject) => {
    const request = new IncomingMessage(new Socket());
    request.method = 'GET';
    request.url = internalPath;
    // To a client without a name Next streams metadata, and then they may stand in the body.
    request.headers = { host: 'localhost', accept: 'text/html', 'user-agent': 'Broadsheet', ...(cookie && { cookie }) };
    request.push(null);

    const response = new ServerResponse(request);
    const chunks: Buffer[] = [];
    const keep = (chunk: Chunk | undefined, encoding?: BufferEncoding) => {
      if (chunk === undefined || chunk === null) return;
      // Bytes are taken as they are: whoever writes to a stream gives them away.
      chunks.push(
        typeof chunk === 'string'
          ? Buffer.from(chunk, encoding)
          : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength),
      );
    };
    response.write = (chunk: Chunk, encoding?: unknown, done?: unknown): boolean => {
      keep(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : undefined);
      const callback = typeof encoding === 'function' ? encoding : done;
      if (typeof callback === 'function') callback();
      return true;
    };
    let ended = false;
    Object.defineProperty(response, 'writableEnded', { get: () => ended });
    Object.defineProperty(response, 'writableFinished', { get: () => ended });
    response.end = (chunk?: unknown, encoding?: unknown): ServerResponse => {
      if (ended) return response;
      if (typeof chunk === 'string' || chunk instanceof Uint8Array)
        keep(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : undefined);
      ended = true;
      response.emit('finish');
      response.emit('close');
      resolve({
        status: response.statusCode,
        type: String(response.getHeader('content-type') ?? 'text/html; charset=utf-8'),
        body: Buffer.concat(chunks),
        link: response.getHeader('link')?.toString(),
      });
      return response;
    };
    response.flushHeaders = () => {};
    const late = setTimeout(() => reject(new Error(`${internalPath} took longer than ${longest / 1000} s`)), longest);
    response.once('close', () => clearTimeout(late));
    handle(request, response).then(() => {
      if (!ended) reject(new Error(`${internalPath} was left without an answer`));
    }, reject);
  });
}
