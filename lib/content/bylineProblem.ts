import type { Article } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { EditionFacts } from './editionFacts.ts';

/** A line that is nothing but "By Some Name", perhaps with a role or place behind a comma. */
const bylineText =
  /^[Bb][Yy]:?\s+(\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+(?:(?:al|and|bin|da|de|del|der|di|du|el|ibn|la|le|van|von|y)|\p{Lu}[\p{L}\p{M}'’.-]*)){0,7})(?:\s*[,|·•–—-].*)?$/u;

/** A warning when the text begins with "By X" and X is not in the byline: the byline is made from the front matter. */
export function bylineProblem(article: Article, facts: EditionFacts): Diagnostic | undefined {
  const lines = article.body.split('\n', 40);
  const index = lines.findIndex((line) => line.trim() !== '');
  const line = lines[index] ?? '';
  // A byline stands alone; prose that begins with "By" goes on in the next line.
  if (line.length > 120 || (lines[index + 1] ?? '').trim() !== '') return undefined;
  const plain = line.replace(/[*_\\]+/g, '').trim();
  const name = bylineText.exec(plain)?.[1];
  if (name === undefined || /[.!?…]$/.test(plain)) return undefined;
  const known = [...article.guests.map((guest) => guest.name), ...article.authors];
  for (const id of article.authors) known.push(...facts.authorNames(id));
  if (known.some((one) => sameName(one, name))) return undefined;
  return {
    file: article.path,
    line: article.bodyLine + index + 1,
    column: line.length - line.trimStart().length + 1,
    severity: 'warning',
    rule: 'byline-text',
    message: `The text begins with "By ${name}", who is not in the byline`,
    hint: 'name the writer under authors or guest, and take the line out of the text',
  };
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
