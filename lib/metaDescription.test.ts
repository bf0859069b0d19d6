import { expect, test } from 'vitest';
import { metaDescription } from './metaDescription.ts';
import { textWidth } from './textWidth.ts';

test('a short text stays as it is, and others follow it while there is room', () => {
  expect(metaDescription('A short text')).toBe('A short text');
  expect(metaDescription('What a topic is.', 'One headline', 'Another headline')).toBe(
    'What a topic is. One headline · Another headline',
  );
});

test('what is missing or empty leaves no trace', () => {
  expect(metaDescription(undefined, '', 'A headline')).toBe('A headline');
  expect(metaDescription(undefined, ' ')).toBeUndefined();
});

test.each([
  ['Latin', 'word '.repeat(100)],
  ['Chinese', '贸易、支付、标准与劳动，以及证据怎么说。'.repeat(20)],
  ['Arabic', 'التجارة والمدفوعات والمعايير والعمل '.repeat(20)],
])('a long text in %s is cut to what is shown of it', (_script, text) => {
  for (const cut of [metaDescription(text), metaDescription('Before.', text)]) {
    expect(textWidth(cut ?? '')).toBeLessThanOrEqual(161);
    expect(textWidth(cut ?? '')).toBeGreaterThan(120);
    expect(cut).toMatch(/…$/);
  }
});
