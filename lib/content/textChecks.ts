import { type Inspection, inspectMarkdown } from '../markdown/inspectMarkdown.ts';
import { knownDirectives } from '../markdown/knownDirectives.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { resolveImage } from '../pictures/picture.ts';
import type { EditionFacts } from './editionFacts.ts';
import { linkProblem } from './linkProblem.ts';
import { didYouMean } from './nearest.ts';
import type { Problem } from './problem.ts';
import { rawHtmlHint } from './rawHtmlHint.ts';

/** A text of the edition: `address` is where its page stands, site-relative. */
export type EditionText = { path: string; address: string; body: string; bodyLine: number };

/** Reads a body for the check; `inspectMarkdown` unless somebody has read it before. */
export type Inspect = (body: string) => Inspection;

type Found = Omit<Problem, 'severity'>;

/**
 * Whether there can be anything to check, so that plain texts need no parsing: HTML, a link, a definition, a directive,
 * or a heading of level 3 or more, where every skip ends.
 */
const worthwhile = /<[a-z]|\]\(|\]:|::[a-z]|#{3}/i;

/** Whether `body` has to be parsed for the check. */
export function needsInspection(body: string): boolean {
  return worthwhile.test(body);
}

/**
 * Warnings about the Markdown of a text: raw HTML, skipped heading levels, unknown directives, and links, anchors and
 * pictures that are nowhere. Run it only on a text without errors: it parses.
 */
export function checkText(text: EditionText, facts: EditionFacts, inspect: Inspect = inspectMarkdown): Diagnostic[] {
  if (!needsInspection(text.body)) return [];
  const { rawHtml, headings, directives, links, images, anchors } = inspect(text.body);
  const found: Found[] = [
    ...rawHtml.flatMap(({ html, line, column }) => rawHtmlFound(html, { line, column })),
    ...headings.flatMap(({ depth, line, column }, index) => {
      const before = headings[index - 1]?.depth ?? depth;
      if (depth <= before + 1) return [];
      const message = `This heading jumps from level ${before} to level ${depth}`;
      return [{ line, column, rule: 'heading-skip', message, hint: `write ${'#'.repeat(before + 1)} instead` }];
    }),
    ...directives.flatMap(({ name, known, line, column }) => {
      if (known) return [];
      const names = [...new Set(Object.values(knownDirectives).flat())];
      const hint = didYouMean(name, names) ?? `there are ${names.join(', ')}`;
      return [{ line, column, rule: 'directive-unknown', message: `Unknown directive "${name}"`, hint }];
    }),
    ...links.flatMap(({ url, line, column }) => {
      const problem = linkProblem(url, text.address, anchors, facts);
      return problem ? [{ line, column, ...problem }] : [];
    }),
    ...images.flatMap(({ src, line, column }) => {
      const problem = pictureProblem(src, text.path, facts);
      return problem ? [{ line, column, ...problem }] : [];
    }),
  ];
  return found.map((problem) => ({
    file: text.path,
    ...problem,
    line: problem.line + text.bodyLine,
    severity: 'warning',
  }));
}

function rawHtmlFound(html: string, at: { line: number; column: number }): Found[] {
  // A closing tag says nothing that its opening tag did not, and a comment loses no text.
  const tag = /^<([a-z][^\s/>]*)/i.exec(html)?.[1]?.toLowerCase();
  if (tag === undefined) return [];
  return [{ ...at, rule: 'raw-html', message: `Raw HTML is not published: <${tag}>`, hint: rawHtmlHint(tag) }];
}

function pictureProblem(
  src: string,
  path: string,
  facts: EditionFacts,
): Pick<Found, 'rule' | 'message' | 'hint'> | undefined {
  if (/^(?:https?:)?\/\//i.test(src)) {
    const message = 'A picture on another site is shown as a link only';
    return { rule: 'image-remote', message, hint: 'save it beside the article, if you may, and name the file' };
  }
  const found = resolveImage(path, src);
  if (found !== undefined && facts.hasFile(found)) return undefined;
  const hint = 'put the file beside the article, or correct the name';
  return { rule: 'image-missing', message: `There is no picture ${found ?? src}`, hint };
}
