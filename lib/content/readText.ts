import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { encodingProblem } from './encodingProblem.ts';

/** The text of the file at `path` below `root`; `problem` when it cannot be read, or is no UTF-8. Never throws. */
export function readText(root: string, path: string): { text: string; problem?: Diagnostic } {
  try {
    const bytes = readFileSync(join(root, path));
    const text = bytes.toString('utf8');
    const flaw = encodingProblem(bytes, text);
    return { text, problem: flaw && { file: path, ...flaw } };
  } catch (error) {
    const message = `The file cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    return { text: '', problem: { file: path, line: 1, column: 1, severity: 'error', rule: 'unreadable', message } };
  }
}
