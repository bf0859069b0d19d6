import { plainText } from './plainText.ts';

const character = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const word = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’\-.,·\u200c\u200d](?=[\p{L}\p{N}]))*/gu;

/** Words of a text; in Chinese and Japanese its characters, and foreign words in them as words. Linear. */
export function countWords(body: string, lang: string): number {
  const text = plainText(body);
  if (!/^(?:zh|ja|yue|wuu)\b/i.test(lang)) return count(text, word);
  return count(text, character) + count(text.replace(character, ' '), word);
}

function count(text: string, what: RegExp): number {
  let found = 0;
  what.lastIndex = 0;
  while (what.exec(text)) found += 1;
  return found;
}
