import { afterEach, expect, test } from 'vitest';
import { recordDependencies } from '../dependencies.ts';
import { keysBetween, nextMoment } from './moments.ts';
import { articleText, deskFile, type TrialEdition, trialEdition } from './trialEdition.ts';

const hour = 3_600_000;
const start = Date.UTC(2026, 0, 10);
const at = (hours: number) => new Date(start + hours * hour).toISOString();

let edition: TrialEdition;
afterEach(() => edition.close());

async function openAt(texts: Record<string, string>): Promise<void> {
  edition = await trialEdition({ ...deskFile, 'site.yaml': 'languages: [en, ar]\n', ...texts }, start);
}
const shown = () => edition.newsroom.news().map(({ href }) => href);

test('news are the public, indexable, unpaid articles of two days in every language, newest first', async () => {
  await openAt({
    'articles/fresh.md': articleText({ date: at(-1) }),
    'articles/fresh.ar.md': articleText({ date: at(-2) }),
    'articles/old.md': articleText({ date: at(-48) }),
    'articles/almost-old.md': articleText({ date: at(-47) }),
    'articles/edited.md': articleText({ date: at(-90), updated: at(-1) }),
    'articles/scheduled.md': articleText({ date: at(1) }),
    'articles/expired.md': articleText({ date: at(-2), expires: at(-1) }),
    'articles/draft.md': articleText({ date: at(-1), draft: true }),
    'articles/hidden.md': articleText({ date: at(-1), noindex: true }),
    'articles/paid.md': articleText({ date: at(-1), kind: 'sponsored', disclosure: 'Paid for.' }),
  });
  expect(shown()).toEqual(['/articles/fresh', '/ar/articles/fresh', '/articles/almost-old']);
});

test('an article leaves the news at its moment, and whoever shows them is told', async () => {
  await openAt({ 'articles/fresh.md': articleText({ date: at(-1) }) });
  const { keys } = await recordDependencies(async () => shown());
  expect(keys).toContain('news');
  expect(nextMoment(edition.desk)).toBe(start + 47 * hour);
  expect(keysBetween(edition.desk, start, start + 47 * hour - 1)).not.toContain('news');
  expect(keysBetween(edition.desk, start, start + 47 * hour)).toContain('news');
  edition.setNow(start + 47 * hour - 1);
  expect(shown()).toEqual(['/articles/fresh']);
  edition.setNow(start + 47 * hour);
  expect(shown()).toEqual([]);
});

test('a new headline is told, and an edit of the text is not', async () => {
  await openAt({ 'articles/fresh.md': articleText({ date: at(-1) }) });
  edition.write('articles/fresh.md', articleText({ date: at(-1), title: 'Another' }));
  expect(await edition.indexer.update(['articles/fresh.md'])).toContain('news');
  edition.refresh();
  expect(edition.newsroom.news()[0]?.headline).toBe('Another');
  edition.write('articles/fresh.md', articleText({ date: at(-1), title: 'Another' }, 'Other words.\n'));
  expect(await edition.indexer.update(['articles/fresh.md'])).not.toContain('news');
});

test('news name the paper as it calls itself in their language, and elsewhere in its first', async () => {
  await openAt({
    'site.yaml': 'languages: [en, ar, ru]\nname: { en: The Paper, ar: الصحيفة }\n',
    'articles/fresh.md': articleText({ date: at(-1) }),
    'articles/fresh.ar.md': articleText({ date: at(-2) }),
    'articles/fresh.ru.md': articleText({ date: at(-3) }),
  });
  const named = edition.newsroom.news().map(({ lang, siteName }) => [lang, siteName]);
  expect(named).toEqual([
    ['en', 'The Paper'],
    ['ar', 'الصحيفة'],
    ['ru', 'The Paper'],
  ]);
  for (const [lang = '', name] of named) expect(edition.newsroom.frame(lang).siteName).toBe(name);
});
