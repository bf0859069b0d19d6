/** For tests: reads HTML as a browser does. */
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

export type Element = { name: string; attributes: Record<string, string>; text: string; parent: string };
type Node = DefaultTreeAdapterTypes.ChildNode;

/** Every element of a piece of HTML, in order. */
export function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  const visit = (nodes: Node[], parent: string): void => {
    for (const node of nodes) {
      if (!('tagName' in node)) continue;
      const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
      found.push({ name: node.tagName, attributes, text: textOf(node.childNodes), parent });
      visit(node.childNodes, node.tagName);
    }
  };
  visit(parseFragment(html).childNodes, '');
  return found;
}

/** What a reader sees, without marks. */
export function readerText(html: string): string {
  return textOf(parseFragment(html).childNodes);
}

function textOf(nodes: Node[]): string {
  return nodes
    .map((node) => ('childNodes' in node ? textOf(node.childNodes) : 'value' in node ? node.value : ''))
    .join('');
}
