import type { Article } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { EditionFacts } from './editionFacts.ts';
import type { DataPath, Position } from './problem.ts';
import { writtenBylines } from './writtenBylines.ts';

/** Of an article, what says who wrote it. */
export type Signed = Pick<
  Article,
  'path' | 'body' | 'bodyLine' | 'authors' | 'guests' | 'postedBy' | 'provenance' | 'kind'
>;

/**
 * Warnings when the text names a writer who is not in the byline, which is made from the front matter alone, and when
 * an author seems to be only the one who put the article in.
 */
export function bylineProblems(
  article: Signed,
  facts: EditionFacts,
  locate: (path: DataPath) => Position,
): Diagnostic[] {
  const { path: file, authors, guests, postedBy, provenance } = article;
  const warn = (at: Position, rule: string, message: string, hint: string): Diagnostic => ({
    file,
    ...at,
    severity: 'warning',
    rule,
    message,
    hint,
  });
  const namesOf = (id: string): string[] => [id, ...facts.authorNames(id)];
  const known = [...guests.map((guest) => guest.name), ...authors.flatMap(namesOf)];
  // As it stands in the front matter: an author has a name in each language.
  const signedBy = authors.join(', ');
  const bios = article.kind === 'opinion' || provenance.includes('contributed');
  const found = writtenBylines(article.body, bios).flatMap(({ name, line, column, how }) => {
    const at = { line: line + article.bodyLine, column };
    if (how === 'posted') {
      const poster = authors.find((id) => namesOf(id).some((one) => sameName(one, name)));
      if (poster === undefined) return [];
      const hint = `take "${poster}" out of authors, write postedBy: ${poster}, and name who wrote it`;
      return [warn(at, 'byline-poster', `The text says that ${name} only posted it, and authors names ${name}`, hint)];
    }
    if (known.some((one) => sameName(one, name))) return [];
    const message = `The text is by ${name}, who is not in the byline`;
    const hint = signedBy
      ? `name the writer under authors or guest; if ${signedBy} only put it in, that is postedBy`
      : 'name the writer under authors or guest, and take the line out of the text';
    return [warn(at, 'byline-text', message, hint)];
  });
  const index = postedBy === undefined ? -1 : authors.indexOf(postedBy);
  if (index >= 0 && guests.length > 0) {
    const hint = 'take it out of authors, unless both wrote it';
    const message = `"${postedBy}" put in what a guest wrote, and is named as an author too`;
    found.push(warn(locate(['authors', index]), 'byline-poster', message, hint));
  }
  const ours = authors.every((id) => facts.authorKind(id) === 'staff' || facts.authorKind(id) === 'desk');
  if (provenance.includes('contributed') && guests.length === 0 && authors.length > 0 && ours) {
    const message = `Contributed matter is signed by ${signedBy} alone`;
    const hint = 'name who contributed it under guest; who put it in is postedBy';
    found.push(warn(locate(['authors', 0]), 'byline-poster', message, hint));
  }
  return found;
}

function sameName(one: string, other: string): boolean {
  const [first, second] = [one, other].map((name) =>
    name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' '),
  );
  return first !== undefined && second !== undefined && (first.includes(second) || second.includes(first));
}
