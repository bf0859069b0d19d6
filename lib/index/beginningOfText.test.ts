import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { type Beginning, beginningOfText } from './beginningOfText.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-beginning-'));
mkdirSync(join(folder, 'articles'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (text: string | undefined): Beginning => {
  rmSync(join(folder, 'articles/own.md'), { force: true });
  if (text !== undefined) writeFileSync(join(folder, 'articles/own.md'), text);
  return beginningOfText(folder, 'articles/own.md', ['en']);
};
const names = (text: string | undefined): string[] => read(text).names;

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
  expect(beginningOfText(folder, 'articles/own.md', ['en']).names).toEqual(['own']);
});

it('tells the date as it is written, where the front matter has one', () => {
  expect(read('---\ntitle: A\ndate: 2026-11-23T08:00+01:00\n---\nText').date).toBe('2026-11-23T08:00+01:00');
  expect(read('---\ndate: "2026-11-23" # Monday\n---\n').date).toBe('2026-11-23');
  expect(read('---\ntitle: A\n---\ndate: 2026-11-23').date).toBe('');
  expect(read(undefined).date).toBe('');
});
