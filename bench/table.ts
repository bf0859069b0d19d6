/** A table for the terminal and for Markdown at once; numbers are right-aligned. */
export function table(title: string, head: string[], rows: (string | number)[][]): string {
  const text = rows.map((row) =>
    row.map((cell) =>
      typeof cell === 'number' ? cell.toLocaleString('en', { maximumFractionDigits: cell < 10 ? 2 : 0 }) : cell,
    ),
  );
  const widths = head.map((name, at) => Math.max(name.length, 3, ...text.map((row) => row[at]?.length ?? 0)));
  const line = (cells: string[]) =>
    `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`;
  const rule = `|${widths.map((width, at) => (at === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [`### ${title}`, '', line(head), rule, ...text.map(line), ''].join('\n');
}
