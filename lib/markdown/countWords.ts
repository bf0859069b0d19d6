const character = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

const letter = 1;
const mark = 2;
const joiner = 3;
const other = 4;
/** What each UTF-16 unit but the halves of a pair is to a word, found out when it is first met; 0 until then. */
const known = new Uint8Array(0x10000);

/** Words of a plain text; in Chinese and Japanese its characters, and foreign words in them as words. Linear. */
export function countWords(text: string, lang: string): number {
  if (!/^(?:zh|ja|yue|wuu)\b/i.test(lang)) return count(text);
  return (text.match(character)?.length ?? 0) + count(text.replace(character, ' '));
}

/** A word begins with a letter or digit, and goes on over marks, and over an apostrophe or the like before a letter. */
function count(text: string): number {
  let words = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const kind = known[text.charCodeAt(at)] || kindAt(text, at);
    if (kind === letter) {
      if (inWord) continue;
      words++;
      inWord = true;
    } else if (kind === joiner) {
      inWord = inWord && kindAt(text, at + 1) === letter;
    } else if (kind === other) {
      inWord = false;
    }
  }
  return words;
}

/** The second half of a pair changes nothing after the first: it counts as a mark. */
function kindAt(text: string, at: number): number {
  const code = text.codePointAt(at);
  if (code === undefined) return other;
  if (code >= 0xdc00 && code <= 0xdfff) return (text.codePointAt(at - 1) ?? 0) > 0xffff ? mark : other;
  const kind = known[code] || kindOf(String.fromCodePoint(code));
  if (code < 0xd800 || (code > 0xdfff && code <= 0xffff)) known[code] = kind;
  return kind;
}

function kindOf(sign: string): number {
  if (/[\p{L}\p{N}]/u.test(sign)) return letter;
  if (/\p{M}/u.test(sign)) return mark;
  return /['’\-.,·\u200c\u200d]/.test(sign) ? joiner : other;
}
