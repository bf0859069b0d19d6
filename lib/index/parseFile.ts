import type { ContentFile } from '../content/contentFile.ts';
import { parseArticle } from '../content/parseArticle.ts';
import { parseAuthor } from '../content/parseAuthor.ts';
import { parseStandingPage } from '../content/parseStandingPage.ts';
import type { Problem } from '../content/problem.ts';
import type { Article } from '../model/article.ts';
import type { Author } from '../model/author.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Site } from '../model/site.ts';
import type { StandingPage } from '../model/standingPage.ts';
import { articleMark } from './articleMark.ts';

/** In the order in which they are read: authors first, for articles name them. */
export const textKinds = ['author', 'page', 'article'] as const satisfies ContentFile['kind'][];
export type TextKind = (typeof textKinds)[number];

/** Texts in that order; those of one kind stay as they were. */
export function byKind<Text extends { kind: TextKind }>(texts: Text[]): Text[] {
  return textKinds.flatMap((kind) => texts.filter((text) => text.kind === kind));
}

/**
 * A text of the edition: what it holds, unless an error keeps it out, and every problem of the file itself.
 * `mark` tells versions of an article apart, `searchText` is its body as plain text.
 */
export type ParsedFile = { path: string; diagnostics: Diagnostic[] } & (
  | { kind: 'article'; article?: Article; mark: string; searchText: string }
  | { kind: 'author'; author?: Author }
  | { kind: 'page'; page?: StandingPage }
);

/** Reads one text. Never throws: a text that breaks its reader is one with an error. */
export function parseFile(path: string, text: string, kind: TextKind, site: Site): ParsedFile {
  try {
    if (kind === 'author') {
      const { author, diagnostics } = parseAuthor({ path, text }, site);
      return { path, kind, author, diagnostics };
    }
    if (kind === 'page') return { path, kind, ...parseStandingPage({ path, text }, site) };
    const parsed = parseArticle({ path, text }, site);
    return { path, kind, ...parsed, mark: parsed.article ? articleMark(parsed.article) : '' };
  } catch (error) {
    return refused(path, kind, unreadableProblem(error));
  }
}

/** Why a file could not even be opened. */
export function unreadableProblem(error: unknown): Problem {
  const message = `The file can't be read: ${error instanceof Error ? error.message : String(error)}`;
  return { line: 1, column: 1, severity: 'error', rule: 'unreadable', message };
}

/** A text that could not even be opened. */
export function unreadable(path: string, kind: TextKind, message: string): ParsedFile {
  return refused(path, kind, { line: 1, column: 1, severity: 'error', rule: 'unreadable', message });
}

/** A text that is not even parsed. */
export function refused(path: string, kind: TextKind, flaw: Problem): ParsedFile {
  const problem: Diagnostic = { file: path, ...flaw };
  return kind === 'article'
    ? { path, kind, mark: '', searchText: '', diagnostics: [problem] }
    : { path, kind, diagnostics: [problem] };
}
