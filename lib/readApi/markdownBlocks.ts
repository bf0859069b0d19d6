import type { BlockContent, Link, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { stringify } from 'yaml';

/** Blocks of Markdown made from plain text: whatever marks the text holds are escaped when they are written. */

export const text = (value: string): PhrasingContent => ({ type: 'text', value });
export const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [{ type: 'text', value }] });
export const emphasis = (value: string): PhrasingContent => ({ type: 'emphasis', children: [{ type: 'text', value }] });
export const link = (url: string, title: string): Link => ({
  type: 'link',
  url,
  children: [{ type: 'text', value: title }],
});
export const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });
export const quoted = (...children: BlockContent[]): RootContent => ({ type: 'blockquote', children });
export const heading = (depth: 1 | 2 | 3, ...children: PhrasingContent[]): RootContent => ({
  type: 'heading',
  depth,
  children,
});
export const list = (items: BlockContent[][]): RootContent => ({
  type: 'list',
  ordered: false,
  spread: items.some((blocks) => blocks.length > 1),
  children: items.map((children): ListItem => ({ type: 'listItem', spread: children.length > 1, children })),
});

/** Facts as YAML before a text; what is empty is left out. */
export function frontMatter(facts: Record<string, unknown>): string {
  return `---\n${stringify(withoutEmpty(facts), { lineWidth: 0 })}---\n`;
}

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined && !(Array.isArray(each) && each.length === 0))
      .map(([key, each]) => [key, withoutEmpty(each)]),
  );
}
