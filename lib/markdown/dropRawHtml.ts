import type { Nodes, Root, RootContent } from 'mdast';
import { text } from './house.ts';
import { htmlText, isUnread, tagName } from './htmlText.ts';
import { childrenOf, rewrite } from './rewrite.ts';

const phrasingParents = new Set(['paragraph', 'heading', 'emphasis', 'strong', 'delete', 'link', 'tableCell']);

/**
 * Raw HTML is not published: its markup goes and its text stays. A block of it becomes paragraphs of its text,
 * `<br>` a line break; comments, scripts and styles go with their contents.
 */
export function dropRawHtml(tree: Root): void {
  dropUnreadSpans(tree);
  rewrite(tree, (node, { parent }) => {
    if (node.type !== 'html') return undefined;
    if (isPhrasing(parent)) return tagName(node.value, 0) === 'br' ? [{ type: 'break' }] : [];
    return paragraphs(htmlText(node.value));
  });
}

function isPhrasing(parent: Nodes): boolean {
  return phrasingParents.has(parent.type) || parent.type === 'textDirective' || parent.type === 'leafDirective';
}

function paragraphs(plain: string): RootContent[] {
  return plain
    .split(/\n[ \t\n]*\n|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ type: 'paragraph', children: [{ type: 'text', value: line }] }));
}

/** Takes out everything from an inline `<script>` to its `</script>`; one that is never closed loses its tag alone. */
function dropUnreadSpans(parent: Nodes): void {
  const children = childrenOf(parent);
  if (!children) return;
  if (isPhrasing(parent)) {
    const closings = new Map<string, number>();
    children.forEach((node, at) => {
      if (node.type === 'html' && node.value.startsWith('</')) closings.set(tagName(node.value, 0), at);
    });
    for (let at = 0; at < children.length; at++) {
      const node = children[at];
      if (node?.type !== 'html' || node.value.startsWith('</')) continue;
      const name = tagName(node.value, 0);
      const last = closings.get(name) ?? -1;
      if (!isUnread(name) || last < at) continue;
      const close = children.findIndex((each, index) => index > at && isClosing(each, name));
      for (let inside = at; inside <= close; inside++) children[inside] = text('');
      at = close;
    }
  }
  for (const node of children) dropUnreadSpans(node);
}

function isClosing(node: RootContent, name: string): boolean {
  return node.type === 'html' && node.value.startsWith('</') && tagName(node.value, 0) === name;
}
