import type { Refuse } from './checkLimits.ts';
import { limits } from './limits.ts';
import { createReferenceCounter } from './referenceCounter.ts';
import { createTableCounter } from './tableCounter.ts';

const shorten = 'break it up with blank lines, or put it into a code block';
const split = 'split it into several articles';
const marks = /[*_~[\]<&`\\!|@]|:(?:\/\/)?|www\./gi;
const marksAndWords = /[*_~[\]<&`\\!|@]|:(?:\/\/)?|www\.|[a-z\d+.-]+/gi;
/** After an open bracket each word costs as much as a mark: the search for bare e-mail addresses looks back to it. */
const word = /^(?!www\.$)[a-z\d+.-]/i;

/** Counts what one block, a run of lines without a blank one, asks of the parser of inline text. */
export function createBlockCounter(refuse: Refuse) {
  const table = createTableCounter(refuse);
  const references = createReferenceCounter(refuse);
  let start = 0;
  let lines = 0;
  let length = 0;
  let here = 0;
  let shadowed = 0;
  let declarations = 0;
  let total = 0;
  let work = 0;
  let underlines = 0;
  /** For each `[` not yet closed: how deep the brackets closed inside it go. */
  let heights: number[] = [];

  const countMarks = (text: string, number: number): void => {
    let at = 0;
    for (;;) {
      const wanted = heights.length > 0 ? marksAndWords : marks;
      wanted.lastIndex = at;
      const found = wanted.exec(text);
      if (!found) return;
      const [sign] = found;
      at = wanted.lastIndex;
      if (word.test(sign)) {
        shadowed += 1;
        continue;
      }
      if (sign === '\\') at += 1;
      if (sign === '|' && table.inTable()) continue;
      here += sign.length > 1 || sign === '@' ? 4 : 1;
      if (sign === '[') heights.push(0);
      else if (sign === ']') closeBracket(number);
      else if (sign === '<' && /[!?]/.test(text[found.index + 1] ?? '')) declarations += 1;
    }
  };

  const closeBracket = (number: number): void => {
    references.closing();
    const height = heights.pop();
    if (height === undefined) return;
    const last = heights.length - 1;
    if (last >= 0) heights[last] = Math.max(heights[last] ?? 0, height + 1);
    if (height >= limits.brackets) {
      refuse(
        number,
        'nesting',
        'Brackets are nested too deeply',
        `nest [ ] at most ${limits.brackets} deep, or write \\[`,
      );
    }
  };

  /** Ends what is read as one piece: a block, or a row of a table. */
  const endPiece = (): void => {
    total += here;
    const together = here + shadowed;
    work += together * together;
    if (together > limits.blockMarks || work > limits.markWork) {
      refuse(start, 'marks', 'A paragraph holds too many marks (*, _, [, <, …) to be read', shorten);
    }
    here = shadowed = 0;
    heights = [];
  };

  const endBlock = (): void => {
    endPiece();
    if (lines > limits.blockLines) {
      refuse(start, 'block-lines', `${lines} lines follow each other without a blank line`, shorten);
    }
    if (declarations * length > limits.declarationWork) {
      refuse(start, 'marks', 'A paragraph holds too many <! or <? to be read', 'write \\< where no markup is meant');
    }
    if (total > limits.marks) {
      refuse(start, 'marks', `The text holds more than ${limits.marks} marks (*, _, [, <, …)`, split);
    }
    lines = length = declarations = 0;
    table.endBlock();
  };

  const read = (line: string, text: string, number: number): void => {
    references.read(line, number);
    if (text.trim() === '') {
      endBlock();
      return;
    }
    if (lines === 0) start = number;
    table.read(text, text !== line, lines, number);
    lines += 1;
    length += line.length;
    if (/^[ \t]*(?:=+|-+)[ \t]*$/.test(text)) underlines += 1;
    if (underlines > limits.underlines) {
      refuse(
        number,
        'underlines',
        `The text has more than ${limits.underlines} lines of === or ---`,
        'write headings with #',
      );
    }
    countMarks(line, number);
    if (table.inTable()) endPiece();
  };

  const end = (): void => {
    endBlock();
    references.end();
  };
  return { read, end };
}
