import type { Series } from './statistics.ts';

/** A number as tables show it: three figures below ten, whole ones above. */
export function figure(value: number): string {
  if (Number.isNaN(value)) return '–';
  return value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : 0 });
}

/** The middle of a series and, where it was measured more than once, the distance between its quartiles. */
export function spread({ median, spread, n }: Series): string {
  return n > 1 ? `${figure(median)} ± ${figure(spread)}` : figure(median);
}

/** A table for the terminal and for Markdown at once; all columns but the first are right-aligned. */
export function table(title: string, head: string[], rows: (string | number)[][]): string {
  const text = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? figure(cell) : cell)));
  const widths = head.map((name, at) => Math.max(name.length, 3, ...text.map((row) => row[at]?.length ?? 0)));
  const line = (cells: string[]) =>
    `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [`### ${title}`, '', line(head), rule, ...text.map(line), ''].join('\n');
}
