import type { Blockquote, Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { linkTarget } from './linkTarget.ts';
import type { Setting } from './renderOptions.ts';
import { rewrite } from './rewrite.ts';
import { type Directive, readDirective, titleOf } from './setDirectives.ts';

/** Turns the newsroom's directives into plain Markdown: boxes and quotations are quoted, entries get headings. */
export function plainDirectives(tree: Root, source: string, setting: Setting): void {
  rewrite(tree, (node) => {
    if (node.type === 'textDirective') return node.children;
    if (node.type === 'leafDirective') {
      if (node.name === 'embed') return embed(readDirective(node), setting);
      if (node.name === 'figure') return figure(readDirective(node));
      const { start, end } = node.position ?? {};
      return [paragraph([text(source.slice(start?.offset ?? 0, end?.offset ?? 0))])];
    }
    if (node.type !== 'containerDirective') return undefined;
    const directive = readDirective(node);
    const { attributes, label, content } = directive;
    switch (node.name) {
      case 'pull-quote':
      case 'quote': {
        const by = titleOf({ title: attributes.by ?? '' }, label);
        return [quoted([...content, ...(by.length > 0 ? [paragraph([text('— '), ...by])] : [])])];
      }
      case 'fact-box':
        return [quoted([...strong(titleOf(attributes, label)), ...content])];
      case 'note': {
        const words = titleOf(attributes, label);
        return [quoted([...strong(words.length > 0 ? words : [text(setting.labels.note)]), ...content])];
      }
      case 'figure':
        return figure(directive);
      case 'live':
      case 'update':
        return [...entryHeading(directive), ...content];
      default:
        return [...(label.length > 0 ? [paragraph(label)] : []), ...content];
    }
  });
}

function entryHeading({ attributes, label }: Directive): RootContent[] {
  const time = attributes.shown || attributes.time;
  const words = titleOf(attributes, label);
  const children = [...(time ? [text(time)] : []), ...(time && words.length > 0 ? [text(' – ')] : []), ...words];
  return children.length > 0 ? [{ type: 'heading', depth: 3, children } as Heading] : [];
}

function embed({ attributes, label }: Directive, setting: Setting): RootContent[] {
  const { url = '', description } = attributes;
  const target = url ? linkTarget(url, setting) : undefined;
  const title = textOf(label) || attributes.title || target?.host || url;
  if (!target) return title ? [paragraph([text(title)])] : [];
  const card: RootContent = { type: 'link', url, children: [{ type: 'text', value: title }] };
  return [paragraph(description ? [card, text(` – ${description}`)] : [card])];
}

/** The picture in its own paragraph, and what is said about it in the next one. */
function figure({ attributes, label, content }: Directive): RootContent[] {
  const images: RootContent[] = [];
  const holder = quoted([...label, ...content]);
  rewrite(holder, (node) => {
    if (node.type !== 'image') return undefined;
    images.push(node);
    return [];
  });
  const { src, alt = '', credit } = attributes;
  if (src) images.splice(0, images.length, { type: 'image', url: src, alt });
  const caption = [attributes.caption || textOf(holder).trim(), credit].filter(Boolean).join(' ');
  return [
    ...images.slice(0, 1).map((image) => paragraph([image])),
    ...(caption ? [paragraph([{ type: 'emphasis', children: [{ type: 'text', value: caption }] }])] : []),
  ];
}

const text = (value: string): RootContent => ({ type: 'text', value });

/** Directives may hold what Markdown would not write in such a place; the writer takes any content. */
const paragraph = (children: RootContent[]): Paragraph => ({
  type: 'paragraph',
  children: children as PhrasingContent[],
});
const quoted = (children: RootContent[]): Blockquote => ({ type: 'blockquote', children: children as never[] });

const strong = (words: RootContent[]): RootContent[] =>
  words.length > 0 ? [paragraph([{ type: 'strong', children: words as PhrasingContent[] }])] : [];
