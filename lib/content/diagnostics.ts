import { styleText } from 'node:util';
import type { Diagnostic, Severity } from '../model/diagnostic.ts';

export type Counts = { errors: number; warnings: number };

/** How many of `diagnostics` are errors, and how many are warnings. */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): Counts {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: diagnostics.length - errors };
}

/** A copy of `diagnostics` in order of file, line, column and rule. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted(
    (one, other) =>
      compare(one.file, other.file) ||
      one.line - other.line ||
      one.column - other.column ||
      compare(one.rule, other.rule) ||
      compare(one.message, other.message),
  );
}

/**
 * `diagnostics` as text, sorted, under the name of each file (below `folder`), in columns. What could move a terminal's
 * cursor or turn the reading direction is shown as a code point. Empty when there are none.
 */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  { folder = '', colour = false }: { folder?: string; colour?: boolean } = {},
): string {
  const files = Map.groupBy(sortDiagnostics(diagnostics), ({ file }) => file);
  return [...files]
    .map(
      ([file, found]) =>
        `${paint('underline', visible(folder ? `${folder}/${file}` : file), colour)}\n${table(found, colour)}`,
    )
    .join('\n');
}

/** The last line of a check, e.g. "24 files, 1 error, no warnings". */
export function summarize(files: number, { errors, warnings }: Counts): string {
  return [plural(files, 'file'), plural(errors, 'error'), plural(warnings, 'warning')].join(', ');
}

const severityColour = { error: 'red', warning: 'yellow' } as const satisfies Record<Severity, string>;
const widest = 72;

function table(found: Diagnostic[], colour: boolean): string {
  const rows = found.map((diagnostic) => ({
    ...diagnostic,
    message: visible(diagnostic.message),
    hint: visible(diagnostic.hint ?? ''),
  }));
  const width = (least: number, of: (row: Diagnostic) => string | number): number =>
    rows.reduce(
      (most, row) => (String(of(row)).length > widest ? most : Math.max(most, String(of(row)).length)),
      least,
    );
  const [lines, columns] = [width(2, ({ line }) => line), width(2, ({ column }) => column)];
  const [messages, rules] = [width(39, ({ message }) => message), width(15, ({ rule }) => rule)];
  return rows
    .map(({ line, column, severity, message, rule, hint }) => {
      const place = `${String(line).padStart(lines)}:${String(column).padEnd(columns)}`;
      const kind = paint(severityColour[severity], severity.padEnd(7), colour);
      const row = ` ${place}  ${kind}  ${message.padEnd(messages)}  ${paint('dim', rule.padEnd(rules), colour)}  ${hint}`;
      return `${row.trimEnd()}\n`;
    })
    .join('');
}

function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu,
    (character) => `\\u{${character.charCodeAt(0).toString(16)}}`,
  );
}

function paint(style: Parameters<typeof styleText>[0], text: string, colour: boolean): string {
  return colour ? styleText(style, text, { validateStream: false }) : text;
}

function plural(count: number, noun: string): string {
  return `${count === 0 ? 'no' : count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
