import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { safeFixes } from '../../lib/content/safeFixes.ts';
import type { Diagnostic } from '../../lib/model/diagnostic.ts';

/** Mends in the file what can only be meant in one way; gives the number of places. */
export function fixFile(root: string, file: string, diagnostics: readonly Diagnostic[]): number {
  if (diagnostics.some(({ rule }) => rule === 'encoding' || rule === 'unreadable')) return 0;
  const path = join(root, file);
  const { text, count } = safeFixes(readFileSync(path, 'utf8'), diagnostics);
  if (count > 0) writeFileSync(path, text);
  return count;
}
