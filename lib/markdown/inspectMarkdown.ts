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
import { withoutPlainParagraphs } from './withoutPlainParagraphs.ts';

/** Counted from 1, in the body; columns in UTF-16 code units. */
export type Place = { line: number; column: number };

/** What a check of the edition asks of a text. */
export type Inspection = {
  /** `card` when it is an `::embed`, which has words of its own. */
  links: ({ url: string; text: string; card: boolean } & Place)[];
  /** `alt` is empty when the text gives none; `decorative` when it says so (`:::figure{alt=""}`). */
  images: ({ src: string; alt: string; decorative: boolean } & Place)[];
  /** `depth` as written (the number of `#`); `id` is what a link to it writes after `#`. */
  headings: ({ depth: number; id: string; text: string } & Place)[];
  /** One for each opening tag that begins a piece of HTML: a closing tag adds nothing, and a comment loses no text. */
  rawHtml: ({ tag: string } & Place)[];
  directives: ({ name: string; known: boolean } & Place)[];
  /** Every anchor that a link may name, without and with the prefix that the page puts before it. */
  anchors: Set<string>;
};

const setting = settingOf({ lang: 'en', pictures: {} });

/** Reads a text for the content check. Run `checkLimits` first: it parses. */
export function inspectMarkdown(body: string): Inspection {
  return inspectWhole(withoutPlainParagraphs(body));
}

/** `inspectMarkdown` without its short cut. */
export function inspectWhole(body: string): Inspection {
  const tree = parseMarkdown(body);
  const found: Inspection = { links: [], images: [], headings: [], rawHtml: [], directives: [], anchors: new Set() };
  const titled: [Heading, number][] = [];
  walk(tree, (node) => {
    const tag = node.type === 'html' ? /^<([a-z][^\s/>]*)/i.exec(node.value)?.[1]?.toLowerCase() : undefined;
    if (tag !== undefined) found.rawHtml.push({ tag, ...placeOf(node) });
    if (node.type === 'heading') titled.push([node, node.depth]);
    if (node.type === 'containerDirective' || node.type === 'leafDirective' || node.type === 'textDirective') {
      const known = knownDirectives[node.type].includes(node.name);
      found.directives.push({ name: node.name, known, ...placeOf(node) });
      const { src, url, alt } = node.attributes ?? {};
      if (node.name === 'figure' && src)
        found.images.push({ src, alt: alt ?? '', decorative: alt === '', ...placeOf(node) });
      if (node.name === 'embed' && url) found.links.push({ url, text: textOf(node), card: true, ...placeOf(node) });
    }
  });
  dropRawHtml(tree);
  resolveReferences(tree);
  const described = new Map<Node, string>();
  walk(tree, (node) => {
    const inFigure = node.type === 'containerDirective' && node.name === 'figure' ? node.attributes?.alt : undefined;
    if (typeof inFigure === 'string') walk(node, (inner) => described.set(inner, inFigure));
    if (node.type === 'link') found.links.push({ url: node.url, text: textOf(node), card: false, ...placeOf(node) });
    if (node.type !== 'image') return;
    const decorative = described.get(node) === '';
    const alt = described.get(node) || node.alt || '';
    found.images.push({ src: node.url, alt, decorative, ...placeOf(node) });
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
