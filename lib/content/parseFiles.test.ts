import { expect, test } from 'vitest';
import { parseAuthor } from './parseAuthor.ts';
import { parseFrontSlots } from './parseFrontSlots.ts';
import { parseSite } from './parseSite.ts';
import { parseStandingPage } from './parseStandingPage.ts';

const { site } = parseSite('languages: [en, ar]\ntimeZone: Europe/Lisbon');
const places = (diagnostics: { line: number; column: number; severity: string; rule: string }[]) =>
  diagnostics.map(({ line, column, severity, rule }) => `${line}:${column} ${severity} ${rule}`);

test('an author with a name alone is valid', () => {
  const { author, diagnostics } = parseAuthor(
    { path: 'authors/a.ar.md', text: '---\nname: A. Desk\n---\nBio.\n' },
    site,
  );
  expect(diagnostics).toEqual([]);
  expect(author).toEqual({
    id: 'a',
    lang: 'ar',
    path: 'authors/a.ar.md',
    name: 'A. Desk',
    kind: 'staff',
    languages: [],
    expertise: [],
    links: [],
    body: 'Bio.\n',
    bodyLine: 3,
  });
});

test('every key of an author is read', () => {
  const text = `---
name: A
role: Editor
kind: desk
affiliation: B
location: Lisbon
languages: [en, pt]
expertise: trade, ports
email: a@example.org
links:
  - {label: Site, url: "https://example.org/"}
image: {src: a.jpg, alt: A}
disclosure: None.
extra: {x: 1}
---
`;
  expect(parseAuthor({ path: 'authors/a.md', text }, site)).toMatchObject({
    diagnostics: [],
    author: { kind: 'desk', expertise: ['trade', 'ports'], links: [{ label: 'Site', url: 'https://example.org/' }] },
  });
});

test.each([
  ['no name', 'role: x', '2:1 error name'],
  ['an unknown kind', 'name: x\nkind: stuff', '3:7 error kind'],
  ['an address that is none', 'name: x\nemail: nobody', '3:8 error email'],
  ['a link with a script', 'name: x\nlinks:\n  - {label: a, url: "javascript:1"}', '4:21 error links-url'],
  ['a portrait without alt', 'name: x\nimage: {src: a.jpg}', '3:8 error image-alt'],
  ['an unknown key', 'name: x\ntitle: y', '3:1 error key-unknown'],
])('an author with %s is an error at its place', (_what, lines, problem) => {
  const { author, diagnostics } = parseAuthor({ path: 'authors/a.md', text: `---\n${lines}\n---\n` }, site);
  expect(author).toBeUndefined();
  expect(places(diagnostics)).toEqual([problem]);
});

test('a standing page with a title alone is valid, and its dates are in the time zone of the site', () => {
  const text = '---\ntitle: About\nupdated: 2026-07-01\n---\nUs.\n';
  expect(parseStandingPage({ path: 'pages/about.md', text }, site)).toEqual({
    diagnostics: [],
    page: {
      slug: 'about',
      lang: 'en',
      path: 'pages/about.md',
      title: 'About',
      updated: Date.UTC(2026, 5, 30, 23),
      noindex: false,
      draft: false,
      body: 'Us.\n',
      bodyLine: 4,
    },
  });
});

test('a standing page without a title is an error', () => {
  const { page, diagnostics } = parseStandingPage({ path: 'pages/about.md', text: '---\nsummary: x\n---\n' }, site);
  expect(page).toBeUndefined();
  expect(places(diagnostics)).toEqual(['2:1 error title']);
});

test.each(['search', 'archive', 'sitemap.xml'])('a standing page cannot have the address /%s', (slug) => {
  const { page, diagnostics } = parseStandingPage({ path: `pages/${slug}.md`, text: '---\ntitle: x\n---\n' }, site);
  expect(page).toBeUndefined();
  expect(places(diagnostics)).toEqual(['1:1 error page-reserved']);
});

test('without site.yaml there is a site in English, in UTC, with no section declared', () => {
  expect(parseSite(undefined)).toEqual({
    diagnostics: [],
    isLost: false,
    site: {
      name: { en: 'Broadsheet' },
      tagline: { en: '' },
      languages: ['en'],
      timeZone: 'UTC',
      sections: [],
      publisher: { policies: {} },
      feeds: { fullText: true, items: 50 },
      social: [],
      push: {},
    },
  });
  expect(parseSite('').site).toEqual(parseSite(undefined).site);
  expect(parseSite('# nothing yet\n').site).toEqual(parseSite(undefined).site);
});

test('words of the site may be told for each language, and what is left out falls back', () => {
  const { site: told } = parseSite(
    'name: {en: Sheet, ar: صحيفة}\ntagline: Plain\nnotice: {ar: نص}\nlanguages: [en, ar, ru]',
  );
  expect(told.name).toEqual({ en: 'Sheet', ar: 'صحيفة', ru: 'Sheet' });
  expect(told.tagline).toEqual({ en: 'Plain', ar: 'Plain', ru: 'Plain' });
  expect(told.notice).toEqual({ en: 'نص', ar: 'نص', ru: 'نص' });
});

test('sections are read in every spelling, in their order', () => {
  const ids = (yaml: string) => parseSite(yaml).site.sections.map(({ id, name }) => [id, name.en]);
  expect(ids('sections:\n  - id: business\n    name: Money\n  - world')).toEqual([
    ['business', 'Money'],
    ['world', 'World'],
  ]);
  expect(ids('sections: {middle-east: , business: Money, world: {hue: 10}}')).toEqual([
    ['middle-east', 'Middle east'],
    ['business', 'Money'],
    ['world', 'World'],
  ]);
});

test('a hue is a number or a colour, and otherwise every section gets its own', () => {
  const hues = (yaml: string) => parseSite(yaml).site.sections.map(({ hue }) => hue);
  expect(hues('sections: [{id: a, hue: 250}, {id: b, hue: "#ff0000"}, {id: c, hue: "#00f"}]')).toEqual([250, 29, 264]);
  const made = hues('sections: [a, b, c, d, e, f, g, h]');
  expect(new Set(made).size).toBe(8);
  for (const hue of made) expect(hue).toBeGreaterThanOrEqual(0);
});

test('keys of the site may be spelled with spaces, dashes or underscores', () => {
  const { site: told, diagnostics } = parseSite('time-zone: Asia/Tokyo\npublisher:\n  legal_name: X\n  Owner: Y');
  expect(diagnostics).toEqual([]);
  expect(told).toMatchObject({ timeZone: 'Asia/Tokyo', publisher: { legalName: 'X', owner: 'Y' } });
});

test('a publisher may be reached in one way or in several', () => {
  expect(parseSite('publisher: {contact: a@example.org}').site.publisher.email).toBe('a@example.org');
  expect(parseSite('publisher: {contact: {phone: 123}}').site.publisher.phone).toBe('123');
  expect(parseSite('publisher: {founded: 1912, policies: {ethics: /our-ethics}}').site.publisher).toMatchObject({
    founded: '1912',
    policies: { ethics: 'our-ethics' },
  });
});

test('what is wrong in site.yaml is told and left out, and the rest holds', () => {
  const yaml = `name: Sheet
timeZone: Mars/Olympus
languages: [en, "not a tag!"]
sections:
  - id: business
  - id: World
  - id: business
  - id: science
    hue: 400
publisher:
  legalName: X
  email: nobody
feeds: {items: 0}
naem: y
`;
  const { site: told, diagnostics } = parseSite(yaml);
  expect(told).toMatchObject({
    name: { en: 'Sheet' },
    timeZone: 'UTC',
    languages: ['en'],
    publisher: { legalName: 'X' },
  });
  expect(told.feeds.items).toBe(50);
  expect(places(diagnostics).toSorted()).toEqual(
    [
      '2:11 error time-zone',
      '3:17 error languages',
      '6:9 error sections-id',
      '7:9 error sections-id',
      '9:10 error sections-hue',
      '12:10 error publisher-email',
      '13:16 error feeds-items',
      '14:1 warning key-unknown',
    ].toSorted(),
  );
});

test('a site.yaml that is no YAML is told, and there is still a site', () => {
  const { site: told, diagnostics } = parseSite('name: "Sheet\n');
  expect(told.languages).toEqual(['en']);
  expect(diagnostics).toMatchObject([{ file: 'site.yaml', severity: 'error', rule: 'yaml' }]);
  expect(parseSite('- a\n- b').diagnostics).toMatchObject([{ line: 1, column: 1, rule: 'shape' }]);
});

test('slots of the front page are optional', () => {
  expect(parseFrontSlots(undefined).slots).toEqual({ lead: undefined, seconds: [], sections: {} });
  expect(parseFrontSlots('lead: a\nseconds: b\nsections: {business: [c, d], world: e}')).toEqual({
    diagnostics: [],
    slots: { lead: 'a', seconds: ['b'], sections: { business: ['c', 'd'], world: ['e'] } },
  });
  expect(places(parseFrontSlots('lead: [a]\nseconds: [b]').diagnostics)).toEqual(['1:7 error lead']);
  expect(parseFrontSlots('lead: [a]\nseconds: [b]').slots.seconds).toEqual(['b']);
});
