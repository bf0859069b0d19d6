import { decodeReferences } from './htmlText.ts';

const inText = /!\[/;
/** What follows `](`: an address in angle brackets or bare, as far as white space or the closing parenthesis. */
const destination = /\]\([ \t\n\r]*(?:<([^<>\n]*)>|([^\s<\][()][^\s\][()]*(?:\([^\s\][()]{0,300}\)[^\s\][()]*)*))/g;
const definition = /^[ \t>*+\-\d.)]*\[[^\][\n]{1,999}\]:[ \t]*\n?[ \t>]*(?:<([^<>\n]*)>|(\S+))/gm;
const attribute = /\bsrc[ \t]*=[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"'<>=`}]+))/g;

/**
 * Every `src` that rendering the text could ask of `pictures`, as written there; some more, never fewer:
 * addresses of links are among them only when the text has a picture at all. Linear and without a parser.
 */
export function imageSources(body: string): string[] {
  const found = new Set<string>();
  const collect = (expression: RegExp): void => {
    for (const [, ...groups] of body.matchAll(expression)) {
      const written = groups.find((group) => group !== undefined);
      if (written) found.add(decodeReferences(written.replace(/\\([!-/:-@[-`{-~])/g, '$1')));
    }
  };
  if (inText.test(body)) {
    collect(destination);
    collect(definition);
  }
  if (body.includes('figure')) collect(attribute);
  return [...found];
}
