import { Parser } from 'htmlparser2';
import { noFacts, type PageFacts } from './pageFacts.ts';
import { readElement } from './readElement.ts';

/** Takes a page in pieces, as it arrives, and keeps only what an audit asks for. */
export function readPage(): { write(html: string): void; end(): PageFacts } {
  const facts = noFacts();
  /** The element whose words are being gathered, and where they go. */
  let gathering: { element: string; depth: number; text: string; into: string[] } | undefined;
  let depth = 0;
  let inSvg = 0;

  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1;
      if (name === 'svg') inSvg += 1;
      readElement(name, attributes, facts);
      if (gathering) {
        // A picture in a headline says its alt text.
        if (name === 'img') gathering.text += attributes.alt ?? '';
        return;
      }
      const into = gatheredFrom(name, attributes, inSvg > 0, facts);
      if (into) gathering = { element: name, depth, text: '', into };
    },
    ontext(text) {
      if (gathering) gathering.text += text;
    },
    onclosetag(name) {
      if (gathering?.element === name && gathering.depth === depth) {
        gathering.into.push(gathering.text.replace(/\s+/g, ' ').trim());
        gathering = undefined;
      }
      if (name === 'svg') inSvg -= 1;
      depth -= 1;
    },
  });
  return {
    write: (html) => parser.write(html),
    end() {
      parser.end();
      return facts;
    },
  };
}

function gatheredFrom(
  name: string,
  attributes: Record<string, string>,
  inSvg: boolean,
  facts: PageFacts,
): string[] | undefined {
  if (name === 'title' && !inSvg) return facts.titles;
  if (name === 'h1') return facts.h1;
  if (name === 'script' && attributes.type === 'application/ld+json') return facts.data;
  return undefined;
}
