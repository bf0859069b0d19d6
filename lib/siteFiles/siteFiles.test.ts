import { join } from 'node:path';
import { parseDocument } from 'htmlparser2';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { aiCrawlers } from '../aiCrawlers.ts';
import { parseSite } from '../content/parseSite.ts';
import type { Frame } from '../model/views.ts';
import { robotsTxt } from '../robotsTxt.ts';
import { drawIcon, type IconSource } from './drawIcon.ts';
import { icons } from './icons.ts';
import { openSearch } from './openSearch.ts';
import { securityTxt } from './securityTxt.ts';
import { trustTxt } from './trustTxt.ts';
import { webManifest } from './webManifest.ts';
import { hasWrittenFile, writtenFiles } from './writtenFiles.ts';

const origin = 'https://paper.example';
const fail = (name: string): never => {
  throw new Error(`There is no icon ${name}.`);
};
const now = Date.UTC(2026, 10, 24);
const siteOf = (text: string) => {
  const { site, diagnostics } = parseSite(text);
  expect(diagnostics).toEqual([]);
  return site;
};
const frame: Frame = {
  lang: 'ar',
  siteName: 'A & B "newspaper" with a long name',
  tagline: '',
  homeHref: '/ar',
  timeZone: 'UTC',
  sections: [],
  languages: [],
  pages: [],
  publisher: {},
  social: [],
  editionDate: now,
};

test('robots.txt keeps search engines in, whatever AI crawlers are told', () => {
  const groups = (ai: 'allow' | 'search' | 'deny') => robotsTxt(origin, { ai }).split('\n\n');
  for (const ai of ['allow', 'search', 'deny'] as const) {
    expect(groups(ai)[0]).toBe('User-agent: *\nDisallow:');
    expect(groups(ai).at(-1)).toContain(`Sitemap: ${origin}/news-sitemap.xml`);
    expect(robotsTxt(origin, { ai })).not.toMatch(/User-agent: (Googlebot|bingbot|Applebot|YandexBot|DuckDuckBot)$/im);
  }
  expect(groups('allow')).toHaveLength(2);
  expect(groups('search')[1]).toMatch(/User-agent: GPTBot\n[\s\S]*\nDisallow: \/$/);
  expect(groups('search')[1]).not.toContain('OAI-SearchBot');
  expect(groups('deny')[1]).toContain('User-agent: OAI-SearchBot\n');
  const names = [...aiCrawlers.training, ...aiCrawlers.answers].map((name) => name.toLowerCase());
  expect(new Set(names).size).toBe(names.length);
});

test('security.txt has what the standard requires, and ends within a year', () => {
  const site = siteOf(
    'languages: [en, ar]\nsecurity:\n  contact: [holes@paper.example, "https://paper.example/holes"]',
  );
  const text = site.security && securityTxt(site.security, site, origin, now);
  expect(text?.split('\n')).toEqual([
    'Contact: mailto:holes@paper.example',
    'Contact: https://paper.example/holes',
    'Expires: 2027-05-01T00:00:00Z',
    'Preferred-Languages: en, ar',
    `Canonical: ${origin}/.well-known/security.txt`,
    '',
  ]);
  const dated = siteOf('timeZone: Europe/Lisbon\nsecurity: {contact: a@b.example, expires: 2027-07-01T12:00}');
  expect(dated.security && securityTxt(dated.security, dated, origin, now)).toContain('Expires: 2027-07-01T11:00:00Z');
});

test('trust.txt tells relations, accounts, and what the one setting says of training', () => {
  const site = siteOf(
    'social: {Mastodon: "https://m.example/@p"}\ncrawlers: {ai: search}\ntrust: {belongto: https://a.example/, controlledby: https://o.example/}',
  );
  expect(site.trust && trustTxt(site.trust, site)).toBe(
    'belongto=https://a.example/\ncontrolledby=https://o.example/\nsocial=https://m.example/@p\ndatatrainingallowed=no\n',
  );
});

test('a file that nothing configures is not there, and no second language has it again', () => {
  const bare = siteOf('languages: [en, ar]');
  const there = (lang: string, site = bare) => writtenFiles.filter((name) => hasWrittenFile(site, lang, name));
  expect(there('en')).toEqual(['manifest.webmanifest', 'openapi.json', 'opensearch.xml']);
  expect(there('ar')).toEqual(['manifest.webmanifest', 'opensearch.xml']);
  const all = siteOf('security: {contact: a@b.example}\ntrust: {}\nads: ["a.example, 1, DIRECT"]\nhumans: Us');
  expect(there('en', all)).toEqual([...writtenFiles]);
});

test('what is no line of ads.txt and no contact is told', () => {
  for (const text of [
    'ads: [nonsense]',
    'security: {contact: nobody}',
    'crawlers: {ai: maybe}',
    'logo: https://x.example/a.png',
  ])
    expect(parseSite(text).diagnostics, text).toHaveLength(1);
  siteOf('ads: ["# ours", "a.example, pub-1, RESELLER, f08c47fec0942fa0", "ownerdomain=paper.example"]');
});

test('opensearch.xml is XML that leads to the search of its language', () => {
  const xml = openSearch(frame, origin);
  expect(xml).toContain('<ShortName>A &#38; B &#34;newspaper</ShortName>');
  expect(xml).toContain(`template="${origin}/ar/search?q={searchTerms}&amp;page={startPage?}"`);
  expect(parseDocument(xml, { xmlMode: true }).children.length).toBeGreaterThan(0);
});

test('the manifest is in its language, and its icons are what it says', async () => {
  const manifest = webManifest(frame);
  expect(manifest).toMatchObject({ lang: 'ar', dir: 'rtl', start_url: '/ar', id: '/ar' });
  expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable');
  for (const { src, sizes } of manifest.icons) {
    const { width, height, format } = await sharp(await drawIcon({ mark: 'page' }, icons[src] ?? fail(src))).metadata();
    expect([`${width}x${height}`, format]).toEqual([sizes, 'png']);
  }
});

test('favicon.ico holds a picture of 48 pixels, from either mark or a logo of any shape', async () => {
  const icon = icons['/favicon.ico'] ?? fail('favicon.ico');
  const file = join(import.meta.dirname, '../../docs/pictures/front.png');
  const sources: IconSource[] = [{ mark: 'B' }, { mark: 'page' }, { file }];
  const all = await Promise.all(sources.map((source) => drawIcon(source, icon)));
  for (const ico of all) {
    expect(ico.subarray(0, 4)).toEqual(Buffer.from([0, 0, 1, 0]));
    const png = sharp(ico.subarray(22));
    expect((await png.metadata()).width).toBe(48);
    const { channels } = await png.stats();
    // Not just ground: something is drawn on it.
    expect(channels[1]?.stdev).toBeGreaterThan(10);
  }
  expect(new Set(all.map((ico) => ico.toString('base64'))).size).toBe(3);
});
