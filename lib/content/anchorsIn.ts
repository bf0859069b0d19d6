import { inspectMarkdown } from '../markdown/inspectMarkdown.ts';
import { harmlessBody } from './parseMarkdownFile.ts';
import type { Inspect } from './textChecks.ts';

/** Every anchor that a link into the text of a file may name; `undefined` when parsing the text could do harm. */
export function anchorsIn(text: string, inspect: Inspect = inspectMarkdown): ReadonlySet<string> | undefined {
  const found = harmlessBody(text);
  return found && inspect(found.body).anchors;
}
