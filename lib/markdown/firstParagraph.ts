import { blockLines } from './blockLines.ts';
import { cutText } from './cutText.ts';
import { plainLine } from './plainText.ts';

/**
 * Plain text of the first paragraph, at most `max` UTF-16 units, cut at a word (in Chinese and Japanese at a character)
 * with `…`. Skips headings, pictures, tables, code, directive markers and HTML; empty when there is no paragraph.
 * Reads no further than that paragraph: for a hundred thousand articles.
 */
export function firstParagraph(body: string, max = 400): string {
  const lines: string[] = [];
  let length = 0;
  for (const line of blockLines(body)) {
    if (line.kind === 'text') {
      lines.push(line.text);
      length += line.text.length;
      // Marks and addresses go, so that more is read than is kept.
      if (length < max * 8 + 2000) continue;
    } else if (line.kind === 'underline') {
      // The lines above it were a heading.
      lines.length = 0;
    }
    if (lines.length === 0) continue;
    const words = wordsOf(lines);
    if (words !== '') return cutText(words, max);
    lines.length = 0;
    length = 0;
  }
  return cutText(wordsOf(lines), max);
}

function wordsOf(lines: string[]): string {
  const pictures = /!\[[^\][\n]*\](?:\((?:[^()\]\n]|\([^()\]\n]{0,300}\))*\)|\[[^\][\n]*\])/g;
  return plainLine(lines.join('\n').replace(pictures, ''));
}
