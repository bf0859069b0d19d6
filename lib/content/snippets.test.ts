import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { articleFields } from './articleSchema.ts';
import { snippetsFile } from './snippets.ts';

const snippets = z
  .record(z.string(), z.object({ prefix: z.string(), description: z.string().min(1), body: z.array(z.string()) }))
  .parse(JSON.parse(snippetsFile()));

test('.vscode/broadsheet.code-snippets is what `node cli/reference.ts` writes', () => {
  expect(readFileSync(new URL('../../.vscode/broadsheet.code-snippets', import.meta.url), 'utf8')).toBe(snippetsFile());
});

test('every key of an article completes, with its choices and the keys it needs', () => {
  for (const key of Object.keys(articleFields.shape)) expect(snippets).toHaveProperty(key);
  const body = (key: string) => snippets[key]?.body.join('\n').replaceAll('$', '');
  expect(body('kind')).toMatch(/^kind: \{1\|news,analysis,.*\|\}0$/);
  expect(body('draft')).toBe('draft: {1|true,false|}0');
  expect(body('authors')).toBe('authors: [{1:}]0');
  expect(body('guest')).toBe('guest:\n  - name: {1:}\n    affiliation: {2:}\n0');
  expect(body('image')).toBe('image: \n  src: {1:}\n  alt: {2:}0');
});
