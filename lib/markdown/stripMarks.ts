import type { Root } from 'mdast';
import { walk } from './rewrite.ts';

/** Leaves an element of the house its meaning alone, for feeds: no classes and no roles. */
export function stripMarks(tree: Root): void {
  walk(tree, (node) => {
    if (node.type !== 'house') return;
    const { className: _, role: __, tabIndex: ___, ...properties } = node.properties;
    node.properties = properties;
  });
}
