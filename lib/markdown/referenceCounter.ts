import type { Refuse } from './checkLimits.ts';
import { limits } from './limits.ts';

/** Counts footnotes and link definitions, and what references to them can swell to. */
export function createReferenceCounter(refuse: Refuse) {
  let notes = 0;
  let noteReferences = 0;
  let definitions = 0;
  let closings = 0;
  let longest = 0;
  let longestLine = 1;
  /** Length of a definition that may go on over several lines. */
  let current = 0;

  const read = (line: string, number: number): void => {
    for (let at = line.indexOf('[^'); at >= 0; at = line.indexOf('[^', at + 2)) noteReferences += 1;
    const defined = /^[ \t>*+\-\d.)]*\[(\^)?[^\][]{1,999}\]:/.exec(line);
    if (defined?.[1]) notes += 1;
    else if (defined) definitions += 1;
    if (defined && !defined[1]) current = line.length;
    else current = line.trim() === '' || current === 0 ? 0 : current + line.length;
    if (current > longest) {
      longest = current;
      longestLine = number;
    }
    const split = 'split it into several articles';
    if (notes > limits.footnotes)
      refuse(number, 'footnotes', `The text has more than ${limits.footnotes} footnotes`, split);
    if (noteReferences > limits.footnoteReferences) {
      refuse(number, 'footnotes', `The text refers to footnotes more than ${limits.footnoteReferences} times`, split);
    }
    if (definitions > limits.definitions) {
      refuse(number, 'definitions', `The text has more than ${limits.definitions} link definitions`, split);
    }
  };

  const end = (): void => {
    if (longest * closings <= limits.definitionOutput) return;
    refuse(
      longestLine,
      'definitions',
      'A long link definition could be repeated too often',
      'shorten its address and title',
    );
  };
  const closing = (): void => {
    closings += 1;
  };
  return { read, end, closing };
}
