import { blockLines } from './blockLines.ts';
import { htmlText } from './htmlText.ts';

/**
 * The words of a text without its marks, for full-text search: headings, tables, code, captions and footnotes too;
 * addresses, HTML and directive markers not. Linear and without a parser.
 */
export function plainText(body: string): string {
  const lines: string[] = [];
  for (const { text } of blockLines(body)) lines.push(text);
  return plainLine(lines.join('\n'));
}

/** The words of inline Markdown, white space folded. */
export function plainLine(markdown: string): string {
  const words = markdown
    .replace(/\[\^[^\]\n]{1,99}\]/g, '')
    .replace(/\]\((?:[^()\n]|\([^()\n]{0,500}\)){0,2000}\)/g, ' ')
    .replace(/\]\[[^\]\n]{0,200}\]/g, ' ')
    .replace(/:span\[/g, ' ')
    .replace(/<((?:https?:\/\/|mailto:)[^<>\s]{1,2000})>/g, '$1');
  return htmlText(words)
    .replace(/\\([!-/:-@[-`{-~])|!?\[|\]|(\*+)|(~~)|`+|\|/g, (_, escaped) => escaped ?? ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
