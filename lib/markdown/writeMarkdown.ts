import type { Root, RootContent } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';

const writer = remark().use(remarkGfm).data('settings', { bullet: '-' }).freeze();

/** Writes a tree as Markdown: what is text in it stays text, whatever marks it holds. Ends with a line ending. */
export function writeMarkdown(tree: Root): string {
  return writer.stringify(tree);
}

/** As `writeMarkdown`, for blocks. */
export function writeBlocks(children: RootContent[]): string {
  return writeMarkdown({ type: 'root', children });
}
