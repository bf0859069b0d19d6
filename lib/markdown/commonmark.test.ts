import { tests } from 'commonmark-spec';
import { parseFragment, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import { parseMarkdown, writeHtml } from './markdownProcessor.ts';

const different: Record<number, string> = {};

describe('CommonMark 0.31.2, without the transforms of the house', () => {
  it.each(tests)('example $number, $section', ({ number, markdown, html }) => {
    const written = canonical(writeHtml(parseMarkdown(markdown.replaceAll('→', '\t'))));
    const wanted = canonical(html.replaceAll('→', '\t'));
    if (different[number]) expect(written).not.toBe(wanted);
    else expect(written).toBe(wanted);
  });
});

/** The same HTML whatever the way it is written: `<br />` or `<br>`, `&quot;` or `"`, line endings between blocks. */
function canonical(html: string): string {
  return serialize(parseFragment(html))
    .replace(/\s*(<\/?(?:p|h\d|hr|ul|ol|li|blockquote|pre|div|table)\b[^>]*>)\s*/g, '$1')
    .trim();
}
