import { expect, it } from 'vitest';
import { checkEdition } from '../content/checkEdition.ts';
import { articleText, deskFile, type TrialEdition, trialEdition } from '../newsroom/trialEdition.ts';
import type { EditorsDesk } from './editorsDesk.ts';
import { openFileProblems } from './fileProblems.ts';
import { openEditorsDesk } from './openEditorsDesk.ts';
import { pathKeys } from './pathKeys.ts';
import type { OwnPage } from './problemsAt.ts';

/** As on a development server. */
function deskWithChecks({ desk, contentDir }: TrialEdition): EditorsDesk {
  return openEditorsDesk(desk, { contentDir, problemsOf: openFileProblems(desk, contentDir) });
}

it('finds the problems of the file behind an address, and of no other', async () => {
  const edition = await trialEdition({
    ...deskFile,
    'site.yaml': 'languages: [en, ar]\nsections: [world]\nnmae: x\n',
    'articles/harbour/index.md': articleText({ section: 'wrold' }),
    'articles/harbour.ar.md': articleText(),
    'articles/harbour-two.md': articleText({ titel: 'x' }),
    'authors/hand.md': '---\nrole: None\n---\n',
    'articles/2026/no.lang.md': articleText({ section: 'wrold' }),
    'articles/night.ferry/index.ar.md': articleText({ section: 'wrold' }),
    'pages/about.md': '---\nsummary: x\n---\n',
  });
  const editors = deskWithChecks(edition);
  const files = (own: OwnPage) => editors.problems(own).map(({ file }) => file);
  expect(files({ kind: 'article', lang: 'en', name: 'harbour' })).toEqual(['articles/harbour/index.md']);
  expect(files({ kind: 'article', lang: 'ar', name: 'harbour' })).toEqual([]);
  expect(files({ kind: 'author', lang: 'en', name: 'hand' })).toEqual(['authors/hand.md']);
  expect(files({ kind: 'page', lang: 'en', name: 'about' })).toEqual(['pages/about.md']);
  expect(files({ kind: 'front' })).toEqual(['site.yaml']);
  expect(files({ kind: 'article', lang: 'en', name: 'no.lang' })).toEqual(['articles/2026/no.lang.md']);
  expect(files({ kind: 'article', lang: 'ar', name: 'night.ferry' })).toEqual(['articles/night.ferry/index.ar.md']);
  edition.write('articles/harbour/index.md', articleText());
  await edition.indexer.update(['articles/harbour/index.md']);
  expect(files({ kind: 'article', lang: 'en', name: 'harbour' })).toEqual([]);
  edition.close();
});

it('knows what depends on a file by its path alone', () => {
  const keys = (path: string) => [...pathKeys([path], ['en', 'ar'])].filter((key) => key !== 'desk');
  expect(keys('articles/2026/harbour/index.ar.md')).toEqual(['article:ar:harbour']);
  expect(keys('authors/hand.md')).toEqual(['author:hand']);
  expect(keys('articles/harbour/quay.jpg')).toEqual(['image:articles/harbour/quay.jpg']);
  expect(keys('site.yaml')).toEqual(['site']);
  expect(keys('articles/.harbour.md.swp')).toEqual([]);
});

it('tells of a file what the check tells of it', async () => {
  const edition = await trialEdition({
    ...deskFile,
    'site.yaml': 'sections: [world]\n',
    'articles/here.md': articleText(),
    'articles/bad.md': articleText({ section: 'wrold', authors: ['dsek'] }, 'See [this](/articles/hree).\n'),
    'articles/untidy.md': articleText({}, '<b>Loud</b>, says [the one](/articles/here).\n\nBy Wendell Nobody\n'),
  });
  const editors = deskWithChecks(edition);
  const rules = (name: string) =>
    editors.problems({ kind: 'article', lang: 'en', name }).flatMap(({ problems }) => problems.map(({ rule }) => rule));
  const told = new Map(
    [...checkEdition(edition.contentDir)].map(({ file, diagnostics }) => [file, diagnostics.map(({ rule }) => rule)]),
  );
  for (const name of ['here', 'bad', 'untidy'])
    expect(rules(name).sort()).toEqual((told.get(`articles/${name}.md`) ?? []).sort());
  expect(rules('untidy')).toContain('raw-html');
  edition.write('articles/untidy.md', articleText());
  expect(rules('untidy')).toEqual([]);
  edition.close();
});
