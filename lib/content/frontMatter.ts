import matter from 'gray-matter';
import { isMap } from './isMap.ts';
import type { DataPath, Position, Problem } from './problem.ts';
import { maxYamlLength, readYaml, type YamlSource } from './yamlSource.ts';

/** A file taken apart: the values of its front matter, where they stand, and the Markdown below. */
export type FrontMatter = {
  /** `undefined` when the front matter cannot be read; `problems` then says why. */
  data?: Record<string, unknown>;
  problems: Problem[];
  source?: YamlSource;
  body: string;
  /** Number of lines before `body` in the file. */
  bodyLine: number;
  locate(path: DataPath, what?: 'value' | 'key'): Position;
};

type Flaw = { rule: string; message: string; hint: string };

const refuse = (): never => {
  throw new Error('Only YAML is read as front matter.');
};

/**
 * Splits `text` into front matter and body; the only place that calls gray-matter. It reads YAML with our own engine,
 * never runs front matter as code, and never touches gray-matter's cache. A byte order mark, any line ends and leading
 * blank lines are read; whatever cannot be read is explained. Never throws.
 */
export function readFrontMatter(text: string): FrontMatter {
  const file = withUnixLines(text);
  const start = skipBlankLines(file);
  const line = countLines(file, start) + 1;
  const fail = (flaw: Flaw, at: Position = { line, column: 1 }): FrontMatter => ({
    problems: [{ ...at, severity: 'error', ...flaw }],
    body: '',
    bodyLine: 0,
    locate: () => at,
  });

  const openEnd = endOfLine(file, start);
  const opening = file.slice(start, openEnd);
  if (!/^---[ \t]*$/.test(opening)) return fail(explainOpening(opening));
  const close = file.indexOf('\n---', start + 3);
  if (close === -1) return fail(flaws.unclosed);
  const closeEnd = endOfLine(file, close + 1);
  if (!/^---[ \t]*$/.test(file.slice(close + 1, closeEnd)))
    return fail(flaws.closing, { line: countLines(file, close + 1) + 1, column: 1 });
  const block = file.slice(start, closeEnd);
  if (block.length > maxYamlLength) return fail(flaws.size);
  // gray-matter's search for comments takes quadratic time on long white space.
  if (/\s{1000}/.test(block)) return fail(flaws.blank);

  let source: YamlSource | undefined;
  const engine = (yaml: string): object => {
    source = readYaml(yaml, line);
    return isMap(source.data) ? source.data : {};
  };
  // With options given, gray-matter leaves its cache alone.
  matter(block, {
    language: 'yaml',
    engines: { yaml: engine, json: refuse, javascript: refuse, js: refuse, coffee: refuse },
  });

  const bodyLine = countLines(file, closeEnd) + (closeEnd < file.length ? 1 : 0);
  const body = file.slice(closeEnd + 1);
  if (!source || (source.data === undefined && !source.problems.some(({ severity }) => severity === 'error')))
    return { ...fail(flaws.empty), body, bodyLine };
  const { locate, problems } = source;
  if (source.data === undefined) return { problems, source, body, bodyLine, locate };
  if (!isMap(source.data)) return { ...fail(flaws.shape, locate([])), body, bodyLine };
  return { data: source.data, problems, source, body, bodyLine, locate };
}

const example = 'begin the file with a line of ---, then "title: …", and a line of --- before the text';

const flaws = {
  missing: { rule: 'front-matter', message: 'The file has no front matter', hint: example },
  encoding: { rule: 'encoding', message: 'The file is not UTF-8 text', hint: 'save it as UTF-8' },
  language: {
    rule: 'front-matter-language',
    message: 'Front matter is YAML, and its first line is --- alone',
    hint: 'take out what follows ---; front matter is never run as code',
  },
  fence: { rule: 'front-matter', message: 'The front matter does not open with a line of ---', hint: example },
  unclosed: {
    rule: 'front-matter',
    message: 'The front matter that opens here is never closed',
    hint: 'put a line of --- between the front matter and the text',
  },
  closing: {
    rule: 'front-matter',
    message: 'This line begins with --- but holds more than that',
    hint: 'the front matter is closed by a line of exactly ---',
  },
  size: {
    rule: 'yaml-size',
    message: `The front matter is longer than ${maxYamlLength / 1024} KB`,
    hint: 'long matter belongs in the text; is the closing --- in its place?',
  },
  blank: { rule: 'front-matter', message: 'The front matter holds a long run of white space', hint: 'take it out' },
  empty: { rule: 'front-matter', message: 'The front matter is empty', hint: 'it needs a title at least' },
  shape: {
    rule: 'front-matter',
    message: 'The front matter is not a list of keys with values',
    hint: 'write one "key: value" on each line',
  },
} satisfies Record<string, Flaw>;

function explainOpening(opening: string): Flaw {
  if (/[\0\ufffd]/.test(opening.slice(0, 8))) return flaws.encoding;
  if (/^---[^-]/.test(opening)) return flaws.language;
  if (/^(\+\+\+|;;;|[\s\u200b\ufeff]*[-\u2010-\u2015\u2212]{1,8}\s*$)/.test(opening)) return flaws.fence;
  return flaws.missing;
}

function withUnixLines(text: string): string {
  const file = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  return file.includes('\r') ? file.replace(/\r\n?/g, '\n') : file;
}

function skipBlankLines(text: string): number {
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === '\n') start = index + 1;
    else if (character !== ' ' && character !== '\t') break;
  }
  return start;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function countLines(text: string, end: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
