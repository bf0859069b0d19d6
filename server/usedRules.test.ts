import { expect, it } from 'vitest';
import { usedRules } from './usedRules.ts';

const rules = (css: string, ...classes: string[]) => usedRules(css, new Set(classes));

it('keeps a rule when one of its selectors finds all its classes', () => {
  const css = '.a{x:1}.b{x:2}.a .b{x:3}.b,.a{x:4}.a.b>p{x:5}';
  expect(rules(css, 'a')).toBe('.a{x:1}.b,.a{x:4}');
  expect(rules(css, 'a', 'b')).toBe(css);
});

it('keeps rules that need no class, and those whose class may be absent', () => {
  const css = 'p{x:1}:root[data-theme=dark]{x:2}p:not(.a){x:3}:is(.a,h1){x:4}[href$=".a"]{x:5}*{x:6}::before{x:7}';
  expect(rules(css)).toBe(css);
});

it('keeps a rule for a language only where there is that language', () => {
  const css = ':lang(ar){x:1}:lang(zh) body,:lang(ar) body{x:2}.a:lang(zh){x:3}p:is(:lang(zh),:lang(ru)){x:4}';
  expect(rules(css, ':lang(ar)', 'a')).toBe(
    ':lang(ar){x:1}:lang(zh) body,:lang(ar) body{x:2}p:is(:lang(zh),:lang(ru)){x:4}',
  );
  expect(rules(css, ':lang(zh)', 'a')).toBe(css.slice(css.indexOf(':lang(zh)')));
});

it('does not take a longer name for a shorter one, and keeps escaped names', () => {
  expect(rules('.note-label{x:1}.note{x:2}.md\\:a{x:3}', 'note')).toBe('.note{x:2}.md\\:a{x:3}');
});

it('drops a group with nothing left in it, and keeps the other at-rules', () => {
  const css =
    '@media print{.a{x:1}}@supports (x:1){@media print{.b{x:2}}}@font-face{src:url(/a.woff2)}@view-transition{navigation:auto}';
  expect(rules(css, 'b')).toBe(
    '@supports (x:1){@media print{.b{x:2}}}@font-face{src:url(/a.woff2)}@view-transition{navigation:auto}',
  );
});

it('keeps statements apart from what follows them', () => {
  expect(rules('@layer a,b;@layer a{p{x:1}}')).toBe('@layer a,b;@layer a{p{x:1}}');
});

it('drops what needs an element that is not there, where the elements are told', () => {
  const css = '.a hr{x:1}.a>p:first-child+.b{x:2}p::before,hr{x:3}:is(hr,h1) p{x:4}table tbody td{x:5}html,:root{x:6}';
  const used = (...elements: string[]) => usedRules(css, new Set(['a', 'b']), new Set(elements));
  expect(used('p')).toBe('.a>p:first-child+.b{x:2}p::before,hr{x:3}:is(hr,h1) p{x:4}html,:root{x:6}');
  expect(used('hr', 'table', 'td')).toBe('.a hr{x:1}p::before,hr{x:3}table tbody td{x:5}html,:root{x:6}');
});
