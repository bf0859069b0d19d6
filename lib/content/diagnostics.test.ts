import { expect, test } from 'vitest';
import type { Diagnostic } from '../model/diagnostic.ts';
import { countDiagnostics, formatDiagnostics, sortDiagnostics, summarize } from './diagnostics.ts';

const file = 'articles/2026/11/rural-e-commerce.md';
const found: Diagnostic[] = [
  {
    file,
    line: 41,
    column: 18,
    severity: 'warning',
    rule: 'link-broken',
    message: 'Link to /articles/gone leads nowhere',
    hint: 'no article, alias or page has that address',
  },
  {
    file,
    line: 6,
    column: 12,
    severity: 'error',
    rule: 'author-unknown',
    message: 'Unknown author "busines-desk"',
    hint: 'did you mean "business-desk"?',
  },
  {
    file,
    line: 9,
    column: 3,
    severity: 'error',
    rule: 'image-alt',
    message: 'image.alt is missing',
    hint: 'describe the picture for those who can\'t see it; "" if it decorates',
  },
];

test('problems look exactly as the contract shows them', () => {
  expect(formatDiagnostics(found, { folder: 'content' })).toBe(
    `content/articles/2026/11/rural-e-commerce.md
  6:12  error    Unknown author "busines-desk"            author-unknown   did you mean "business-desk"?
  9:3   error    image.alt is missing                     image-alt        describe the picture for those who can't see it; "" if it decorates
 41:18  warning  Link to /articles/gone leads nowhere     link-broken      no article, alias or page has that address
`,
  );
});

test('files stand in their order, with an empty line between them', () => {
  const one = { line: 1, column: 1, severity: 'error' as const, rule: 'r', message: 'm' };
  const text = formatDiagnostics([
    { ...one, file: 'b.md' },
    { ...one, file: 'a.md' },
  ]);
  expect(text.split('\n').filter((line) => !line.startsWith(' '))).toEqual(['a.md', '', 'b.md', '']);
});

test('colours appear only where they are asked for', () => {
  const escapeCharacter = String.fromCharCode(27);
  expect(formatDiagnostics(found)).not.toContain(escapeCharacter);
  expect(formatDiagnostics(found, { colour: true })).toContain(`${escapeCharacter}[31merror  ${escapeCharacter}[39m`);
});

test('a message cannot move the cursor or turn the reading direction of a terminal', () => {
  const text = formatDiagnostics([
    {
      file: 'a\u001b[2J.md',
      line: 1,
      column: 1,
      severity: 'error',
      rule: 'r',
      message: 'x\u0007\u202ey\n',
      hint: '\u009b',
    },
  ]);
  expect(text).toContain('a\\u{1b}[2J.md');
  expect(text).toContain('x\\u{7}\\u{202e}y\\u{a}');
  expect(text).toContain('\\u{9b}');
});

test('problems are sorted by their place and counted by their weight', () => {
  expect(sortDiagnostics(found).map(({ line }) => line)).toEqual([6, 9, 41]);
  expect(countDiagnostics(found)).toEqual({ errors: 2, warnings: 1 });
});

test('the summary counts in words', () => {
  expect(summarize(1, { errors: 0, warnings: 1 })).toBe('1 file, no errors, 1 warning');
  expect(summarize(12_345, { errors: 2, warnings: 0 })).toBe('12,345 files, 2 errors, no warnings');
});
