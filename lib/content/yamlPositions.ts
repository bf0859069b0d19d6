import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { DataPath, Position } from './problem.ts';

/** Position of `offset` in `text`, whose first line is number `firstLine` of its file. */
export function positionIn(text: string, offset: number, firstLine: number): Position {
  let line = firstLine;
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1 && end < offset; end = text.indexOf('\n', start)) {
    line += 1;
    start = end + 1;
  }
  return { line, column: offset - start + 1 };
}

/** The node at `path`, through anchors; `undefined` when there is none. */
export function nodeAt(document: Document, path: DataPath): unknown {
  let node: unknown = document.contents;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isSingle(node, step)) continue;
    node = isSeq(node) ? node.items[Number(step)] : pairOf(node, step)?.value;
  }
  return node;
}

/** Where the value (or the key) at `path` begins; where there is none, its key or the map or list around it. */
export function offsetOf(document: Document, path: DataPath, what: 'value' | 'key'): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [index, step] of path.entries()) {
    if (isSingle(node, step)) continue;
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

/** A single value may stand for a list of one. */
function isSingle(node: unknown, step: string | number): boolean {
  return typeof step === 'number' && !isSeq(node);
}

function pairOf(node: unknown, key: string | number): Pair | undefined {
  if (!isMap(node)) return undefined;
  return node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key));
}

function startOf(node: unknown): number | undefined {
  return (node as Node | undefined | null)?.range?.[0];
}
