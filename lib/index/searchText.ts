const ideographs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** Scripts that put no blanks between words get one around each character, so that FTS5 sees characters as words. */
export function spacedForSearch(text: string): string {
  return text.replace(ideographs, ' $& ');
}

/**
 * What a reader typed, as an FTS5 query: every word must occur (the last one may be a beginning),
 * characters of unspaced scripts as a phrase. FTS5's own operators in it are text.
 * `undefined` when nothing is left to look for.
 */
export function searchQuery(typed: string): string | undefined {
  const words = typed
    .normalize('NFC')
    .slice(0, 200)
    .match(/[\p{L}\p{N}\p{M}]+/gu)
    ?.slice(0, 12);
  if (!words?.length) return undefined;
  return words
    .map((word, at) => {
      const spaced = spacedForSearch(word).trim().replace(/\s+/g, ' ');
      const prefix = at === words.length - 1 && spaced === word && word.length >= 3 ? '*' : '';
      return `"${spaced}"${prefix}`;
    })
    .join(' AND ');
}
