import type { IncomingHttpHeaders } from 'node:http';
import { readHttpDate } from './httpDate.ts';

/** Tags without their quotes: that of the bytes that would be sent, a strong one, and that of others with the same content. */
export type Tags = { tag: string; earlierTag?: string };

/** `unchanged` is a `304`, `failed` a `412`. */
export type Precondition = 'met' | 'unchanged' | 'failed';

type Tag = { isWeak: boolean; text: string };

/**
 * What a request says of the version that it wants or has, in the order in which that counts. `modified` is the date of what
 * would be sent, in milliseconds.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-13.2.2
 */
export function precondition(headers: IncomingHttpHeaders, { tag, earlierTag }: Tags, modified: number): Precondition {
  const seconds = Math.floor(modified / 1000) * 1000;
  const match = headers['if-match'];
  if (match !== undefined) {
    if (!names(match, ({ isWeak, text }) => !isWeak && text === tag)) return 'failed';
  } else {
    const until = readHttpDate(headers['if-unmodified-since']);
    if (until !== undefined && seconds > until) return 'failed';
  }
  const noneMatch = headers['if-none-match'];
  if (noneMatch !== undefined)
    return names(noneMatch, ({ text }) => text === tag || text === earlierTag) ? 'unchanged' : 'met';
  const since = readHttpDate(headers['if-modified-since']);
  return since !== undefined && seconds <= since ? 'unchanged' : 'met';
}

/** Whether a list of tags names one that fits; a star names whatever is there. */
function names(list: string, fits: (tag: Tag) => boolean): boolean {
  if (list.trim() === '*') return true;
  return list.split(',').some((part) => {
    const [, weak, text] = /^\s*(W\/)?"([^"]*)"\s*$/.exec(part) ?? [];
    return text !== undefined && fits({ isWeak: weak !== undefined, text });
  });
}
