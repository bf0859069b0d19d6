import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aliasKey, aliasProblem } from './alias.ts';

test.each(['/old', '/2019/05/old', '/old/', '/статья', '/%D1%81', '/a.html', '/a-b_c~d', '/~user'])(
  '%s may redirect',
  (alias) => {
    expect(aliasProblem(alias)).toBeUndefined();
  },
);

test.each([
  ['//evil.example', '//'],
  ['/a//b', '//'],
  ['/\\evil.example', 'backslash'],
  ['\\\\evil.example', 'backslash'],
  ['https://evil.example/', 'scheme'],
  ['javascript:alert(1)', 'scheme'],
  ['old', 'does not begin with /'],
  ['', 'does not begin with /'],
  ['/a\nb', 'control character'],
  ['/a\u0000b', 'control character'],
  ['/a\u007fb', 'control character'],
  ['/%0d%0aLocation:x', 'hides'],
  ['/%5Cevil.example', 'hides'],
  ['/%2F/evil.example', 'hides'],
  ['/%2Fevil.example', 'hides'],
  ['/%E0%A4%A', 'encodes nothing'],
  ['/../x', '. or ..'],
  ['/a/%2e%2e/x', '. or ..'],
  ['/a?b=c', 'query'],
  ['/a#b', 'fragment'],
  ['/a b', 'space'],
  ['/', 'front page'],
])('%j is refused', (alias, reason) => {
  expect(aliasProblem(alias)).toContain(reason);
});

test('no alias that is accepted can lead a browser to another host', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'/\\:@?#%.\t\n aehx2F5C0d') }), (alias) => {
      if (aliasProblem(`/${alias}`) !== undefined) return;
      for (const spelling of [`/${alias}`, aliasKey(`/${alias}`)])
        expect(new URL(spelling, 'https://own.example/').origin).toBe('https://own.example');
    }),
    { numRuns: 3000 },
  );
});

test('spellings of one alias have one key', () => {
  const key = '/caf\u00e9';
  for (const alias of ['/caf\u00e9', '/cafe\u0301', '/caf%C3%A9', '/caf\u00e9/']) expect(aliasKey(alias)).toBe(key);
});
