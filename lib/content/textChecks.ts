import { type Inspection, inspectMarkdown } from '../markdown/inspectMarkdown.ts';
import { knownDirectives } from '../markdown/knownDirectives.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { resolveImage } from '../pictures/picture.ts';
import type { EditionFacts } from './editionFacts.ts';
import { linkProblem } from './linkProblem.ts';
import { saysNothing } from './linkWords.ts';
import { didYouMean } from './nearest.ts';
import { nearestPicture } from './nearestPicture.ts';
import { pictureProblems } from './pictureProblems.ts';
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
 * Warnings about the Markdown of a text: raw HTML, skipped heading levels, unknown directives, links, anchors and pictures
 * that are nowhere, links without words, and pictures that are not described or do not suit. Run it only on a text whose
 * limits were checked: it parses.
 */
export function checkText(text: EditionText, facts: EditionFacts, inspect: Inspect = inspectMarkdown): Diagnostic[] {
  if (!needsInspection(text.body)) return [];
  const { rawHtml, headings, directives, links, images, anchors } = inspect(text.body);
  const found: Found[] = [
    ...rawHtml.map(({ tag, line, column }) => {
      const message = `Raw HTML is not published: <${tag}>`;
      return { line, column, rule: 'raw-html', message, hint: rawHtmlHint(tag) };
    }),
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
    ...links.flatMap(({ url, text: words, card, line, column }) => {
      const problem = linkProblem(url, text.address, anchors, facts);
      const problems = problem ? [problem] : [];
      if (!card && saysNothing(words)) problems.push(emptyWords(words));
      return problems.map((each) => ({ line, column, ...each }));
    }),
    ...images.flatMap(({ src, alt, decorative, line, column }) => {
      const missing = pictureProblem(src, text.path, facts);
      const problems = missing ? [missing] : pictureProblems(src, text.path, 'text', facts);
      if (alt.trim() === '' && !decorative) problems.push(undescribed);
      return problems.map((each) => ({ line, column, ...each }));
    }),
  ];
  return found.map((problem) => ({
    file: text.path,
    ...problem,
    line: problem.line + text.bodyLine,
    severity: 'warning',
  }));
}

const undescribed = {
  rule: 'alt-missing',
  message: 'The picture is not described in words',
  hint: 'write ![what it shows](…); a picture that only decorates is :::figure{src="…" alt=""}',
};

function emptyWords(words: string): Pick<Found, 'rule' | 'message' | 'hint'> {
  const shown = words.trim();
  const message =
    shown === '' ? 'The link has no words' : `The words of the link, "${shown}", do not say where it leads`;
  return { rule: 'link-text', message, hint: 'put the link on words that name what is there' };
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
  const hint = nearestPicture(found, facts) ?? 'put the file beside the article, or correct the name';
  return { rule: 'image-missing', message: `There is no picture ${found ?? src}`, hint };
}
