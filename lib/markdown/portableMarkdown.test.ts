import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plainText } from '../structuredData/plainText.ts';
import { checkLimits } from './checkLimits.ts';
import { portableMarkdown } from './portableMarkdown.ts';
import { renderMarkdown } from './renderMarkdown.ts';

const page = 'https://paper.example/articles/x';
const picture = { src: '/media/0/a.webp', width: 8, height: 6, alt: 'A lamp', sources: [] };
const options = {
  lang: 'en',
  pictures: { 'a.webp': picture },
  siteOrigin: 'https://paper.example',
  absoluteBase: page,
};
const portable = (body: string) => portableMarkdown(body, options).trim();

test('addresses are absolute, also those of references and pictures', () => {
  expect(portable('[a](/about) and [b][r].\n\n[r]: ../topics/c "T"')).toBe(
    '[a](https://paper.example/about) and [b](https://paper.example/topics/c "T").',
  );
  expect(portable('![](a.webp)')).toBe('![A lamp](https://paper.example/media/0/a.webp)');
  expect(portable('![Words](none.webp)')).toBe('Words');
  expect(portable('![Words](https://elsewhere.example/x.png)')).toBe('[Words](https://elsewhere.example/x.png)');
});

test('what nobody should follow is text, and raw HTML is gone', () => {
  expect(portable('[a](javascript:alert(1)) <b onclick="x">b</b>')).toBe('a b');
  expect(portable('before\n\n<script>alert(1)</script>\n\nafter')).toBe('before\n\nafter');
  expect(portable('1 \\<b\\> 2')).toBe('1 \\<b> 2');
});

test('directives become plain Markdown', () => {
  expect(portable(':::pull-quote{by="Ann"}\nA *word*.\n:::')).toBe('> A *word*.\n>\n> — Ann');
  expect(portable(':::fact-box{title="In short"}\n- one\n:::')).toBe('> **In short**\n>\n> - one');
  expect(portable(':::note\nCare.\n:::')).toBe('> **Note**\n>\n> Care.');
  expect(portable('::embed{url="https://e.example/p" title="A page" description="Good"}')).toBe(
    '[A page](https://e.example/p) – Good',
  );
  expect(portable(':::live[Landed]{time="2026-11-23T10:30:00Z"}\nText.\n:::')).toBe(
    '## 2026-11-23T10:30:00Z – Landed\n\nText.',
  );
  expect(portable(':::figure{src="a.webp" alt="Alt" caption="Cap" credit="Cred"}\n:::')).toBe(
    '![Alt](https://paper.example/media/0/a.webp)\n\n*Cap Cred*',
  );
  expect(portable('At 10:30 :span[مرحبا]{lang=ar}, a:b')).toBe('At 10:30 مرحبا, a:b');
});

test('the outermost heading is of level 2', () => {
  expect(portable('# A\n\n### B')).toBe('## A\n\n#### B');
  expect(portable('##### A\n\n###### B')).toBe('## A\n\n### B');
});

test('every text of the sample edition keeps its words', () => {
  const folder = join(import.meta.dirname, '../../content/articles');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  const words = (markdown: string) =>
    plainText(renderMarkdown(markdown, options).html)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  for (const file of files) {
    const body = readFileSync(join(folder, file), 'utf8').replace(/^---\n.*?\n---\n/s, '');
    // Figures, boxes and entries say their words in another order.
    if (/^:::(figure|live|update|pull-quote|quote)/m.test(body)) continue;
    expect(checkLimits(portable(body)), file).toEqual([]);
    expect(words(portable(body)), file).toBe(words(body));
  }
});
