/** A line of a file with its number, counted from 1. */
export type SourceLine = { number: number; text: string };

/** What stands at a place of a file: its line in three parts, the middle one being what is meant, and the lines around. */
export type Excerpt = {
  before?: SourceLine;
  number: number;
  start: string;
  marked: string;
  end: string;
  after?: SourceLine;
};

/** Characters that are shown on either side of the place in a long line, and of a line beside it. */
const reach = 60;
const longestMark = 40;

/** The excerpt of `text` at a line and column, both counted from 1; `undefined` where the text has no such line. */
export function excerptOf(text: string, line: number, column: number): Excerpt | undefined {
  const lines = linesAround(text, line);
  const [before, own, after] = lines;
  if (own === undefined) return undefined;
  const at = Math.max(0, Math.min(column - 1, own.length));
  const rest = own.slice(at);
  const [marked = ' '] = /^["']?[\p{L}\p{N}\p{M}_-]+|^./su.exec(rest.slice(0, longestMark)) ?? [];
  const start = own.slice(0, at);
  const end = rest.slice(marked.length);
  return {
    before: before === undefined ? undefined : { number: line - 1, text: cutEnd(before, 2 * reach) },
    number: line,
    start: start.length > reach ? `…${start.slice(-reach).toWellFormed()}` : start,
    marked: marked.toWellFormed(),
    end: cutEnd(end, reach),
    after: after === undefined ? undefined : { number: line + 1, text: cutEnd(after, 2 * reach) },
  };
}

/** Three lines, found without cutting a long text into all of its lines. */
function linesAround(text: string, line: number): [string?, string?, string?] {
  let start = text.startsWith('\ufeff') ? 1 : 0;
  const found: (string | undefined)[] = [undefined, undefined, undefined];
  for (let number = 1; number <= line + 1; number++) {
    const end = text.indexOf('\n', start);
    const whole = text.slice(start, end < 0 ? undefined : end).replace(/\r$/, '');
    if (number >= line - 1) found[number - line + 1] = whole;
    if (end < 0) break;
    start = end + 1;
  }
  return [found[0], found[1], found[2]];
}

function cutEnd(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most).toWellFormed()}…` : text;
}
