import { flowPlace } from './flowPlace.ts';

/** What may be written where the cursor is. */
export type YamlPlace = {
  /** The keys around it, the outermost first. */
  path: string[];
  /** What stands between `from` and the cursor, in its line. */
  from: number;
  word: string;
  /** A key, a value, or either at the beginning of an item. */
  expects: 'key' | 'value' | 'item';
  /** The keys that the map has already. */
  present: string[];
  /** Whether the map is written in brackets, in one line. */
  flow: boolean;
};

type Line = { column: number; item: boolean; rest: string; key?: string; value?: string };

/**
 * Where in the YAML of `lines` the cursor is, by how its lines are set in; the YAML need not be sound, because it is
 * being written. `undefined` where nothing is to be written, as in a comment. `line` and `character` count from 0.
 */
export function yamlPlace(lines: readonly string[], line: number, character: number): YamlPlace | undefined {
  const written = (lines[line] ?? '').slice(0, character);
  if (/(?:^|\s)#/.test(written)) return undefined;
  const here = read(written);
  const path = pathAbove(lines, line, here.column);
  const value = here.key === undefined ? here.rest : (here.value ?? '');
  const start = written.length - value.length;
  const flow = flowPlace(value);
  const inFlow = flow.from > 0 && /^[[{]/.test(value);
  if (here.key === undefined && !inFlow) {
    const expects = here.item ? 'item' : 'key';
    const present = siblings(lines, line, here);
    return { path, from: start, word: here.rest, expects, present, flow: false };
  }
  const keys = here.key === undefined ? path : [...path, here.key];
  return {
    path: [...keys, ...flow.path],
    from: start + flow.from,
    word: flow.word,
    expects: flow.key ? 'key' : 'value',
    present: flow.present,
    flow: inFlow,
  };
}

/** The keys above `line` that hold what begins in `column` there. */
export function pathAbove(lines: readonly string[], line: number, column: number): string[] {
  const path: string[] = [];
  let limit = column;
  for (let at = line - 1; at >= 0 && limit > 0; at -= 1) {
    const above = read(lines[at] ?? '');
    if (above.rest === '' || above.rest.startsWith('#') || above.column >= limit) continue;
    limit = above.column;
    if (above.key !== undefined) path.unshift(above.key);
  }
  return path;
}

/** The key in `line`, and the column it begins in; `undefined` when there is none. */
export function keyIn(line: string): { key: string; column: number } | undefined {
  const { key, column } = read(line);
  return key === undefined ? undefined : { key, column };
}

function read(text: string): Line {
  const [, before = '', rest = ''] = /^(\s*(?:-(?:\s+|$))*)(.*)$/.exec(text) ?? [];
  const [, key, value] = /^([^\s:#"'[{][^:#]*?)\s*:(?:\s+(.*))?$/.exec(rest) ?? [];
  // A lone dash stands for an item that begins two columns on.
  const column = before.endsWith('-') ? before.length + 1 : before.length;
  return { column, item: before.includes('-'), rest, key, value };
}

function siblings(lines: readonly string[], line: number, here: Line): string[] {
  const keys: string[] = [];
  const look = (at: number): 'on' | 'end' => {
    const other = read(lines[at] ?? '');
    if (other.rest === '' || other.column > here.column) return 'on';
    if (other.column < here.column) return 'end';
    if (at > line && other.item) return 'end';
    if (other.key !== undefined) keys.push(other.key);
    return other.item ? 'end' : 'on';
  };
  if (!here.item) for (let at = line - 1; at >= 0 && look(at) === 'on'; at -= 1);
  for (let at = line + 1; at < lines.length && look(at) === 'on'; at += 1);
  return keys;
}
