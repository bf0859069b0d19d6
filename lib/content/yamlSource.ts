import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLError,
} from 'yaml';
import type { DataPath, Position, Problem } from './problem.ts';

/** The most YAML that is read, in UTF-16 code units: a bound for hostile files, far above any honest one. */
export const maxYamlLength = 65_536;
const maxAliasCount = 50;
const maxReported = 3;

/** Checked YAML: its data as plain values, and where each value stands in the file. */
export type YamlSource = {
  /** `undefined` when the YAML is broken or empty. */
  data: unknown;
  problems: Problem[];
  document?: Document;
  /** Position of the value at `path`; where there is none, of the nearest map or list around it. */
  locate(path: DataPath, what?: 'value' | 'key'): Position;
  /** A plain scalar exactly as it is written, e.g. `0042`. */
  writtenAt(path: DataPath): string | undefined;
};

/**
 * Reads YAML 1.2 with the core schema: dates stay strings, keys are unique strings, and anchors cannot multiply
 * without bound. `firstLine` is the number of the file's line in which `text` begins. Never throws.
 */
export function readYaml(text: string, firstLine = 1): YamlSource {
  const at = (offset: number): Position => positionIn(text, offset, firstLine);
  const broken = (problem: Omit<Problem, 'line' | 'column' | 'severity'>, offset = 0): YamlSource => ({
    data: undefined,
    problems: [{ ...at(offset), severity: 'error', ...problem }],
    locate: () => at(0),
    writtenAt: () => undefined,
  });
  if (text.length > maxYamlLength)
    return broken({
      rule: 'yaml-size',
      message: `More than ${maxYamlLength / 1024} KB of YAML`,
      hint: 'long matter belongs in the text',
    });
  try {
    const document = parseDocument(text, {
      prettyErrors: false,
      stringKeys: true,
      merge: false,
      resolveKnownTags: false,
    });
    const faults = [...document.errors, ...document.warnings];
    const problems = faults
      .slice(0, maxReported)
      .map((fault) => explainYaml(fault, at(firstVisible(text, fault.pos[0]))));
    const readable = faults.every((fault) => fault.code === 'DUPLICATE_KEY');
    return {
      data: readable ? (document.toJS({ maxAliasCount }) ?? undefined) : undefined,
      problems,
      document,
      locate: (path, what = 'value') => at(offsetOf(document, path, what)),
      writtenAt: (path) => {
        const node = nodeAt(document, path);
        return isScalar(node) ? node.source : undefined;
      },
    };
  } catch (error) {
    if (error instanceof RangeError) return broken({ rule: 'yaml-depth', message: 'The YAML is nested too deeply' });
    const message = error instanceof Error ? error.message : String(error);
    if (/alias/i.test(message)) return broken({ rule: 'yaml-alias', message: aliasMessage(message), hint: aliasHint });
    return broken({ rule: 'yaml', message });
  }
}

const aliasHint = 'write the values out; a value that begins with * or & needs quotes';

function aliasMessage(message: string): string {
  return /excessive/i.test(message) ? 'The YAML repeats its anchors too often' : message;
}

function explainYaml(fault: YAMLError, position: Position): Problem {
  const message = fault.message.split('\n')[0] ?? fault.message;
  const problem = { ...position, severity: 'error' as const };
  switch (fault.code) {
    case 'DUPLICATE_KEY':
      return {
        ...problem,
        rule: 'key-duplicate',
        message: 'This key stands here a second time',
        hint: 'keep one of them',
      };
    case 'TAB_AS_INDENT':
      return { ...problem, rule: 'yaml', message: 'A tab indents this line', hint: 'indent with spaces' };
    case 'TAG_RESOLVE_FAILED':
      return { ...problem, rule: 'yaml', message, hint: 'put a value that begins with ! in quotes' };
    case 'MULTIPLE_DOCS':
      return { ...problem, rule: 'yaml', message: 'The YAML ends before this line', hint: 'take out the line of dots' };
    default:
      return { ...problem, rule: 'yaml', message, hint: 'put a value with : # [ ] { } * & ! @ ` " in it in quotes' };
  }
}

/** The parser points at the white space before some faults; an editor looks at what comes after it. */
function firstVisible(text: string, offset: number): number {
  let visible = offset;
  while (visible < text.length && /[ \r\n]/.test(text[visible] ?? '')) visible += 1;
  return visible < text.length ? visible : Math.min(offset, text.length);
}

function positionIn(text: string, offset: number, firstLine: number): Position {
  let line = firstLine;
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1 && end < offset; end = text.indexOf('\n', start)) {
    line += 1;
    start = end + 1;
  }
  return { line, column: offset - start + 1 };
}

function pairOf(node: unknown, key: string | number): Pair | undefined {
  if (!isMap(node)) return undefined;
  return node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key));
}

function nodeAt(document: Document, path: DataPath): unknown {
  let node: unknown = document.contents;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    node = isSeq(node) ? node.items[Number(step)] : pairOf(node, step)?.value;
  }
  return node;
}

function offsetOf(document: Document, path: DataPath, what: 'value' | 'key'): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [index, step] of path.entries()) {
    if (isAlias(node)) return offset;
    const pair = pairOf(node, step);
    const next = isSeq(node) ? node.items[Number(step)] : pair?.value;
    const empty = isScalar(next) && next.value === null;
    const asKey = pair && (empty || (what === 'key' && index === path.length - 1));
    const start = asKey ? startOf(pair.key) : startOf(next);
    if (start === undefined) return offset;
    offset = start;
    node = next;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return (node as Node | undefined | null)?.range?.[0];
}
