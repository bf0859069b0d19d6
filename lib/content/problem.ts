import type { Diagnostic } from '../model/diagnostic.ts';

/** A diagnostic that does not know its file yet. */
export type Problem = Omit<Diagnostic, 'file'>;

/** Where something stands in a file, both counted from 1, `column` in UTF-16 code units. */
export type Position = { line: number; column: number };

/** Way to a value through maps and lists, e.g. `['sources', 0, 'url']`. */
export type DataPath = readonly (string | number)[];

export function inFile(file: string, problems: Problem[]): Diagnostic[] {
  return problems.map((problem) => ({ file, ...problem }));
}
