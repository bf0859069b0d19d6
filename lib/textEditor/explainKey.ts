import type { ContentFile } from '../content/contentFile.ts';
import { contractOf } from './contractOf.ts';
import { frontMatterLines } from './frontMatterLines.ts';
import { schemasAt } from './schemasAt.ts';
import { keyIn, pathAbove } from './yamlPlace.ts';

/** What the schema says of the key at `line` and `character` (from 0), in Markdown; `undefined` when no key is there. */
export function explainKey(
  kind: ContentFile,
  lines: readonly string[],
  { line, character }: { line: number; character: number },
): string | undefined {
  const contract = contractOf(kind);
  const range = contract && frontMatterLines(lines, contract.whole);
  if (!contract || !range || line < range.first || line >= range.end) return undefined;
  const found = keyIn(lines[line] ?? '');
  if (!found || character < found.column || character > found.column + found.key.length) return undefined;
  const path = [...pathAbove(lines.slice(range.first), line - range.first, found.column), found.key];
  return schemasAt(contract.schema, path).find(({ description }) => description)?.description;
}
