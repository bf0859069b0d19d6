import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wantedForm } from './wantedForm.ts';

test.each([
  [undefined, undefined],
  ['', undefined],
  ['*/*', undefined],
  ['text/html', undefined],
  ['text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8', undefined],
  ['text/markdown', 'md'],
  ['TEXT/Markdown ; charset=utf-8', 'md'],
  ['application/json', 'json'],
  ['application/*', 'json'],
  ['application/json, text/plain, */*', 'json'],
  ['text/markdown, text/html, */*', 'md'],
  ['text/html, text/markdown', undefined],
  ['text/html;q=0.1, text/markdown', 'md'],
  ['text/html;q=0.9, application/json;q=0.8', undefined],
  ['text/*', undefined],
  ['text/*;q=0.5, text/html;q=0.1', 'md'],
  ['text/html;q=0, */*', 'md'],
  ['text/markdown;q=0, text/html;q=0', undefined],
  ['text/markdown;q=0.000, application/json;q=0.001', 'json'],
  ['image/png', undefined],
  ['text/markdown;q=2', 'md'],
  [`${'application/json,'.repeat(99)}`, undefined],
])('%s is answered with %s', (accept, form) => {
  expect(wantedForm(accept)).toBe(form);
});

test('any header is read, and a browser’s is never answered with anything but HTML', () => {
  fc.assert(
    fc.property(fc.string(), (junk) => {
      expect([undefined, 'md', 'json']).toContain(wantedForm(junk));
      expect(
        wantedForm(`text/html,application/xhtml+xml,application/xml;q=0.9,x/${junk.replace(/[^a-z]/g, '')},*/*;q=0.8`),
      ).toBe(undefined);
    }),
  );
});
