/**
 * The lines of `text` that are YAML: `first` is the first of them, `end` the one after the last, from 0. All of a YAML
 * file (`whole`), or what stands between the lines of `---`, closed or not yet. `undefined` when nothing opens it.
 */
export function frontMatterLines(lines: readonly string[], whole: boolean): { first: number; end: number } | undefined {
  if (whole) return { first: 0, end: lines.length };
  const opening = lines.findIndex((line) => line.trim() !== '');
  if (opening === -1 || !/^\ufeff?---[ \t]*$/.test(lines[opening] ?? '')) return undefined;
  const closing = lines.findIndex((line, index) => index > opening && line.startsWith('---'));
  return { first: opening + 1, end: closing === -1 ? lines.length : closing };
}
