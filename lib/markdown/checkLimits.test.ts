import { describe, expect, it, vi } from 'vitest';
import { checkLimits } from './checkLimits.ts';
import { renderMarkdown } from './renderMarkdown.ts';

vi.setConfig({ testTimeout: 60_000 });

const rules = (body: string) => checkLimits(body).map(({ rule }) => rule);

const wide = (columns: number, rows: number, row: string) =>
  `|${'a|'.repeat(columns)}\n|${'-|'.repeat(columns)}\n${row.repeat(rows)}`;

/** Each keeps remark busy for seconds or minutes, breaks its stack, or makes it write far more than it reads. */
const bombs: Record<string, [string, string]> = {
  'nested brackets': ['nesting', `${'['.repeat(50_000)}a${']'.repeat(50_000)}`],
  'nested links': ['nesting', `${'['.repeat(3000)}a${'](b)'.repeat(3000)}`],
  'nested images': ['nesting', `${'!['.repeat(3000)}a${'](b)'.repeat(3000)}`],
  'open brackets': ['marks', '['.repeat(100_000)],
  'open images': ['marks', '!['.repeat(50_000)],
  'closing brackets': ['marks', ']'.repeat(60_000)],
  'words after an open bracket': ['marks', `[a ${'b '.repeat(30_000)}`],
  'directives around fences': ['nesting', ':::note\n```\n'.repeat(2000)],
  'open links': ['marks', '[a]('.repeat(60_000)],
  'alternating emphasis': ['marks', '*a_ '.repeat(20_000)],
  'closing emphasis': ['marks', 'a* '.repeat(20_000)],
  'nested emphasis': ['marks', `${'*a **b '.repeat(5000)}${'b** a*'.repeat(5000)}`],
  'a run of stars': ['marks', `${'*'.repeat(8000)}a${'*'.repeat(8000)}`],
  strikethrough: ['marks', '~a~'.repeat(20_000)],
  'open comments': ['marks', 'a <!--'.repeat(20_000)],
  'open instructions': ['marks', 'a<?'.repeat(20_000)],
  'open tags': ['marks', '<a '.repeat(50_000)],
  'backtick runs': ['marks', Array.from({ length: 400 }, (_, n) => `a${'`'.repeat(n)}`).join('')],
  'emphasis in many paragraphs': ['marks', `${'*a_ '.repeat(1000)}\n\n`.repeat(60)],
  quotes: ['nesting', '>'.repeat(5000)],
  'deep lists': ['nesting', `${'- '.repeat(3000)}a`],
  'mixed containers': ['nesting', `${'> - '.repeat(2000)}a`],
  'indented lists': ['nesting', Array.from({ length: 300 }, (_, n) => `${'  '.repeat(n)}- a`).join('\n')],
  'nested footnotes': ['nesting', `${'[^a]: '.repeat(5000)}x`],
  'open directives': ['nesting', ':::note\n'.repeat(2000)],
  'long lists': ['list-items', '- a\n'.repeat(40_000)],
  'many quotations': ['quotes', '> a\n\n'.repeat(20_000)],
  'many underlined headings': ['underlines', 'a\n=\n'.repeat(20_000)],
  'lazy lines': ['block-lines', `${'> '.repeat(15)}a\n${'b\n'.repeat(30_000)}`],
  'a table of short rows': ['table-cells', wide(190, 3000, 'a\n')],
  'a table of 32 KB': ['table-columns', wide(5000, 5000, 'a\n')],
  'a row of many cells': ['table-columns', `|a|\n|-|\n${'|'.repeat(100_000)}`],
  'many footnotes': ['footnotes', Array.from({ length: 5000 }, (_, n) => `a[^${n}]\n\n[^${n}]: x\n\n`).join('')],
  'a definition used often': ['definitions', `[a]: ${'b'.repeat(8000)}\n\n${'[a]\n\n'.repeat(2000)}`],
  'long attributes': ['directives', `::embed{${'a '.repeat(200_000)}}`],
  'many lines': ['text-lines', 'a\n\n'.repeat(30_000)],
  'a long text': ['text-size', 'word '.repeat(250_000)],
};

describe('checkLimits', () => {
  it.each(Object.entries(bombs))('refuses %s', (_, [rule, body]) => {
    expect(rules(body)).toContain(rule);
  });

  it.each(Object.entries(bombs))('reads %s in linear time', (_, [, body]) => {
    const started = performance.now();
    checkLimits(body.slice(0, 1_000_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('tells line, and what to do', () => {
    const [problem] = checkLimits(`fine\n\n${'>'.repeat(30)}`);
    expect(problem).toMatchObject({ line: 3, column: 1, rule: 'nesting' });
    expect(problem?.message).toMatch(/nested too deeply/);
    expect(problem?.hint).toMatch(/at most/);
  });

  it('lets a long article pass: 10,000 words, 300 footnotes, a table of 500 rows with links', () => {
    const sentence =
      'At 10:30 the *market* opened, [they said](https://example.org/a), and **prices** rose by 5% [^1].\n';
    const notes = Array.from(
      { length: 300 },
      (_, n) => `Point ${n}.[^${n}]\n\n[^${n}]: See [source](https://example.org/${n}).\n\n`,
    );
    const rows =
      '| [name](https://example.org/a) | *12* | `x` | 4 | 5 | 6 | 7 | 8 | 9 | [b](https://example.org/b) |\n'.repeat(
        500,
      );
    const article = [
      `${sentence.repeat(5)}\n`.repeat(140),
      ...notes,
      `|${'a|'.repeat(10)}\n|${'-|'.repeat(10)}\n${rows}`,
    ].join('\n');
    expect(checkLimits(article)).toEqual([]);
    expect(renderMarkdown(article, { lang: 'en', pictures: {} }).html.length).toBeGreaterThan(100_000);
  });

  it('lets a megabyte of prose and a long listing pass', () => {
    expect(checkLimits('The quick brown fox jumps over the lazy dog.\n\n'.repeat(19_000))).toEqual([]);
    expect(checkLimits(`\`\`\`json\n${'{"a": [[1, 2], [3, 4]], "b*_": "<x>"},\n'.repeat(5000)}\`\`\``)).toEqual([]);
  });

  it('does not take marks for code where a fence does not hold', () => {
    const marks = '*a_ '.repeat(20_000);
    for (const before of [
      '<div>\n```\n\n',
      '- ```\n\n',
      '    ```\n\n',
      ':::note\n```\n:::\n',
      '<!--\n```\n-->\n',
      '``` ` ```\n',
    ]) {
      expect(rules(before + marks)).toContain('marks');
    }
  });
});
