import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { articleRules } from './articleRules.ts';
import { ruleMeaning, rules } from './rules.ts';
import { rulesPage } from './rulesPage.ts';

const folders = ['.', '../markdown'].map((name) => new URL(`${name}/`, import.meta.url));
const sources = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /^(?!rules)\w+\.ts$/.test(name))
    .map((name) => readFileSync(new URL(name, folder), 'utf8')),
);

test('docs/rules.md is what `node cli/reference.ts` writes', () => {
  expect(readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8')).toBe(rulesPage());
});

test('every rule that the code names is in the table', () => {
  const named = sources.flatMap((text) =>
    [...text.matchAll(/(?:\brule: '|\brefuse\(\s*\w+,\s*'|\bproblem\((?:at|path|\[[^\]]*\]), ')([a-z-]+)'/g)].map(
      ([, rule]) => rule,
    ),
  );
  expect(named.length).toBeGreaterThan(60);
  expect([...named, ...articleRules.map(({ name }) => name)].filter((rule) => !(rule && rule in rules))).toEqual([]);
});

test('the table has no rule that the code does not name', () => {
  const all = sources.join('\n');
  expect(Object.keys(rules).filter((rule) => !all.includes(`'${rule}'`))).toEqual([]);
});

test('a key of the contract is a rule too', () => {
  expect(ruleMeaning('image-alt')).toMatch(/image-alt/);
  expect(ruleMeaning('raw-html')).toBe(rules['raw-html'].what);
});
