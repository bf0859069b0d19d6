import type { Definition, Root } from 'mdast';
import { rewrite, walk } from './rewrite.ts';

/** Turns `[text][name]` and `![alt][name]` into links and images, so that later steps know one form of each. */
export function resolveReferences(tree: Root): void {
  const definitions = new Map<string, Definition>();
  walk(tree, (node) => {
    if (node.type !== 'definition') return;
    const name = node.identifier.toUpperCase();
    if (!definitions.has(name)) definitions.set(name, node);
  });
  rewrite(tree, (node) => {
    if (node.type === 'definition') return [];
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return undefined;
    const definition = definitions.get(node.identifier.toUpperCase());
    if (!definition) return undefined;
    const { url, title } = definition;
    const { position } = node;
    if (node.type === 'imageReference') return [{ type: 'image', url, title, alt: node.alt, position }];
    return [{ type: 'link', url, title, children: node.children, position }];
  });
}
