import { expect, test } from 'vitest';
import { gatherFacts } from '../content/editionFacts.ts';
import { parseSite } from '../content/parseSite.ts';
import { propose } from './propose.ts';

const facts = gatherFacts(parseSite('sections: [business, world]\n').site);
facts.addFile('articles/a.md', { kind: 'article', slug: 'a', lang: 'en' });
facts.addFile('authors/world-desk.md', { kind: 'author', id: 'world-desk', lang: 'en' });

/** What is offered where `|` stands in `text`. */
const offered = (text: string) => {
  const before = text.slice(0, text.indexOf('|')).split('\n');
  const cursor = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  const written = { path: 'articles/b.md', kind: { kind: 'article', slug: 'b', lang: 'en' } } as const;
  return propose(written, text.replace('|', '').split('\n'), cursor, facts).proposals.map(({ label }) => label);
};

test('each choice is offered once, also in a list that may be a single map', () => {
  expect(offered('---\ncorrections:\n  - kind: cla|\n---\n')).toEqual(['clarification']);
  const keys = offered('---\nguest:\n  - |\n---\n');
  expect(keys).toEqual([...new Set(keys)]);
  expect(keys).toContain('affiliation');
});

test('keys of a map in brackets are offered without those that it has', () => {
  expect(offered('---\nimage: {src: a.jpg, |\n---\n')).not.toContain('src');
  expect(offered('---\nimage: {src: a.jpg, alt|\n---\n')).toEqual(['alt']);
});

test('ids are offered in brackets, as items, and before the front matter is closed', () => {
  expect(offered('---\nsection: |')).toEqual(['business', 'world']);
  expect(offered('---\nauthors:\n  - wor|\n---\n')).toEqual(['world-desk']);
  expect(offered('---\nauthors: [x, wor|]\n---\n')).toEqual(['world-desk']);
  expect(offered('---\nrelated: [|]\n---\n')).toEqual(['a']);
  expect(offered('---\ntitle: x\n---\nsection: |')).toEqual([]);
});
