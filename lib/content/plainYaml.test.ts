import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainYaml } from './plainYaml.ts';
import { parseYaml } from './yamlSource.ts';

const pieces = [
  ...[
    'title',
    'tags',
    'date',
    'a',
    'null',
    'True',
    'yes',
    'No',
    'constructor',
    'y',
    'Topic 1',
    'Земля',
    '中文',
    'عربي',
  ],
  ...[': ', ':', ': ', ': ', '\n', '\n', '\n', ', ', ',', ' ', '  ', '\n- ', '\n  - ', '\n - ', '- ', '[', ']', '[]'],
  ...['{', '}', '"', "'", '\\', '#', ' #', ' # ', '&a ', '*a', '!', '|', '>', '|\n  ', '@', '`', '%', '?', '? ', '...'],
  ...[
    '---',
    '<<',
    '~',
    '.inf',
    '0x1',
    '1',
    '42',
    '4.2',
    '1e3',
    '-1',
    '2026-11-23',
    '2026-11-23T08:00:00.000Z',
    '08:30',
  ],
  ...[
    '\t',
    '\r',
    '\u0085',
    '\u00a0',
    '\u2028',
    '\ufeff',
    '\u200d',
    'é',
    'e\u0301',
    '👩',
    '\ud800',
    '\0',
    '€',
    '—',
    '’',
    '/',
    '/news/',
  ],
];
const word = fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 4 }));
const value = fc.array(word, { maxLength: 4 }).map((parts) => parts.join(''));
const quoted = fc.tuple(fc.constantFrom('"', "'"), value).map(([mark, inner]) => `${mark}${inner}${mark}`);
const flow = fc.array(value, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`);
const block = fc.array(value, { maxLength: 3 }).map((items) => items.map((item) => `\n  - ${item}`).join(''));
const key = fc.oneof(fc.constantFrom('title', 'tags', 'date', 'toString', 'null'), fc.constantFrom(...pieces));
const entry = fc.tuple(key, fc.oneof(value, quoted, flow, block)).map(([name, text]) => `${name}: ${text}`);
const texts = fc.oneof(
  fc.array(entry, { maxLength: 4 }).map((lines) => lines.join('\n')),
  fc.array(word, { maxLength: 12 }).map((parts) => parts.join('')),
);

test('what is read without the parser is what the parser reads, without a problem', () => {
  let read = 0;
  fc.assert(
    fc.property(texts, (text) => {
      const plain = plainYaml(text);
      if (!plain) return;
      read++;
      const { data, problems } = parseYaml(text);
      expect(problems).toEqual([]);
      expect(JSON.stringify(plain)).toBe(JSON.stringify(data));
    }),
    { numRuns: Number(process.env.RUNS ?? 20_000) },
  );
  expect(read).toBeGreaterThan(100);
});

test('front matter of the common shapes needs no parser', () => {
  const text =
    '\ntitle: Ships wait: why?\ndate: 2026-11-23T08:00+01:00\nsection: world\ntags: [Ports, Sea trade]\nauthors:\n  - anna\n  - omar\nsummary: "One: two, it’s three #4"\nguest:\ndraft: true\naliases: [/news/before, /old/a%20b]\nphoto: /a/b.webp';
  expect(plainYaml(text)).toBeUndefined();
  expect(plainYaml(text.replace('wait: ', 'wait, '))).toEqual({
    title: 'Ships wait, why?',
    date: '2026-11-23T08:00+01:00',
    section: 'world',
    tags: ['Ports', 'Sea trade'],
    authors: ['anna', 'omar'],
    summary: 'One: two, it’s three #4',
    guest: null,
    draft: true,
    aliases: ['/news/before', '/old/a%20b'],
    photo: '/a/b.webp',
  });
});

test.each(['title: One: two', 'title: Who?\n  me', 'hue: #fff', 'n: 0042', 'n: 1_0', 'a: x\na: y', 'a: &b c', ''])(
  'the parser is asked about %j',
  (text) => {
    expect(plainYaml(text)).toBeUndefined();
  },
);
