const unspaced = /[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef\u0e00-\u0eff]|[\ud840-\ud87f][\udc00-\udfff]/;

/** At most `max` UTF-16 units of `text`, cut after a word, or after a character where a script has no spaces. */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text;
  let end = max - 1;
  const space = text.lastIndexOf(' ', end);
  const tail = text.slice(Math.max(0, end - 2), end);
  // A cut a third back still is a cut at a word; further back there is no word to cut at.
  if (!unspaced.test(tail) && space > max / 3) end = space;
  else end = wholeCharacter(text, end);
  return `${text.slice(0, end).replace(/[\s,;:，、；：،؛–—-]+$/u, '')}…`;
}

/** The nearest place at or before `end` that splits neither a surrogate pair nor a joined sequence. */
function wholeCharacter(text: string, end: number): number {
  const from = Math.max(0, end - 64);
  let last = from;
  for (const { index, segment } of new Intl.Segmenter().segment(text.slice(from, end + 64))) {
    if (from + index + segment.length > end) break;
    last = from + index + segment.length;
  }
  return last > from || from === 0 ? last : end;
}
