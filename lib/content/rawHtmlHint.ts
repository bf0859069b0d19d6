/** What to write instead of an HTML element. */
export function rawHtmlHint(tag: string): string {
  return hints.find(([tags]) => tags.includes(tag))?.[1] ?? 'write it in Markdown, or leave the tag out';
}

const hints: readonly [readonly string[], string][] = [
  [['figure', 'figcaption', 'picture'], 'use :::figure'],
  [['img', 'svg', 'canvas'], 'use ![what it shows](file.jpg), or :::figure'],
  [['iframe', 'video', 'audio', 'embed', 'object', 'script'], 'use ::embed{url="https://…"}'],
  [['blockquote', 'q', 'cite'], 'use > for a quotation, or :::pull-quote'],
  [['aside', 'section', 'details', 'summary', 'dl'], 'use :::fact-box{title="…"}'],
  [['div', 'article', 'center', 'main'], 'use :::note, or leave the tag out'],
  [['b', 'strong'], 'write **bold**'],
  [['i', 'em'], 'write *emphasis*'],
  [['s', 'del', 'strike'], 'write ~~struck out~~'],
  [['a'], 'write [words](address)'],
  [['br'], 'end the line with a backslash'],
  [['p', 'span', 'font', 'u'], 'leave the tag out; an empty line begins a paragraph'],
  [['h1', 'h2', 'h3', 'h4', 'h5', 'h6'], 'write ## before the heading'],
  [['ul', 'ol', 'li'], 'begin each line with - or 1.'],
  [['table', 'thead', 'tbody', 'tr', 'td', 'th'], 'write the table with | between its cells'],
  [['pre', 'code'], 'put ``` on a line before and after the code'],
  [['hr'], 'write --- between empty lines'],
  [['sup', 'sub'], 'write the character itself (², ₂), or a footnote [^1]'],
  [['style', 'link', 'meta'], 'the house decides how pages look; leave it out'],
];
