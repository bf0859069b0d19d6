import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { previewKey } from '../lib/editors/previewKey.ts';
import { readPreviewHref } from '../lib/editors/previewLink.ts';
import { makeLink } from './previewLink/makeLink.ts';

let folder = '';
const now = Date.UTC(2026, 10, 24, 12);
const hour = 3_600_000;
const text = (more: string) =>
  `---\ntitle: Harbour\ndate: 2026-11-01\nsection: world\nauthors: [desk]\n${more}---\nText.\n`;
const env = () => ({
  CONTENT_DIR: join(folder, 'content'),
  DATA_DIR: join(folder, 'data'),
  SITE_URL: 'https://news.example',
});
const make = (...words: string[]) => makeLink(words, env(), now);
const shown = (link: string) => readPreviewHref(previewKey({ dataDir: join(folder, 'data') }), new URL(link).pathname);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'preview-link-'));
  mkdirSync(join(folder, 'content/articles'), { recursive: true });
  const files = {
    'site.yaml': 'languages: [en, ar]\n',
    'articles/harbour.md': text('draft: true\n'),
    'articles/harbour.ar.md': text('draft: true\n'),
    'articles/quay.md': text(''),
    'articles/nur-arabisch.ar.md': text('draft: true\n'),
    'articles/broken.md': text('draft: maybe\n'),
    'articles/later.md': text('').replace('2026-11-01', '2026-12-01'),
  };
  for (const [path, content] of Object.entries(files)) writeFileSync(join(folder, 'content', path), content);
});
afterAll(() => rmSync(folder, { recursive: true }));

it('makes a link for 48 hours, says what it shows and until when', () => {
  const { link, notes } = make('harbour');
  expect(shown(link)).toEqual({ lang: 'en', slug: 'harbour', until: now + 48 * hour });
  expect(notes).toBe('Shows a draft until 26 November 2026 at 12:00 UTC to whoever has the link.');
  expect(make('later').notes).toMatch(/^Shows a scheduled article until/);
});

it('takes the time and the language, also where npm has eaten the names of the options', () => {
  const wanted = { lang: 'ar', slug: 'harbour', until: now + 7 * 24 * hour };
  expect(shown(make('harbour', '--for', '7d', '--lang', 'ar').link)).toEqual(wanted);
  expect(shown(make('harbour', '7d', 'ar').link)).toEqual(wanted);
  expect(shown(makeLink(['harbour'], { ...env(), npm_config_for: '90m' }, now).link)?.until).toBe(now + 1.5 * hour);
});

it('gives the address of an article that is published', () => {
  expect(make('quay')).toEqual({
    link: 'https://news.example/articles/quay',
    notes: 'It is published: this is its address.',
  });
});

it('says that a broken file is kept out', () => {
  expect(make('broken').notes).toMatch(/articles\/broken\.md has errors that keep it out/);
});

it.each([
  [['harbor'], 'There is no article "harbor": did you mean "harbour"?'],
  [['nur-arabisch'], '"nur-arabisch" is not there in en, but in ar: --lang ar'],
  [['harbour', '--lang', 'de'], '--lang "de" is unknown: there are en, ar'],
  [['harbour', '--for', 'ever'], '--for "ever" is no time: write 30m, 48h, 7d or 2w'],
  [['harbour', '--for', '99w'], '--for "99w" is too long: a link lives for 90 days at most'],
  [['harbour', '--for', '0h'], '--for "0h" is no time: write 30m, 48h, 7d or 2w'],
])('tells what is wrong with %j', (words, message) => {
  expect(() => make(...words)).toThrow(message);
});

it('shows how it is used when it is told nothing', () => {
  expect(() => make()).toThrow(/Usage:\n {2}npm run preview-link SLUG/);
});
