import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { referencePage, schemaFiles } from './referencePage.ts';

const docs = new URL('../../docs/', import.meta.url);

test('docs/front-matter.md is what `node cli/reference.ts` writes', () => {
  expect(readFileSync(new URL('front-matter.md', docs), 'utf8')).toBe(referencePage());
});

test.each(schemaFiles())('docs/schemas/$name is what `node cli/reference.ts` writes', ({ name, text }) => {
  expect(readFileSync(new URL(`schemas/${name}`, docs), 'utf8')).toBe(text);
});

test('every key says what it is', () => {
  for (const line of referencePage().split('\n')) expect(line).not.toMatch(/\| *\|$/);
});
