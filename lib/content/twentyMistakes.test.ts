import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkEdition } from './checkEdition.ts';

const front = (more = '', title = 'title: x') =>
  `---\n${title}\ndate: 2026-11-23\nsection: business\nauthors: [desk]\n${more}---\n`;

/** What an editor did, the file, and where the check points: `line:column severity rule`. */
const mistakes: [what: string, text: string, place: string][] = [
  ['no front matter', 'Text.\n', '1:1 error front-matter'],
  ['front matter that is never closed', '---\ntitle: x\n\nText.\n', '1:1 error front-matter'],
  ['front matter as code', '---js\nmodule.exports = {}\n---\n', '1:1 error front-matter-language'],
  ['a colon in a headline', front('', 'title: Ships: six of them'), '2:8 error yaml'],
  ['words behind the closing quote', front('', 'title: "x" y'), '2:12 error yaml'],
  ['a key that stands twice', front('title: y\n'), '6:1 error key-duplicate'],
  ['a misspelt key', front('sumary: y\n'), '6:1 error key-unknown'],
  ['a headline that is missing', front('', 'kind: news'), '2:1 error title'],
  ['a day that no calendar has', front().replace('11-23', '02-30'), '3:7 error date'],
  ['an update before the publication', front('updated: 2026-11-22\n'), '6:10 error updated-before-date'],
  ['an unknown section', front().replace('business', 'busness'), '4:10 error section-unknown'],
  ['an unknown author', front().replace('[desk]', '[desk, dsek]'), '5:17 error author-unknown'],
  ['an unknown kind', front('kind: opinoin\n'), '6:7 error kind'],
  ['sponsored without a disclosure', front('kind: sponsored\n'), '6:7 error disclosure-missing'],
  ['a picture without alt', front('image:\n  src: /p.svg\n'), '7:3 error image-alt'],
  ['a picture that is not there', front('image: {src: gone.png, alt: ""}\n'), '6:14 error image-missing'],
  ['an unknown related article', front('related:\n  - gone\n'), '7:5 error related-unknown'],
  ['a source without http', front('sources: [{title: y, url: "example.org"}]\n'), '6:27 error sources-url'],
  ['an alias of two slashes', front('aliases: [//x]\n'), '6:11 error aliases'],
  ['an alias of itself', front('aliases: [/old, /articles/m19]\n'), '6:17 error alias-loop'],
  ['a link that leads nowhere', `${front()}A [story](/articles/gone).\n`, '7:3 warning link-broken'],
  ['an anchor that is not there', `${front()}## One\n\nA [part](#two).\n`, '9:3 warning anchor-broken'],
  ['raw HTML', `${front()}A <b>word</b>.\n`, '7:3 warning raw-html'],
  ['a heading that skips', `${front()}## One\n\n#### Two\n`, '9:1 warning heading-skip'],
  ['an unknown directive', `${front()}\n:::pul-quote\nx\n:::\n`, '8:1 warning directive-unknown'],
  ['an anchor that another text lacks', `${front()}A [part](/articles/other#prt).\n`, '7:3 warning anchor-broken'],
  ['words of a link that say nothing', `${front()}For more click [here](/articles/other).\n`, '7:16 warning link-text'],
  ['a picture without words', `${front()}![](/p.svg)\n`, '7:1 warning alt-missing'],
  ['a cover of a few pixels', front('image: {src: /small.png, alt: x}\n'), '6:14 warning image-small'],
  ['a small picture in the text', `${front()}![x](/small.png)\n`, '7:1 warning image-small'],
  ['a picture that is none', `${front()}![x](/words.png)\n`, '7:1 warning image-unreadable'],
  ['a year that is a slip', front().replace('2026-', '2062-'), '3:7 warning date-future'],
  [
    'a poster among the authors',
    front('postedBy: desk\nguest: {name: A B, affiliation: x}\n'),
    '5:11 warning byline-poster',
  ],
  ['syndicated without its original', front('provenance: syndicated\n'), '6:13 error canonical-missing'],
  ['a bomb of brackets', `${front()}${'['.repeat(100_000)}\n`, '7:1 error marks'],
  ['a byline in the text', `${front()}\nBy Sample Writer\n\nText.\n`, '8:1 warning byline-text'],
];

/** One grey pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
let folder = '';
const found = new Map<string, string[]>();
const put = (path: string, text: string | Buffer) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mistakes-'));
  put('site.yaml', 'sections: [business]\n');
  put('authors/desk.md', '---\nname: Desk\n---\n');
  put('p.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900"/>');
  put('small.png', png);
  put('words.png', 'no picture');
  put('articles/other.md', `${front()}## A part\n\nText.\n`);
  for (const [index, [, text]] of mistakes.entries()) put(`articles/m${index}.md`, text);
  for (const { file, diagnostics } of checkEdition(folder))
    found.set(
      file,
      diagnostics.map(({ line, column, severity, rule }) => `${line}:${column} ${severity} ${rule}`),
    );
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test.each(mistakes.map(([what, , place], index) => ({ what, place, index })))(
  '$what is told once, at $place',
  ({ place, index }) => {
    expect(found.get(`articles/m${index}.md`)).toEqual([place]);
  },
);

test('files without mistakes have none', () => {
  expect([found.get('site.yaml'), found.get('authors/desk.md')]).toEqual([[], []]);
});
