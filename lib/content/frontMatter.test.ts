import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import matter from 'gray-matter';
import { afterAll, expect, test } from 'vitest';
import { readFrontMatter } from './frontMatter.ts';

const folder = mkdtempSync(join(tmpdir(), 'front-matter-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each(['js', 'JS', 'Js', 'javascript', 'JavaScript', ' js', '\tjs', 'coffee', 'json', 'yaml', 'toml', ' yaml'])(
  '"---%s" is refused and nothing of it runs',
  (language) => {
    const trace = join(folder, `ran-${language.trim()}`);
    const code = `module.exports = {title: require('fs').writeFileSync(${JSON.stringify(trace)}, 'x')}`;
    const { data, problems } = readFrontMatter(`---${language}\n${code}\n---\nText`);
    expect(data).toBeUndefined();
    expect(problems).toMatchObject([{ line: 1, column: 1, severity: 'error', rule: 'front-matter-language' }]);
    expect(existsSync(trace)).toBe(false);
  },
);

test('bad YAML is an error every time it is read', () => {
  const text = '---\ntitle: "open\n---\nText';
  const first = readFrontMatter(text);
  expect(first.data).toBeUndefined();
  expect(first.problems).toMatchObject([{ severity: 'error', rule: 'yaml' }]);
  expect(readFrontMatter(text).problems).toEqual(first.problems);
});

test('every reading has its own data, and the cache of gray-matter stays empty', () => {
  const text = '---\ntitle: One\ntags: [a]\n---\n';
  const first = readFrontMatter(text);
  const second = readFrontMatter(text);
  expect(first.data).not.toBe(second.data);
  expect(first.data?.tags).not.toBe(second.data?.tags);
  expect(Object.keys(Reflect.get(matter, 'cache') ?? {})).toEqual([]);
});

test.each([
  ['LF', '---\ntitle: x\n---\nBody\n', 3],
  ['CRLF', '---\r\ntitle: x\r\n---\r\nBody\r\n', 3],
  ['CR alone', '---\rtitle: x\r---\rBody\r', 3],
  ['a byte order mark', '\ufeff---\ntitle: x\n---\nBody\n', 3],
  ['leading blank lines', '\n \t\n---\ntitle: x\n---\nBody\n', 5],
  ['a byte order mark, CRLF and a blank line', '\ufeff\r\n---\r\ntitle: x\r\n---\r\nBody\r\n', 4],
  ['spaces after the fences', '--- \ntitle: x\n---\t\nBody\n', 3],
])('a file with %s is read', (_what, text, bodyLine) => {
  expect(readFrontMatter(text)).toMatchObject({ data: { title: 'x' }, problems: [], body: 'Body\n', bodyLine });
});

test('a body may be missing, and may hold lines of dashes', () => {
  expect(readFrontMatter('---\ntitle: x\n---')).toMatchObject({ data: { title: 'x' }, body: '', bodyLine: 2 });
  expect(readFrontMatter('---\ntitle: x\n---\nA\n\n---\n\nB').body).toBe('A\n\n---\n\nB');
});

test.each([
  ['no front matter', '# Title\n\nText', 'front-matter', 1],
  ['nothing at all', '', 'front-matter', 1],
  ['TOML', '+++\ntitle = "x"\n+++\n', 'front-matter', 1],
  ['dashes turned into one', '—\ntitle: x\n—\n', 'front-matter', 1],
  ['an indented fence', '  ---\ntitle: x\n---\n', 'front-matter', 1],
  ['too many dashes', '----\ntitle: x\n----\n', 'front-matter', 1],
  ['no closing fence', '---\ntitle: x\n\nText', 'front-matter', 1],
  ['a closing fence with more on its line', '---\ntitle: x\n---- \nText', 'front-matter', 3],
  ['empty front matter', '---\n---\nText', 'front-matter', 1],
  ['blank front matter', '---\n\n\n---\nText', 'front-matter', 1],
  ['nothing but a comment', '---\n# title: x\n---\nText', 'front-matter', 1],
  ['a list', '---\n- a\n- b\n---\n', 'front-matter', 2],
  ['a bare word', '---\nword\n---\n', 'front-matter', 2],
  ['UTF-16', '\ufffd\ufffd-\0-\0-\0\n\0', 'encoding', 1],
  ['more than 96 KB', `---\ntitle: ${'x'.repeat(100_000)}\n---\n`, 'yaml-size', 1],
  ['a long run of white space', `---\n${'\n'.repeat(30_000)}title: x\n---\n`, 'front-matter', 1],
])('a file with %s is explained', (_what, text, rule, line) => {
  const { data, problems } = readFrontMatter(text);
  expect(data).toBeUndefined();
  expect(problems).toMatchObject([{ line, column: 1, severity: 'error', rule, hint: expect.any(String) }]);
});

test('positions count lines of the file, whatever stands before', () => {
  const { locate } = readFrontMatter(
    '\ufeff\r\n---\r\ntitle: "x"\r\nimage:\r\n  src: a.jpg\r\ntags: [a, b]\r\n---\r\n',
  );
  expect(locate(['title'])).toEqual({ line: 3, column: 8 });
  expect(locate(['title'], 'key')).toEqual({ line: 3, column: 1 });
  expect(locate(['image', 'src'])).toEqual({ line: 5, column: 8 });
  expect(locate(['image', 'src'], 'key')).toEqual({ line: 5, column: 3 });
  expect(locate(['image', 'alt'])).toEqual({ line: 5, column: 3 });
  expect(locate(['tags', 1])).toEqual({ line: 6, column: 11 });
  expect(locate(['nothing'])).toEqual({ line: 3, column: 1 });
});

test('reading never throws', () => {
  const line = fc.oneof(
    fc.constantFrom('---', '---js', 'title: x', '- a', '\t', '"', '&a *a', '{', '!!x'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(line), fc.constantFrom('\n', '\r\n', '\r'), (lines, end) => {
      expect(readFrontMatter(lines.join(end))).toBeDefined();
      expect(readFrontMatter(`---${end}${lines.join(end)}${end}---${end}`)).toBeDefined();
    }),
  );
});
