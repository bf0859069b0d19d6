/** One thing in a text that would take too long to render. Counted from 1, in the body. */
export type LimitProblem = { line: number; column: number; rule: string; message: string; hint?: string };

const maxBytes = 1_000_000;

export function checkLimits(body: string): LimitProblem[] {
  if (Buffer.byteLength(body) > maxBytes) {
    return [
      {
        line: 1,
        column: 1,
        rule: 'text-too-long',
        message: 'The text is longer than 1 MB',
        hint: 'split it into several articles',
      },
    ];
  }
  return [];
}
