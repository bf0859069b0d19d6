import type { FootnoteDefinition, Root, RootContent } from 'mdast';
import { block, inline, text } from './house.ts';
import { anchorHref, idOf, outermostLevel } from './levelHeadings.ts';
import type { Setting } from './renderOptions.ts';
import { childrenOf, rewrite } from './rewrite.ts';

/** A footnote in the order of first reference, numbered from 1. */
export type Footnote = { number: number; references: number; content: RootContent[] };

/**
 * Numbers footnotes and links them both ways: each reference leads to its note, and the note back to each reference.
 * The notes are taken out of the tree; `writeFootnotes` puts them at its end. Notes that nothing refers to are dropped.
 */
export function linkFootnotes(tree: Root, setting: Setting): Footnote[] {
  const definitions = new Map<string, FootnoteDefinition>();
  rewrite(tree, (node) => {
    if (node.type !== 'footnoteDefinition') return undefined;
    const name = node.identifier.toUpperCase();
    if (!definitions.has(name)) definitions.set(name, node);
    return [];
  });
  const notes = new Map<string, Footnote>();
  const number = (parent: Root | FootnoteDefinition): void =>
    rewrite(parent, (node, { insideLink }) => {
      if (node.type !== 'footnoteReference') return undefined;
      const definition = definitions.get(node.identifier.toUpperCase());
      if (!definition) return [text(`[^${node.label ?? node.identifier}]`)];
      const note = notes.get(definition.identifier) ?? { number: notes.size + 1, references: 0, content: [] };
      notes.set(definition.identifier, note);
      if (insideLink) return [inline('sup', {}, [text(String(note.number))])];
      note.references += 1;
      return [reference(note, setting)];
    });
  number(tree);
  // A note may refer to a further note, which joins the list while it is read.
  for (const [identifier, note] of notes) {
    const definition = definitions.get(identifier.toUpperCase());
    if (!definition) continue;
    number(definition);
    note.content = childrenOf(definition) ?? [];
  }
  return [...notes.values()];
}

function reference({ number, references }: Footnote, setting: Setting): RootContent {
  const link = inline(
    'a',
    { href: anchorHref(`fn-${number}`, setting), id: idOf(backAnchor(number, references), setting) },
    [text(String(number))],
  );
  if (setting.plain) return inline('sup', {}, [link]);
  link.properties.role = 'doc-noteref';
  link.properties.ariaLabel = `${setting.labels.footnote} ${number}`;
  return inline('sup', { className: ['footnote-reference'] }, [link]);
}

function backAnchor(number: number, reference: number): string {
  return reference === 1 ? `fnref-${number}` : `fnref-${number}-${reference}`;
}

/** Puts the section of footnotes at the end of the text. */
export function writeFootnotes(tree: Root, notes: Footnote[], setting: Setting): void {
  if (notes.length === 0) return;
  const items = notes.map((note) => {
    const content = [...note.content];
    const last = content.at(-1);
    const links = backLinks(note, setting);
    if (last?.type === 'paragraph') content[content.length - 1] = { ...last, children: [...last.children, ...links] };
    else if (links.length > 0) content.push({ type: 'paragraph', children: links });
    return block('li', { id: idOf(`fn-${note.number}`, setting) }, content);
  });
  const heading = inline(
    `h${outermostLevel(setting)}`,
    { id: idOf('footnotes-heading', setting), className: ['footnotes-heading'] },
    [text(setting.labels.footnotes)],
  );
  tree.children.push(
    block('section', { className: ['footnotes'], role: 'doc-endnotes', ariaLabel: setting.labels.footnotes }, [
      heading,
      block('ol', {}, items),
    ]),
  );
}

function backLinks({ number, references }: Footnote, setting: Setting) {
  return Array.from({ length: references }, (_, index) => {
    const which = index === 0 ? '' : `-${index + 1}`;
    const link = inline('a', { href: anchorHref(backAnchor(number, index + 1), setting) }, [
      text(`↩${which.slice(1)}`),
    ]);
    link.properties.ariaLabel = `${setting.labels.backToText} ${number}${which}`;
    if (!setting.plain) Object.assign(link.properties, { role: 'doc-backlink', className: ['footnote-back'] });
    return [text(' '), link];
  }).flat() as never[];
}
