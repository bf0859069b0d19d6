import type { Root } from 'mdast';
import { houseTree } from './houseTree.ts';
import { writeHtml } from './markdownProcessor.ts';
import { type RenderOptions, settingOf } from './renderOptions.ts';

/**
 * Renders one line of Markdown (a correction, a note) without a paragraph around it.
 * Of several paragraphs each is kept, separated by line breaks; what is no paragraph stays a block.
 */
export function renderInline(text: string, options: RenderOptions): { html: string } {
  const tree = houseTree(text.trim(), settingOf(options));
  const children = tree.children.flatMap((node, index) => {
    if (node.type !== 'paragraph') return [node];
    const follows = tree.children[index - 1]?.type === 'paragraph';
    return follows ? [{ type: 'break' } as const, ...node.children] : node.children;
  });
  const root: Root = { type: 'root', children: [{ type: 'paragraph', children: children as never[] }] };
  return {
    html: writeHtml(root)
      .trim()
      .replace(/^<p>/, '')
      .replace(/<\/p>$/, ''),
  };
}
