import type { Heading, Node, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { dropRawHtml } from './dropRawHtml.ts';
import { knownDirectives } from './knownDirectives.ts';
import { createAnchors, idMark, levelHeadings } from './levelHeadings.ts';
import { linkFootnotes, writeFootnotes } from './linkFootnotes.ts';
import { parseMarkdown } from './markdownProcessor.ts';
import { settingOf } from './renderOptions.ts';
import { resolveReferences } from './resolveReferences.ts';
import { walk } from './rewrite.ts';
import { setDirectives } from './setDirectives.ts';

/** Counted from 1, in the body; columns in UTF-16 code units. */
export type Place = { line: number; column: number };

/** What a check of the edition asks of a text. */
export type Inspection = {
  links: ({ url: string; text: string } & Place)[];
  /** `alt` is empty when the text gives none. */
  images: ({ src: string; alt: string } & Place)[];
  /** `depth` as written (the number of `#`); `id` is what a link to it writes after `#`. */
  headings: ({ depth: number; id: string; text: string } & Place)[];
  rawHtml: ({ html: string } & Place)[];
  directives: ({ name: string; known: boolean } & Place)[];
  /** Every anchor that a link may name, without and with the prefix that the page puts before it. */
  anchors: Set<string>;
};

const setting = settingOf({ lang: 'en', pictures: {} });

/** Reads a text for the content check. Run `checkLimits` first: it parses. */
export function inspectMarkdown(body: string): Inspection {
  const tree = parseMarkdown(body);
  const found: Inspection = { links: [], images: [], headings: [], rawHtml: [], directives: [], anchors: new Set() };
  const titled: [Heading, number][] = [];
  walk(tree, (node) => {
    if (node.type === 'html') found.rawHtml.push({ html: node.value, ...placeOf(node) });
    if (node.type === 'heading') titled.push([node, node.depth]);
    if (node.type === 'containerDirective' || node.type === 'leafDirective' || node.type === 'textDirective') {
      const known = knownDirectives[node.type].includes(node.name);
      found.directives.push({ name: node.name, known, ...placeOf(node) });
      const { src, url, alt } = node.attributes ?? {};
      if (node.name === 'figure' && src) found.images.push({ src, alt: alt ?? '', ...placeOf(node) });
      if (node.name === 'embed' && url) found.links.push({ url, text: textOf(node), ...placeOf(node) });
    }
  });
  dropRawHtml(tree);
  resolveReferences(tree);
  walk(tree, (node) => {
    if (node.type === 'link') found.links.push({ url: node.url, text: textOf(node), ...placeOf(node) });
    if (node.type === 'image') found.images.push({ src: node.url, alt: node.alt ?? '', ...placeOf(node) });
  });
  addAnchors(tree, body, found, titled);
  return found;
}

function addAnchors(tree: Root, body: string, found: Inspection, titled: [Heading, number][]): void {
  const notes = linkFootnotes(tree, setting);
  writeFootnotes(tree, notes, setting);
  setDirectives(tree, body, setting);
  for (const [anchor, id] of levelHeadings(tree, setting, createAnchors(notes))) found.anchors.add(anchor).add(id);
  for (const { number } of notes) found.anchors.add(`fn-${number}`).add(`${idMark}fn-${number}`);
  for (const [heading, depth] of titled) {
    const id = String(heading.data?.hProperties?.id ?? '').slice(idMark.length);
    const text = textOf(heading, { includeImageAlt: false });
    if (id) found.headings.push({ depth, id, text, ...placeOf(heading) });
  }
}

function placeOf(node: Node): Place {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { line, column };
}
