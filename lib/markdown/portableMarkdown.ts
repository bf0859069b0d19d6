import type { Image, Link, Root, RootContent } from 'mdast';
import { dropRawHtml } from './dropRawHtml.ts';
import { linkTarget } from './linkTarget.ts';
import { parseMarkdown } from './markdownProcessor.ts';
import { leadToHeading } from './markLinks.ts';
import { findPicture } from './placePictures.ts';
import { plainDirectives } from './plainDirectives.ts';
import { type RenderOptions, type Setting, settingOf } from './renderOptions.ts';
import { resolveReferences } from './resolveReferences.ts';
import { rewrite, walk } from './rewrite.ts';
import { writeMarkdown } from './writeMarkdown.ts';

/**
 * A text as Markdown that any reader understands: CommonMark with GitHub's extensions (https://github.github.com/gfm/),
 * absolute addresses, headings from level 2 on, no directives and no raw HTML. Pure and synchronous; run `checkLimits` first.
 */
export function portableMarkdown(body: string, options: RenderOptions): string {
  const setting = settingOf(options);
  const tree = parseMarkdown(body);
  dropRawHtml(tree);
  resolveReferences(tree);
  plainDirectives(tree, body, setting);
  rewrite(tree, (node) => {
    if (node.type === 'link') return link(node, setting);
    return node.type === 'image' ? image(node, setting) : undefined;
  });
  levelFromTwo(tree);
  return writeMarkdown(tree);
}

function link(node: Link, setting: Setting): RootContent[] {
  const target = linkTarget(node.url, setting);
  if (!target) return node.children;
  return [{ ...node, url: target.external ? target.href : leadToHeading(target.href) }];
}

/** A picture of the edition; a link to one on another site, since nothing is loaded from there unasked; or its words. */
function image(node: Image, setting: Setting): RootContent[] {
  const alt = node.alt ?? '';
  const picture = findPicture(node.url, setting);
  if (picture) {
    const url = setting.absoluteBase ? new URL(picture.src, setting.absoluteBase).href : picture.src;
    return [{ ...node, url, alt: alt || picture.alt }];
  }
  const words: RootContent[] = alt ? [{ type: 'text', value: alt }] : [];
  const target = linkTarget(node.url, setting);
  if (!target?.external) return words;
  return [{ type: 'link', url: target.href, children: [{ type: 'text', value: alt || setting.labels.picture }] }];
}

/** The headline is level 1, and a text's outermost headings stand one below it. */
function levelFromTwo(tree: Root): void {
  const headings: Extract<RootContent, { type: 'heading' }>[] = [];
  walk(tree, (node) => {
    if (node.type === 'heading') headings.push(node);
  });
  const shift = 2 - Math.min(...headings.map(({ depth }) => depth));
  const levels = [2, 3, 4, 5, 6] as const;
  for (const heading of headings) heading.depth = levels[heading.depth + shift - 2] ?? 6;
}
