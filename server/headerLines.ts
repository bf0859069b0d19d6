import { type IncomingMessage, ServerResponse, validateHeaderName, validateHeaderValue } from 'node:http';

/** Headers as they stand on the wire, each in a line of its own; made and checked once for answers that are sent often. */
export type HeaderLines = string;

/** @throws TypeError for what no header may be or hold */
export function headerLines(headers: Record<string, string>): HeaderLines {
  return Object.entries(headers)
    .map(([name, value]) => {
      validateHeaderName(name);
      validateHeaderValue(name, value);
      return `${name}: ${value}\r\n`;
    })
    .join('');
}

/** The same lines with another value of a header that is among them. */
export function withHeader(lines: HeaderLines, name: string, value: string): HeaderLines {
  return lines.replace(new RegExp(`^${name}: .*`, 'm'), () => `${name}: ${value}`);
}

type StoreHeader = (this: ServerResponse, firstLine: string, headers: string[]) => void;

/**
 * How Node begins an answer, with the lines that follow from the connection behind those it is given. Node looks at every
 * header of every answer otherwise, a fifth of what a cached page costs (docs/decisions/0024). It is not documented: a
 * Node without it sends the same the longer way.
 */
const storeHeader: StoreHeader | undefined = Reflect.get(ServerResponse.prototype, '_storeHeader');

/** An answer that can begin with lines made before. */
export class LinedResponse<Request extends IncomingMessage = IncomingMessage> extends ServerResponse<Request> {
  #lines: HeaderLines = '';

  writeLines(status: number, lines: HeaderLines, more: string[]): void {
    this.#lines = lines;
    try {
      this.writeHead(status, more);
    } finally {
      this.#lines = '';
    }
  }

  _storeHeader(firstLine: string, headers: string[]): void {
    storeHeader?.call(this, firstLine + this.#lines, headers);
  }
}

/** Begins an answer. `length` of the body in bytes, where there may be one. */
export function writeLines(response: ServerResponse, status: number, lines: HeaderLines, length?: number): void {
  const more = length === undefined ? [] : ['content-length', String(length)];
  if (storeHeader && response instanceof LinedResponse && response.getHeaderNames().length === 0)
    response.writeLines(status, lines, more);
  else response.writeHead(status, [...listOf(lines), ...more]);
}

/** Names and values by turns, as Node takes them. */
function listOf(lines: HeaderLines): string[] {
  return lines.split('\r\n').flatMap((line) => {
    const [, name, value] = /^([^:]+): (.*)$/.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [name, value];
  });
}
