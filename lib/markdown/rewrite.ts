import type { Nodes, RootContent } from 'mdast';

/** What a node becomes; `undefined` leaves it as it is. */
export type Change = (node: RootContent, place: Place) => RootContent[] | undefined;
export type Place = { parent: Nodes; insideLink: boolean };

/** The children of any parent, to be changed in place. */
export function childrenOf(node: Nodes): RootContent[] | undefined {
  return 'children' in node ? node.children : undefined;
}

/** Changes a tree in place, children before their parents. */
export function rewrite(parent: Nodes, change: Change, insideLink = false): void {
  const children = childrenOf(parent);
  if (!children) return;
  const result: RootContent[] = [];
  let changed = false;
  for (const node of children) {
    rewrite(node, change, insideLink || node.type === 'link');
    const replacement = change(node, { parent, insideLink });
    if (replacement) {
      changed = true;
      for (const next of replacement) result.push(next);
    } else {
      result.push(node);
    }
  }
  if (!changed) return;
  children.length = 0;
  for (const node of result) children.push(node);
}

/** Calls `visit` for every node below `parent` in the order of the text. */
export function walk(parent: Nodes, visit: (node: RootContent) => void): void {
  for (const node of childrenOf(parent) ?? []) {
    visit(node);
    walk(node, visit);
  }
}
