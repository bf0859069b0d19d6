import { isUtf8 } from 'node:buffer';
import type { Problem } from './problem.ts';

/** What is wrong with the encoding of a text, or `undefined` when `bytes` are UTF-8; `text` is what they were read as. */
export function encodingProblem(bytes: Uint8Array, text: string): Problem | undefined {
  if (isUtf8(bytes)) return undefined;
  const before = text.slice(0, text.indexOf('\ufffd')).split(/\r\n?|\n/);
  return {
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    severity: 'error',
    rule: 'encoding',
    message: 'The file is not UTF-8 text',
    hint: 'save it as UTF-8',
  };
}
