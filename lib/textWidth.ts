const wide = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[\u3000-\u303f\uff00-\uff60]/u;
const marks = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** How much room a text takes in columns: a letter one, a Chinese, Japanese or Korean character two. */
export function textWidth(text: string): number {
  let columns = 0;
  for (const { segment } of marks.segment(text)) columns += wide.test(segment) ? 2 : 1;
  return columns;
}
