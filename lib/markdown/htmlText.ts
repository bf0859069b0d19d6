import { decodeNamedCharacterReference } from 'decode-named-character-reference';

const unread = new Set(['script', 'style', 'iframe', 'object', 'template', 'noembed', 'noframes']);
const breaking =
  /^(?:address|article|aside|blockquote|br|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;

/**
 * The text a reader would see of raw HTML, as plain text: tags, comments, and the contents of scripts and styles go;
 * block tags become line endings; a script that is never closed loses its tag alone. Linear in the length of `html`.
 */
export function htmlText(html: string): string {
  const find = createFinder(html);
  const lower = html.toLowerCase();
  const findClosing = createFinder(lower);
  let result = '';
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) return result + decodeReferences(html.slice(at));
    result += decodeReferences(html.slice(at, open));
    const end = endOfMarkup(html, open, find);
    if (end === undefined) {
      result += '<';
      at = open + 1;
      continue;
    }
    at = end;
    const name = tagName(html, open);
    if (breaking.test(name)) result += '\n';
    if (html[open + 1] !== '/' && unread.has(name)) {
      const close = findClosing(`</${name}`, at);
      if (close >= 0) at = close;
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

/** `indexOf` for places that only move forward; remembers its last find, so that all searches together are linear. */
function createFinder(text: string): (mark: string, from: number) => number {
  const found = new Map<string, number>();
  return (mark, from) => {
    const last = found.get(mark) ?? 0;
    if (last < 0 || (found.has(mark) && last >= from)) return last;
    const place = text.indexOf(mark, from);
    found.set(mark, place);
    return place;
  };
}

/** Where a tag, comment, declaration or instruction ends; `undefined` when the `<` is text. */
function endOfMarkup(html: string, open: number, find: (mark: string, from: number) => number): number | undefined {
  const next = html.charCodeAt(open + 1) | 32;
  if (html.startsWith('<!--', open)) {
    const end = find('-->', open + 2);
    return end < 0 ? html.length : end + 3;
  }
  if (html[open + 1] === '!' || html[open + 1] === '?') {
    const end = find('>', open);
    return end < 0 ? undefined : end + 1;
  }
  if (html[open + 1] !== '/' && (next < 97 || next > 122)) return undefined;
  for (let at = open + 1; at < html.length; at++) {
    const letter = html[at];
    if (letter === '>') return at + 1;
    if (letter === '<') return undefined;
    if (html[at - 1] === '=' && (letter === '"' || letter === "'")) {
      const close = find(letter, at + 1);
      if (close < 0) return undefined;
      at = close;
    }
  }
  return undefined;
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
