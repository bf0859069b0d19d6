import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkEdition } from './checkEdition.ts';

let root = '';
const put = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const problems = () =>
  [...checkEdition(root)]
    .flatMap(({ diagnostics }) => diagnostics)
    .map(({ file, line, column, severity, rule }) => `${file}:${line}:${column} ${severity} ${rule}`);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'edition-'));
  put('authors/business-desk.md', '---\nname: Business desk\n---\n');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

test('a file with errors of its own is also told what is wrong between it and the others', () => {
  put(
    'articles/a.md',
    `---
title: x
date: 2026-11-23
section: business
authors: [busines-desk]
related: [gone]
image:
  src: cover.jpg
---
Text with a [tale](/articles/gone).

A <b>word</b>.
`,
  );
  expect(problems()).toEqual([
    'articles/a.md:8:3 error image-alt',
    'articles/a.md:5:11 error author-unknown',
    'articles/a.md:6:11 error related-unknown',
    'articles/a.md:12:3 warning raw-html',
    'articles/a.md:10:13 warning link-broken',
  ]);
});

test('a site.yaml that cannot be read is told alone, since no other file can be judged without it', () => {
  put('articles/a.ar.md', '---\ntitle: x\ndate: 2026-11-23\nsection: wrld\nauthors: [business-desk]\n---\n');
  put('site.yaml', 'languages: [en, ar]\nsections: [world\n');
  const [told, ...others] = [...checkEdition(root)];
  expect(others).toEqual([]);
  expect(told?.diagnostics).toHaveLength(1);
  expect(told?.diagnostics[0]).toMatchObject({
    rule: 'yaml',
    hint: expect.stringMatching(/^put \] at its end; the other files are checked once/),
  });
  put('site.yaml', 'languages: [en, ar]\nsections: [world]\nnmae: x\n');
  expect(problems()).toEqual(['articles/a.ar.md:4:10 error section-unknown', 'site.yaml:3:1 warning key-unknown']);
});

test('the text of a broken author and of a broken page is looked at too', () => {
  put('authors/a.md', '---\nnmae: A\n---\n[x](/gone)\n');
  put('pages/about.md', '---\nttle: A\n---\n[x](/gone)\n');
  expect(problems().filter((line) => line.endsWith('link-broken'))).toEqual([
    'authors/a.md:4:1 warning link-broken',
    'pages/about.md:4:1 warning link-broken',
  ]);
});

test('a text that could do harm is not parsed, whatever else is wrong', () => {
  put('articles/a.md', `---\ntitle: x\n---\n${'['.repeat(100_000)}\n`);
  expect(problems().some((line) => line.includes('warning'))).toBe(false);
});
