import { writeSync } from 'node:fs';

/** Writes at once: what `console.log` keeps for a slow pipe would pile up in memory. */
export function write(stream: 1 | 2, text: string): void {
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(stream, rest));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      if (error.code === 'EPIPE') return;
      // A pipe whose reader is slow.
      if (error.code !== 'EAGAIN') throw error;
    }
  }
}
