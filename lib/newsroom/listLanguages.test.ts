import { afterEach, expect, test } from 'vitest';
import { listLanguages } from './listLanguages.ts';
import { articleText, deskFile, type TrialEdition, trialEdition } from './trialEdition.ts';

let edition: TrialEdition;
afterEach(() => edition.close());

test('a list has a page in each language in which something public is in it', async () => {
  edition = await trialEdition({
    ...deskFile,
    'site.yaml': 'languages: [en, ar, ru]\n',
    'articles/a.md': articleText(),
    'articles/a.ar.md': articleText(),
    'articles/b.ru.md': articleText({ date: '2999-01-01T12:00:00Z' }),
  });
  expect(listLanguages(edition.desk, 'section', 'world')).toEqual([
    { lang: 'en', href: '/sections/world' },
    { lang: 'ar', href: '/ar/sections/world' },
  ]);
  expect(listLanguages(edition.desk, 'author', 'desk').map(({ lang }) => lang)).toEqual(['en', 'ar']);
  expect(listLanguages(edition.desk, 'section', 'nowhere')).toEqual([]);
});
