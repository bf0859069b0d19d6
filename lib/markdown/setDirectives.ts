import type { Root, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import { toString as textOf } from 'mdast-util-to-string';
import { embedCard } from './embedCard.ts';
import { figureOf } from './figureDirective.ts';
import { block, inline, text } from './house.ts';
import { liveEntry } from './liveEntry.ts';
import { quotation } from './quotation.ts';
import type { Setting } from './renderOptions.ts';
import { rewrite } from './rewrite.ts';
import { canonicalLanguage, textDirection } from './textDirection.ts';

/** A directive made ready: its label apart from its content, its attributes as strings. */
export type Directive = {
  attributes: Record<string, string>;
  /** `:::name[label]` */
  label: RootContent[];
  content: RootContent[];
};

/** Turns the newsroom's directives into elements. An unknown container keeps its content, an unknown leaf its text. */
export function setDirectives(tree: Root, source: string, setting: Setting): void {
  rewrite(tree, (node) => {
    if (node.type === 'textDirective') return [span(readDirective(node), setting)];
    if (node.type === 'leafDirective') return setLeaf(node, source, setting);
    if (node.type === 'containerDirective') return setContainer(node, setting);
    return undefined;
  });
}

/** A directive's label apart from its content, its attributes as strings. */
export function readDirective(node: ContainerDirective | LeafDirective | TextDirective): Directive {
  const attributes: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(node.attributes ?? {})) attributes[name] = value ?? '';
  if (node.type !== 'containerDirective') return { attributes, label: node.children, content: [] };
  const [first, ...rest] = node.children;
  const labelled = first?.type === 'paragraph' && first.data?.directiveLabel === true;
  return { attributes, label: labelled ? first.children : [], content: labelled ? rest : node.children };
}

function setContainer(node: ContainerDirective, setting: Setting): RootContent[] {
  const directive = readDirective(node);
  switch (node.name) {
    case 'pull-quote':
    case 'quote':
      return [quotation(node.name, directive, setting)];
    case 'fact-box':
      return [factBox(directive)];
    case 'note':
      return [note(directive, setting)];
    case 'figure':
      return figureOf(directive, setting);
    case 'live':
    case 'update':
      return [liveEntry(directive, setting)];
    default:
      return [...paragraphOf(directive.label), ...directive.content];
  }
}

function setLeaf(node: LeafDirective, source: string, setting: Setting): RootContent[] {
  if (node.name === 'embed') return embedCard(readDirective(node), setting);
  if (node.name === 'figure') return figureOf(readDirective(node), setting);
  const { start, end } = node.position ?? {};
  return paragraphOf([text(source.slice(start?.offset ?? 0, end?.offset ?? 0))]);
}

function factBox({ attributes, label, content }: Directive): RootContent {
  const words = titleOf(attributes, label);
  if (words.length === 0) return block('div', { className: ['fact-box'] }, content);
  const title = { ...inline('h2', { className: ['fact-box-title'] }, words), title: true };
  return block('section', { className: ['fact-box'] }, [title, ...content]);
}

function note({ attributes, label, content }: Directive, { labels, plain }: Setting): RootContent {
  const words = titleOf(attributes, label);
  const heading = inline('strong', {}, words.length > 0 ? words : [text(labels.note)]);
  const first = inline('p', { className: ['note-label'] }, [heading]);
  return block('div', plain ? {} : { className: ['note'], role: 'note' }, [first, ...content]);
}

function span({ attributes, label }: Directive, _: Setting): RootContent {
  return inline('span', languageOf(attributes), label);
}

/** The title of a box: its label, or its `title`. */
export function titleOf(attributes: Record<string, string>, label: RootContent[]): RootContent[] {
  if (label.length > 0 && textOf(label).trim() !== '') return label;
  return attributes.title ? [text(attributes.title)] : [];
}

/** `lang` and `dir` for text in another language; nothing when the tag is not well formed. */
export function languageOf(attributes: Record<string, string>): { lang?: string; dir?: string } {
  const lang = attributes.lang ? canonicalLanguage(attributes.lang) : undefined;
  return lang ? { lang, dir: textDirection(lang) } : {};
}

function paragraphOf(children: RootContent[]): RootContent[] {
  return children.length > 0 ? [inline('p', {}, children)] : [];
}
