import type { Diagnostic } from '../model/diagnostic.ts';
import { maxYamlLength } from './yamlSource.ts';

/**
 * `text` with those names mended that can only be meant in one way: the check proposes one that differs in nothing but
 * case, spaces, `-` and `_`. Whatever else stands in the file stays byte for byte.
 */
export function safeFixes(text: string, diagnostics: readonly Diagnostic[]): { text: string; count: number } {
  const starts = lineStarts(text);
  const edits = diagnostics.flatMap(({ line, column, message, hint }) => {
    const [, meant] = /^did you mean "([^"]+)"\?$/.exec(hint ?? '') ?? [];
    const [, wrong] = /^Unknown [^"]*"([^"]+)"/.exec(message) ?? [];
    const start = starts[line - 1];
    if (!meant || !wrong || start === undefined || bare(meant) !== bare(wrong)) return [];
    // The check counts columns behind a byte order mark and points at the quote around a value.
    const from = start + column - 1 + (line === 1 && text.startsWith('\ufeff') ? 1 : 0);
    const at = text.startsWith(wrong, from) ? from : from + 1;
    const quoted = at > from && /["']/.test(text.charAt(from));
    if (!text.startsWith(wrong, at) || (at > from && !quoted) || at > maxYamlLength) return [];
    if (isKey(text, at + wrong.length) && hasKey(text, meant)) return [];
    return [{ at, wrong, meant }];
  });
  let mended = text;
  for (const { at, wrong, meant } of edits.toSorted((one, other) => other.at - one.at))
    mended = mended.slice(0, at) + meant + mended.slice(at + wrong.length);
  return { text: mended, count: edits.length };
}

function bare(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
}

function isKey(text: string, end: number): boolean {
  return /^["']?\s*:/.test(text.slice(end, end + 20));
}

/** Whether the key may stand there already; then nobody can know which of the two is meant. */
function hasKey(text: string, key: string): boolean {
  return text.slice(0, maxYamlLength).includes(`${key}:`) || text.includes(`${key}":`) || text.includes(`${key}':`);
}

function lineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\r\n?|\n/g), (match) => match.index + match[0].length)];
}
