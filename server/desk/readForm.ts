import type { IncomingMessage } from 'node:http';

/** A login is a token and a word or two, in bytes. */
const mostBytes = 4_096;

/** Thrown for a body that is no form of ours; `status` says what is wrong with it. */
export class FormError extends Error {
  override name = 'FormError';
  readonly status: 400 | 413 | 415;
  constructor(status: 400 | 413 | 415) {
    super(`the form can't be read (${status})`);
    this.status = status;
  }
}

/** The fields of a posted form. @throws FormError when it is too long, of another kind, or broken off */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const type = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') throw new FormError(415);
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) throw new FormError(413);
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of request) {
      const part = Buffer.from(chunk);
      bytes += part.length;
      if (bytes > mostBytes) throw new FormError(413);
      chunks.push(part);
    }
  } catch (error) {
    throw error instanceof FormError ? error : new FormError(400);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString());
}
