import GithubSlugger from 'github-slugger';
import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { normalizeUri } from 'micromark-util-sanitize-uri';
import type { Setting } from './renderOptions.ts';
import { childrenOf } from './rewrite.ts';

export const idMark = 'user-content-';
const plainWords = { includeImageAlt: false, includeHtml: false };

export function idOf(anchor: string, setting: Pick<Setting, 'idPrefix'>): string {
  return `${setting.idPrefix ?? ''}${idMark}${anchor}`;
}

/** Where an anchor leads: within the page, or, from elsewhere, to the page of the text, where no prefix sets texts apart. */
export function anchorHref(anchor: string, setting: Pick<Setting, 'idPrefix' | 'absoluteBase'>): string {
  const { absoluteBase } = setting;
  return absoluteBase ? `${absoluteBase}#${normalizeUri(idOf(anchor, {}))}` : `#${idOf(anchor, setting)}`;
}

/** Gives out anchors: unique in a text, never one that footnotes use. */
export function createAnchors(footnotes: { references: number }[]): (text: string) => string {
  const slugger = new GithubSlugger();
  slugger.slug('footnotes-heading');
  footnotes.forEach(({ references }, index) => {
    slugger.slug(`fn-${index + 1}`);
    for (let each = 1; each <= references; each++)
      slugger.slug(each === 1 ? `fnref-${index + 1}` : `fnref-${index + 1}-${each}`);
  });
  return (text) => slugger.slug(text) || slugger.slug('section');
}

/**
 * Sets the level of every heading from how the headings enclose each other, not from their number of `#`:
 * the outermost stand one level below the page's h1, each further one a single level below the one it belongs to.
 * So no level is ever skipped and none is h1. A box or entry is an outline of its own below the heading it follows.
 * @returns anchor → id
 */
export function levelHeadings(tree: Root, setting: Setting, anchor: (text: string) => string): Map<string, string> {
  const anchors = new Map<string, string>();
  const outline = (parent: Nodes, base: number, open: number[]): void => {
    for (const node of childrenOf(parent) ?? []) {
      if (node.type === 'heading') {
        while (open.length > 0 && (open.at(-1) ?? 0) >= node.depth) open.pop();
        const level = Math.min(base + open.length, 6);
        open.push(node.depth);
        const name = anchor(textOf(node, plainWords));
        anchors.set(name, idOf(name, setting));
        node.data = { ...node.data, hName: `h${level}`, hProperties: { id: idOf(name, setting) } };
      } else if (node.type === 'house' && node.title) {
        node.tagName = `h${Math.min(base, 6)}`;
        const name = anchor(node.anchor ?? textOf(node, plainWords));
        anchors.set(name, idOf(name, setting));
        node.properties.id = idOf(name, setting);
        base += 1;
      } else if (node.type === 'house' && childrenOf(node)?.some((child) => child.type === 'house' && child.title)) {
        outline(node, base + open.length, []);
      } else {
        outline(node, base, open);
      }
    }
  };
  outline(tree, outermostLevel(setting), []);
  return anchors;
}

/** Level of a text's outermost headings, from 2 to 6. */
export function outermostLevel({ headingOffset = 1 }: Setting): number {
  return Math.min(Math.max(1 + headingOffset, 2), 6);
}
