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

/**
 * The words of inline Markdown, white space folded. No expression below can look twice at a character more often
 * than a fixed number of times: each stops at the mark that starts it.
 */
export function plainLine(markdown: string): string {
  let words = markdown;
  if (words.includes('[^')) words = words.replace(/\[\^[^\][\n]{1,99}\]/g, '');
  if (words.includes('](')) words = words.replace(/\]\((?:[^()\]\n]|\([^()\]\n]{0,300}\))*\)/g, ']');
  if (words.includes('][')) words = words.replace(/\]\[[^\][\n]{0,200}\]/g, ']');
  if (words.includes(']{')) words = words.replace(/\]\{[^{}\]\n]{0,300}\}/g, ']');
  if (words.includes(':span[')) words = words.replaceAll(':span[', '[');
  if (words.includes('<')) words = words.replace(/<((?:https?:\/\/|mailto:)[^<>\s]{1,2000})>/g, '$1');
  if (words.includes('<') || words.includes('&')) words = htmlText(words);
  words = words.replace(/\\([!-/:-@[-`{-~])|!?\[|\]|\*+|~~|`+|\|/g, (mark, escaped) => {
    return escaped ?? (mark === '|' ? ' ' : '');
  });
  if (words.includes('_')) words = words.replace(/(?<![\p{L}\p{N}_])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\p{N}_])/gu, '');
  return words.replace(/[^\S ]\s*| \s+/g, ' ').trim();
}
