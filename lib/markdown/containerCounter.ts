import type { Refuse } from './checkLimits.ts';
import { limits } from './limits.ts';

const mark = /^[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|\[\^[^\][\n]{1,999}\]:)/;

/** Counts quotes, lists, directives and their nesting, and gives each line without its marks. */
export function createContainerCounter(refuse: Refuse): { read(line: string, number: number): string } {
  let items = 0;
  let quotes = 0;
  let quoted = false;
  let directives = 0;
  let open: number[] = [];

  const countDirective = (text: string, number: number): void => {
    const [, colons = '', name] = /^[ \t]*(:{3,})[ \t]*([^\s:]?)/.exec(text) ?? [];
    if (/^[ \t]*::/.test(text) && text.length > limits.directiveLine) {
      refuse(number, 'directives', 'The first line of a directive is too long', 'shorten its attributes');
    }
    if (!colons) return;
    if (!name) {
      const closed = open.findIndex((size) => size <= colons.length);
      if (closed >= 0) open = open.slice(0, closed);
      return;
    }
    directives += 1;
    if (open.length < 1000) open.push(colons.length);
    if (open.length > limits.directiveDepth) {
      refuse(
        number,
        'nesting',
        'Too many directives (:::) are open at once',
        'close each with ::: on a line of its own',
      );
    }
    if (directives > limits.directives) {
      refuse(
        number,
        'directives',
        `The text has more than ${limits.directives} directives`,
        'split it into several articles',
      );
    }
  };

  const read = (line: string, number: number): string => {
    let text = line;
    let depth = 0;
    let inQuote = false;
    for (let found = mark.exec(text); found && depth <= limits.containers; found = mark.exec(text)) {
      depth += 1;
      if (found[0].endsWith('>')) inQuote = true;
      else items += 1;
      text = text.slice(found[0].length);
    }
    if (inQuote && !quoted) quotes += 1;
    quoted = inQuote;
    const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
    const columns = indent.length + 3 * (indent.split('\t').length - 1);
    if (depth > limits.containers || (depth > 0 && columns > limits.listIndent)) {
      refuse(number, 'nesting', 'Quotes or lists are nested too deeply', `nest them at most ${limits.containers} deep`);
    }
    if (items > limits.listItems) {
      refuse(
        number,
        'list-items',
        `The text has more than ${limits.listItems} list items`,
        'make it a table, or split it into several articles',
      );
    }
    if (quotes > limits.quotes) {
      refuse(number, 'quotes', `The text has more than ${limits.quotes} quotations`, 'split it into several articles');
    }
    countDirective(text, number);
    return text;
  };
  return { read };
}
