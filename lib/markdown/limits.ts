/**
 * How much of what a text may hold. Each number was found by measuring: remark needs more than linear time (or more
 * output than input) for each of these, and stays well below a second at the limit. A long read, 10,000 words with
 * 300 footnotes and a table of 500 rows, is far below every one.
 */
export const limits = {
  bytes: 1_000_000,
  lines: 40_000,
  /** Lines with no blank line between them. */
  blockLines: 4_000,
  /** Characters that may begin or end markup, in the whole text and in one block. */
  marks: 50_000,
  blockMarks: 5_000,
  /** Sum over blocks of the square of their marks: what emphasis and links cost. */
  markWork: 40_000_000,
  /** `[` inside `[` that are closed again. */
  brackets: 32,
  /** `>`, list marks and footnote marks before the text of one line. */
  containers: 20,
  /** Columns of indentation before a list mark. */
  listIndent: 80,
  listItems: 3_000,
  quotes: 1_500,
  /** Lines of `===` or `---`. */
  underlines: 1_000,
  directives: 2_000,
  directiveDepth: 10,
  tableColumns: 200,
  /** `|` in one line. */
  pipes: 2_000,
  /** Rows times columns, since short rows are filled up; all tables together. */
  tableCells: 25_000,
  /** Definitions of footnotes, and references to them. */
  footnotes: 1_000,
  footnoteReferences: 3_000,
  definitions: 5_000,
  /** Closing `]` times the length of the longest link definition, in characters: what references can swell to. */
  definitionOutput: 8_000_000,
  /** `<!`, `<?` in one block times the block's length: each may look for its end. */
  declarationWork: 30_000_000,
  /** Characters of a line that begins with `::`. */
  directiveLine: 10_000,
};
