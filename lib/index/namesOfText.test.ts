import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { namesOfText } from './namesOfText.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-names-'));
mkdirSync(join(folder, 'articles'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const names = (text: string | undefined): string[] => {
  if (text === undefined) rmSync(join(folder, 'articles/own.md'));
  else writeFileSync(join(folder, 'articles/own.md'), text);
  return namesOfText(folder, 'articles/own.md', ['en']);
};

it('names a text and the old addresses that lead to it, however they are written', () => {
  expect(names('---\ntitle: A\naliases: [/articles/before, /old/%C3%A9t%C3%A9/]\n---\nText')).toEqual([
    'own',
    'before',
    'été',
  ]);
  expect(names('---\naliases: /articles/before\n---\n')).toEqual(['own', 'before']);
  expect(names('\ufeff\r\n\r\n\r\n---\r\naliases: [/before]\r\n---\r\n')).toEqual(['own', 'before']);
  expect(names(`---\nsummary: ${'long '.repeat(5000)}\naliases: [/before]\n---\nText`)).toEqual(['own', 'before']);
});

it('knows the name alone of what has no aliases, can not be read or is not there', () => {
  expect(names('---\ntitle: A\n---\nMore about aliases: [/articles/before]')).toEqual(['own']);
  expect(names('---\naliases: [/articles/before\n---\n')).toEqual(['own']);
  expect(names('')).toEqual(['own']);
  expect(names(undefined)).toEqual(['own']);
  symlinkSync('own.md', join(folder, 'articles/own.md'));
  expect(namesOfText(folder, 'articles/own.md', ['en'])).toEqual(['own']);
});
