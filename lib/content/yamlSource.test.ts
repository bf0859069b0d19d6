import { expect, test } from 'vitest';
import { readYaml } from './yamlSource.ts';

test('times, dates, octal-looking numbers and yes stay as written or as meant', () => {
  const { data, writtenAt } = readYaml('a: 12:30\nb: 2026-11-23\nc: yes\nd: 0042\ne: 2026-11-23T08:00:00Z\nf: 1_000');
  expect(data).toEqual({ a: '12:30', b: '2026-11-23', c: 'yes', d: 42, e: '2026-11-23T08:00:00Z', f: '1_000' });
  expect(writtenAt(['d'])).toBe('0042');
});

test('YAML 1.1 cannot be asked for to get dates and merges', () => {
  const { data } = readYaml('base: &b {x: 1}\nvalue:\n  <<: *b\n  when: 2026-11-23');
  expect(data).toEqual({ base: { x: 1 }, value: { '<<': { x: 1 }, when: '2026-11-23' } });
});

test('a few hundred bytes of anchors cannot grow into megabytes', () => {
  const levels = Array.from({ length: 9 }, (_, level) => {
    const before = String.fromCharCode(96 + level);
    const items = Array.from({ length: 9 }, () => (level === 0 ? 'lol' : `*${before}`)).join(',');
    return `${String.fromCharCode(97 + level)}: &${String.fromCharCode(97 + level)} [${items}]`;
  });
  const { data, problems } = readYaml(levels.join('\n'));
  expect(data).toBeUndefined();
  expect(problems).toMatchObject([
    { severity: 'error', rule: 'yaml-alias', message: expect.stringContaining('too often') },
  ]);
});

test.each([
  ['an unknown anchor', 'title: x\nsummary: *bold', 'yaml-alias', 2, 10],
  ['a key twice', 'title: x\ntitle: y', 'key-duplicate', 2, 1],
  ['a tab', 'image:\n\tsrc: x', 'yaml', 2, 1],
  ['a colon in a title', 'title: One: two', 'yaml', 1, 8],
  ['an open quote', 'title: "One', 'yaml', 1, 12],
  ['a reserved character', 'title: @x', 'yaml', 1, 8],
  ['a tag that runs code elsewhere', 'title: !!js/function "x"', 'yaml', 1, 8],
  ['a timestamp tag', 'date: !!timestamp 2026-11-23', 'yaml', 1, 7],
  ['a second document', 'title: x\n...\nother: y', 'yaml', 3, 1],
  ['a map as a key', '{a: b}: c', 'yaml', 1, 1],
])('%s is an error with its place', (_what, text, rule, line, column) => {
  expect(readYaml(text).problems[0]).toMatchObject({ severity: 'error', rule, line, column });
});

test('words that become a comment are a warning at their place', () => {
  const text = 'title: We are #1\nhue: #b3122d\nsummary: x # a comment\n#another\ntags: "#a" #';
  expect(readYaml(text).problems).toMatchObject([
    { line: 1, column: 15, severity: 'warning', rule: 'yaml-comment', message: '"#1" is read as a comment' },
    { line: 2, column: 6, severity: 'warning', rule: 'yaml-comment', message: '"#b3122d" is read as a comment' },
  ]);
});

test('deep nesting is an error, not a stack overflow', () => {
  for (const text of [`a: ${'['.repeat(30_000)}`, `a: ${'{a: '.repeat(15_000)}`, `${'- '.repeat(30_000)}x`])
    expect(readYaml(text).problems.length).toBeGreaterThan(0);
});

test('keys that objects have by birth are plain data', () => {
  const { data } = readYaml('__proto__: {polluted: true}\nconstructor: x');
  expect(Object.hasOwn(data as object, '__proto__')).toBe(true);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

test.each([
  ['title: One: two', 'This value has a colon in it'],
  ['title: "One', 'The quote is never closed'],
  ["title: 'it's'", 'Words follow the closing quote'],
  ['tags: [a, b\nx: y', 'The list is never closed'],
  ['title: x\n- item', 'This line is no key with a value'],
  ['title: x\n  date: y', 'The line after this one is indented too far'],
  ['title: x\ntags:\n  - a\n - b', 'This line is not indented like those around it'],
])('%j is explained in an editor\u2019s words, once', (text, message) => {
  const { problems } = readYaml(text);
  expect(problems.map((problem) => problem.message)).toEqual([message]);
  expect(problems[0]?.hint).toBeTruthy();
});
