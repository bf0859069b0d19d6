import { DomUtils, parseDocument } from 'htmlparser2';

/** The words of a piece of HTML. */
export function plainText(html: string): string {
  return DomUtils.textContent(parseDocument(html)).replace(/\s+/g, ' ').trim();
}
