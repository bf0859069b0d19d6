import type { Link, Root, RootContent } from 'mdast';
import { normalizeUri } from 'micromark-util-sanitize-uri';
import { hidden, inline } from './house.ts';
import { anchorHref, idMark } from './levelHeadings.ts';
import { linkTarget } from './linkTarget.ts';
import type { Setting } from './renderOptions.ts';
import { rewrite } from './rewrite.ts';

/**
 * Marks links that leave the site, leads `#heading` to the anchor's prefixed id (`anchors`: anchor → id),
 * and takes apart links that nobody should follow (`javascript:` and the like), leaving their text.
 */
export function markLinks(tree: Root, setting: Setting, anchors: Map<string, string>): void {
  rewrite(tree, (node, { insideLink }) => {
    if (node.type !== 'link') return undefined;
    const target = insideLink ? undefined : linkTarget(node.url, setting);
    if (!target) return node.children;
    return [link(node, target.href, target.external, setting, anchors)];
  });
}

function link(
  node: Link,
  href: string,
  external: boolean,
  setting: Setting,
  anchors: Map<string, string>,
): RootContent {
  const title = node.title ?? undefined;
  const properties = { href: href.startsWith('#') ? within(href, setting, anchors) : outside(href, external), title };
  if (!external) return inline('a', properties, node.children);
  const rel = ['external', 'noopener'];
  if (setting.plain) return inline('a', { ...properties, rel }, node.children);
  const mark = hidden(` (${setting.labels.opensElsewhere})`);
  return inline('a', { ...properties, rel, className: ['external'] }, [...node.children, mark]);
}

/** A link within the text, which leads to the text's own page from wherever it is read. */
function within(href: string, setting: Setting, anchors: Map<string, string>): string {
  const anchor = decodeFragment(href.slice(1));
  if (anchors.has(anchor)) return anchorHref(anchor, setting);
  return normalizeUri((setting.absoluteBase ?? '') + href);
}

function outside(href: string, external: boolean): string {
  return normalizeUri(external ? href : leadToHeading(href));
}

/** A heading of another article has the prefix that its own page put before it. */
export function leadToHeading(href: string): string {
  return href.replace(new RegExp(`^([^#?]*/articles/[^/?#]+)#(?!${idMark})(?=.)`), `$1#${idMark}`);
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
