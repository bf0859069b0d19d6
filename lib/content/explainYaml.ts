import { type Document, visit, type YAMLError } from 'yaml';

/** What is wrong with a piece of YAML and where, as an offset in it. */
export type YamlFlaw = { offset: number; rule: string; message: string; hint?: string };

const quotes = 'put a value with : # [ ] { } * & ! @ ` " in it in quotes';

/** Says in an editor's words what the parser found in `text`. */
export function explainYaml(fault: YAMLError, text: string): YamlFlaw {
  const offset = firstVisible(text, fault.pos[0]);
  const message = fault.message.split('\n')[0] ?? fault.message;
  switch (fault.code) {
    case 'DUPLICATE_KEY':
      return { offset, rule: 'key-duplicate', message: 'This key stands here a second time', hint: 'keep one of them' };
    case 'TAB_AS_INDENT':
      return { offset, rule: 'yaml', message: 'A tab indents this line', hint: 'indent with spaces' };
    case 'TAG_RESOLVE_FAILED':
      return { offset, rule: 'yaml', message, hint: 'put a value that begins with ! in quotes' };
    case 'MULTIPLE_DOCS':
      return { offset, rule: 'yaml', message: 'The YAML ends before this line', hint: 'take out the line of dots' };
    default:
      if (/call stack/i.test(message)) return { ...tooDeep, offset };
      return { offset, rule: 'yaml', ...wordsFor(message, text.slice(offset).split('\n', 1)[0] ?? '') };
  }
}

/** `line` is what stands where the parser points. */
function wordsFor(message: string, line: string): { message: string; hint: string } {
  if (/^Nested mappings/.test(message) && !/:(?: |$)/.test(line))
    return { message: 'The line after this one is indented too far', hint: 'let it begin where the keys around it do' };
  return inWords.find(([said]) => said.test(message))?.[1] ?? { message, hint: quotes };
}

/** The parser's commonest sentences, and what they mean to an editor. */
const inWords: [said: RegExp, { message: string; hint: string }][] = [
  [/^Nested mappings/, { message: 'This value has a colon in it', hint: 'put the whole value in quotes' }],
  [
    /^Missing closing ["']/,
    { message: 'The quote is never closed', hint: 'put the same quote at the end of the value' },
  ],
  [/end with a \]/, { message: 'The list is never closed', hint: 'put ] at its end' }],
  [/end with a \}/, { message: 'The map is never closed', hint: 'put } at its end' }],
  [
    /^Unexpected scalar at node end/,
    { message: 'Words follow the closing quote', hint: 'put the other kind of quotes around the whole value' },
  ],
  [
    /^All (?:mapping|sequence|collection) items must start at the same column|^A block sequence may not be used/,
    { message: 'This line is not indented like those around it', hint: 'let the keys of a map begin in one column' },
  ],
  [
    /^Implicit (?:map )?keys need to be/,
    { message: 'This line is no key with a value', hint: 'write "key: value", with a space after the colon' },
  ],
];

/** Says what made the parser or the resolving of anchors give up. */
export function explainThrown(error: unknown, document: Document | undefined): YamlFlaw {
  if (error instanceof RangeError) return tooDeep;
  const message = error instanceof Error ? error.message : String(error);
  if (!document || !/alias/i.test(message)) return { offset: 0, rule: 'yaml', message };
  const hint = 'write the values out; a value that begins with * or & needs quotes';
  let flaw: YamlFlaw = { offset: 0, rule: 'yaml-alias', message: 'The YAML repeats its anchors too often', hint };
  const excessive = /excessive/i.test(message);
  visit(document, {
    Alias(_key, alias) {
      if (!excessive && alias.resolve(document)) return undefined;
      const offset = alias.range?.[0] ?? 0;
      flaw = excessive
        ? { ...flaw, offset }
        : { ...flaw, offset, message: `*${alias.source} names no anchor before it` };
      return visit.BREAK;
    },
  });
  return flaw;
}

const tooDeep: YamlFlaw = { offset: 0, rule: 'yaml-depth', message: 'The YAML is nested too deeply' };

/** The parser points at the white space before some faults; an editor looks at what comes after it. */
function firstVisible(text: string, offset: number): number {
  let visible = offset;
  while (visible < text.length && /[ \r\n]/.test(text.charAt(visible))) visible += 1;
  return visible < text.length ? visible : Math.min(offset, text.length);
}
