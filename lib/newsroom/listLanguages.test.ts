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

test('a topic and a month are the same list in another language where it goes by the same name', async () => {
  edition = await trialEdition({
    ...deskFile,
    'site.yaml': 'languages: [en, ar, zh]\n',
    'articles/a.md': articleText({ date: '2026-01-05', tags: ['Salt', 'Light'] }),
    'articles/a.zh.md': articleText({ date: '2026-01-06', tags: ['Salt', '光'] }),
    'articles/b.ar.md': articleText({ date: '2026-02-01', tags: ['ملح'] }),
  });
  expect(listLanguages(edition.desk, 'topic', 'salt')).toEqual([
    { lang: 'en', href: '/topics/salt' },
    { lang: 'zh', href: '/zh/topics/salt' },
  ]);
  expect(listLanguages(edition.desk, 'topic', 'light')).toEqual([{ lang: 'en', href: '/topics/light' }]);
  expect(listLanguages(edition.desk, 'month', '2026-01')).toEqual([
    { lang: 'en', href: '/archive/2026/01' },
    { lang: 'zh', href: '/zh/archive/2026/01' },
  ]);
  expect(listLanguages(edition.desk, 'month', '2026-02')).toEqual([{ lang: 'ar', href: '/ar/archive/2026/02' }]);
});
