/** Characters that XML 1.0 forbids, lone surrogates among them (https://www.w3.org/TR/xml/#charsets). */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** The text without the characters that would break an XML document; libraries let them through. */
export function legalXml(text: string): string {
  return text.toWellFormed().replace(forbidden, '');
}
