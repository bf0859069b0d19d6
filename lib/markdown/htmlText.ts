import { decodeNamedCharacterReference } from 'decode-named-character-reference';

const unread = new Set(['script', 'style', 'iframe', 'object', 'template', 'noembed', 'noframes']);
const breaking =
  /^(?:address|article|aside|blockquote|br|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;

/**
 * The text a reader would see of raw HTML, as plain text: tags, comments, and the contents of scripts and styles go;
 * block tags become line endings. Linear in the length of `html`.
 */
export function htmlText(html: string): string {
  let result = '';
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) return result + decodeReferences(html.slice(at));
    result += decodeReferences(html.slice(at, open));
    const next = html[open + 1] ?? '';
    if (html.startsWith('<!--', open)) {
      at = after(html, '-->', open + 2);
    } else if (next === '?' || next === '!') {
      at = after(html, '>', open);
    } else if (/[a-z/]/i.test(next)) {
      const name = tagName(html, open);
      at = endOfTag(html, open);
      if (breaking.test(name)) result += '\n';
      if (next !== '/' && unread.has(name)) at = endOfElement(html, name, at);
    } else {
      result += '<';
      at = open + 1;
    }
  }
  return result;
}

/** Lower-case name of the tag that begins at `open`; empty when there is none. */
export function tagName(html: string, open: number): string {
  const name = /^<\/?([a-z][a-z0-9-]*)/i.exec(html.slice(open, open + 40));
  return name?.[1]?.toLowerCase() ?? '';
}

/** Whether a reader never sees what stands inside the element. */
export function isUnread(name: string): boolean {
  return unread.has(name);
}

function after(html: string, mark: string, from: number): number {
  const end = html.indexOf(mark, from);
  return end < 0 ? html.length : end + mark.length;
}

function endOfTag(html: string, open: number): number {
  let quote = '';
  for (let at = open + 1; at < html.length; at++) {
    const letter = html[at];
    if (quote) {
      if (letter === quote) quote = '';
    } else if (letter === '>') {
      return at + 1;
    } else if ((letter === '"' || letter === "'") && html[at - 1] === '=') {
      quote = letter;
    }
  }
  return html.length;
}

function endOfElement(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}`, 'gi');
  close.lastIndex = from;
  const found = close.exec(html);
  return found ? endOfTag(html, found.index) : html.length;
}

/** Decodes `&amp;`, `&#38;` and `&#x26;`; what is no reference stays as written. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{0,31}));/gi, (written, decimal, hex, name) => {
    if (name) return decodeNamedCharacterReference(name) || written;
    const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
    const unfit = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
    return unfit ? '\uFFFD' : String.fromCodePoint(code);
  });
}
