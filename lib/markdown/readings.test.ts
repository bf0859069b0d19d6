import { describe, expect, it } from 'vitest';
import { countWords } from './countWords.ts';
import { firstParagraph } from './firstParagraph.ts';
import { imageSources } from './imageSources.ts';
import { inspectMarkdown } from './inspectMarkdown.ts';
import { plainText } from './plainText.ts';

describe('firstParagraph', () => {
  it('skips headings, pictures, code, tables, directives, definitions and HTML', () => {
    const before =
      '# Title\n\nUnder\n=====\n\n![Alt](a.png "T")\n\n```js\ncode\n```\n\n| a |\n|---|\n\n::embed{url="https://x"}\n\n[a]: /b\n\n<!-- no\n\nno -->\n\n<img src=x>\n\n---\n\n';
    expect(
      firstParagraph(`${before}The *first* [words](/a "t") are \`these\` &amp; **those**[^1].\nOn.\n\nNot this.`),
    ).toBe('The first words are these & those. On.');
  });

  it('is empty when there is none', () => {
    expect(firstParagraph('# Title\n\n![](a.png)\n')).toBe('');
    expect(firstParagraph('')).toBe('');
  });

  it('cuts at a word, and tells so', () => {
    expect(firstParagraph('one two three four', 12)).toBe('one two…');
    expect(firstParagraph('one two three', 13)).toBe('one two three');
    expect(firstParagraph('one, two', 6)).toBe('one…');
  });

  it('cuts Chinese at a character and never inside one', () => {
    expect(firstParagraph('这是一个测试句子', 5)).toBe('这是一个…');
    for (let max = 5; max < 40; max++) {
      expect(firstParagraph('𠮷👩‍👩‍👧e\u0301'.repeat(10), max)).toMatch(/(?:^|𠮷|👩‍👩‍👧|e\u0301)…$/u);
    }
  });

  it('never cuts inside an entity', () => {
    expect(firstParagraph('a &amp;&amp;&amp; &lt;b&gt;', 8)).toBe('a &&&…');
  });

  it('leaves words with underscores and times alone', () => {
    expect(firstParagraph('At 10:30 snake_case_name 2 < 3')).toBe('At 10:30 snake_case_name 2 < 3');
  });
});

describe('plainText', () => {
  it('has every word a reader sees, and no marks or addresses', () => {
    const text = plainText(
      '# Head\n\nA *b* [c](https://d.example/e) ![f](g.png)\n\n| h | i |\n|---|---|\n| j | k |\n\n```\nl = m\n```\n\n[^1]: n\n\n:::note\no\n:::',
    );
    expect(text).toBe('Head A b c f h i j k l = m n o');
  });

  it('joins what emphasis parts', () => {
    expect(plainText('这是**重点**内容')).toBe('这是重点内容');
  });
});

describe('countWords', () => {
  it('counts words, with apostrophes and numbers', () => {
    expect(countWords("It's 3.5 million well-known words", 'en')).toBe(5);
    expect(countWords('Цены выросли на 5%', 'ru')).toBe(4);
    expect(countWords('ارتفعت الأسعار', 'ar')).toBe(2);
  });

  it('counts characters in Chinese and Japanese', () => {
    expect(countWords('农村电商，改变了 Alibaba 吗？', 'zh')).toBe(9);
    expect(countWords('日本語です', 'ja')).toBe(5);
  });
});

describe('imageSources', () => {
  it('finds images, references and figures as they are written', () => {
    const body =
      '![a](a.png) ![b](<b c.png> "t") ![d][e] ![f(1)](f(1).png)\n\n[e]: e.png\n\n:::figure{src="g.svg" alt=""}\n:::';
    expect(imageSources(body)).toEqual(expect.arrayContaining(['a.png', 'b c.png', 'e.png', 'f(1).png', 'g.svg']));
  });

  it('is empty for a text without pictures', () => {
    expect(imageSources('[a](b.png)\n\n[c]: d')).toEqual([]);
  });
});

describe('inspectMarkdown', () => {
  it('tells what a check asks for, with places', () => {
    const found = inspectMarkdown(
      '# A\n\n[b](/c) ![d](e.png)\n\n<div>\n\n::embed{url="https://x.example"}\n\n:::warning\n## A\n:::\n\n[f][g] h[^1]\n\n[g]: /i\n[^1]: x',
    );
    expect(found.links).toContainEqual({ url: '/c', text: 'b', card: false, line: 3, column: 1 });
    expect(found.links).toContainEqual({ url: '/i', text: 'f', card: false, line: 13, column: 1 });
    expect(found.links.map(({ url }) => url)).toContain('https://x.example');
    expect(found.images).toEqual([{ src: 'e.png', alt: 'd', decorative: false, line: 3, column: 9 }]);
    expect(found.headings.map(({ depth, id }) => [depth, id])).toEqual([
      [1, 'a'],
      [2, 'a-1'],
    ]);
    expect(found.rawHtml).toEqual([{ tag: 'div', line: 5, column: 1 }]);
    expect(found.directives.map(({ name, known }) => [name, known])).toEqual([
      ['embed', true],
      ['warning', false],
    ]);
    expect([...found.anchors]).toEqual(expect.arrayContaining(['a', 'a-1', 'user-content-a-1', 'fn-1']));
  });
});
