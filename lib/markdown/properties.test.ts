import fc from 'fast-check';
import { parseFragment, serialize } from 'parse5';
import { describe, expect, it, vi } from 'vitest';
import { checkLimits } from './checkLimits.ts';
import { countWords } from './countWords.ts';
import { firstParagraph } from './firstParagraph.ts';
import { imageSources } from './imageSources.ts';
import { inspectMarkdown, inspectWhole } from './inspectMarkdown.ts';
import { elementsOf } from './parseHtml.testing.ts';
import { plainText } from './plainText.ts';
import { renderMarkdown } from './renderMarkdown.ts';

vi.setConfig({ testTimeout: 120_000 });

const pieces = [
  ...[
    '# ',
    '## ',
    'Setext\n===\n',
    '> ',
    '- ',
    '1. ',
    '- [x] ',
    '    ',
    '\n',
    '\n\n',
    '\t',
    '  \n',
    '---\n',
    '```\n',
    '~~~js\n',
  ],
  ...[
    '*',
    '**',
    '_',
    '~~',
    '`',
    '[',
    ']',
    '](b)',
    '](#a)',
    '![',
    '![a](p.png)',
    '![a](<p q.png> "t")',
    '[^1]',
    '[^1]: ',
    '[a]: /b "t"\n',
  ],
  ...[
    '<b>',
    '</b>',
    '<div>',
    '<script>',
    '</script>',
    '<!--',
    '-->',
    '<br>',
    '&amp;',
    '&#0;',
    '\\',
    '<https://x.example>',
    'www.x.example ',
  ],
  ...[
    '| a | b |\n',
    '|-|-|\n',
    ':::note\n',
    ':::fact-box{title="T"}\n',
    ':::live[x]{time="2026-01-01"}\n',
    '::::quote{lang=ar by=x}\n',
  ],
  ...[
    ':::\n',
    '::::\n',
    '::embed{url="https://x.example"}\n',
    ':span[',
    ']{lang=zh}',
    ':::figure{src="p.png"}\n',
    '{#id .c}',
  ],
  ...['a', 'fn-1', 'footnotes-heading', '中文', 'عربي', '👩‍👧', '\u0000', '\uD800', '"', "'", '\r\n', ' '],
];
const texts = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 60 })
  .map((parts) => parts.join(''));
const pictures = { 'p.png': { src: '/p.png', width: 1, height: 1, alt: '', sources: [], caption: 'c', credit: 'd' } };
const word = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’\-.,·\u200c\u200d](?=[\p{L}\p{N}]))*/gu;
const voids = new Set(['br', 'hr', 'img', 'input', 'source']);

describe('any text that passes checkLimits', () => {
  it('renders to balanced HTML with unique ids, whose inner links lead somewhere', () => {
    fc.assert(
      fc.property(texts, fc.boolean(), (body, plain) => {
        fc.pre(checkLimits(body).length === 0);
        const { html } = renderMarkdown(body, { lang: 'en', pictures, plain });
        expectBalanced(html);
        const elements = elementsOf(html);
        const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { attributes } of elements) {
          if (attributes.href?.startsWith('#user-content-')) expect(ids).toContain(attributes.href.slice(1));
        }
        expect(elements.some(({ name }) => name === 'h1')).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  it('has headings whose ids are those that inspectMarkdown tells', () => {
    fc.assert(
      fc.property(texts, (body) => {
        const ids = elementsOf(renderMarkdown(body, { lang: 'en', pictures }).html).flatMap(
          ({ attributes }) => attributes.id ?? [],
        );
        const { headings, anchors } = inspectMarkdown(body);
        for (const { id } of headings) expect(anchors).toContain(id);
        for (const id of ids) if (!/fnref-|footnotes-heading/.test(id)) expect(anchors).toContain(id);
      }),
      { numRuns: 200 },
    );
  });

  it('is inspected without its plain paragraphs as it is with them', () => {
    const plain = fc.constantFrom(
      '\n\nTwo words: here.\nThen “more”, at 10.\n\n',
      '\n\nעברית, عربي 中文\n\n',
      '\n \na\n\t\n',
    );
    const mixed = fc.array(fc.oneof(fc.constantFrom(...pieces), plain), { maxLength: 40 }).map((all) => all.join(''));
    fc.assert(
      fc.property(mixed, (body) => {
        fc.pre(checkLimits(body).length === 0);
        expect(inspectMarkdown(body)).toEqual(inspectWhole(body));
      }),
      { numRuns: 1000 },
    );
  });

  it('names every picture it shows among imageSources', () => {
    fc.assert(
      fc.property(texts, (body) => {
        const shown = new Set<string>();
        const spy = new Proxy({}, { getOwnPropertyDescriptor: (_, name) => void shown.add(String(name)) });
        renderMarkdown(body, { lang: 'en', pictures: spy });
        const named = imageSources(body);
        for (const src of shown) if (src !== '') expect(named).toContain(src);
      }),
      { numRuns: 400 },
    );
  });

  it('can be cut, counted and searched', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 5, max: 80 }), (body, max) => {
        const first = firstParagraph(body, max);
        expect(first.length).toBeLessThanOrEqual(max);
        expect(first.isWellFormed() || !body.isWellFormed()).toBe(true);
        expect(plainText(body)).not.toMatch(/\s\s/);
        expect(countWords(plainText(body), 'en')).toBe(plainText(body).match(word)?.length ?? 0);
      }),
    );
  });
});

/** Tags with their attributes, whose values may hold anything. */
const tags = /<(\/?)([a-z][a-z0-9]*)(?:[^<>"]|"[^"]*")*>/g;

/** What a browser reads is what was written: no element was closed or moved by the parser. */
function expectBalanced(html: string): void {
  const open: string[] = [];
  for (const [tag, slash, name = ''] of html.matchAll(tags)) {
    if (voids.has(name)) continue;
    if (slash) expect(open.pop(), tag).toBe(name);
    else open.push(name);
  }
  expect(open).toEqual([]);
  const count = (source: string) => [...source.matchAll(tags)].filter(([, slash]) => !slash).length;
  expect(count(serialize(parseFragment(html)))).toBe(count(html));
}
