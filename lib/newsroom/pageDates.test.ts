import { expect, test } from 'vitest';
import { recordDependencies } from '../dependencies.ts';
import type { Newsroom } from './newsroom.ts';
import { articleText, deskFile, reopenedEdition, type TrialEdition, trialEdition } from './trialEdition.ts';

const at = (day: number) => Date.UTC(2026, 0, day, 12);
const iso = (day: number) => new Date(at(day)).toISOString();
const texts = {
  ...deskFile,
  'site.yaml': 'sections: [world, culture]\n',
  'articles/a.md': articleText({ date: iso(1) }),
  'articles/b.md': articleText({ date: iso(3), updated: iso(5) }),
  'articles/c.md': articleText({ date: iso(2), corrections: [{ date: iso(7), text: 'So.', kind: 'correction' }] }),
};

async function dateOf(newsroom: Newsroom, ask: (newsroom: Newsroom) => unknown): Promise<number | undefined> {
  return (await recordDependencies(async () => ask(newsroom))).changed;
}
const articlesIn = (newsroom: Newsroom) => newsroom.sitemap({ set: 'articles', page: 1 }, 9);
const section = (newsroom: Newsroom) => newsroom.section('en', 'world', 1);
async function update(edition: TrialEdition, path: string, day: number): Promise<void> {
  edition.setNow(at(day));
  await edition.indexer.update([path]);
  edition.refresh();
}

test('an article is as old as its last material change, whatever stands beside it', async () => {
  const edition = await trialEdition(texts, at(10));
  const { newsroom } = edition;
  expect(await dateOf(newsroom, (each) => each.article('en', 'a'))).toBe(at(1));
  expect(await dateOf(newsroom, (each) => each.article('en', 'b'))).toBe(at(5));
  expect(await dateOf(newsroom, (each) => each.article('en', 'c'))).toBe(at(7));
  edition.write('articles/a.md', articleText({ date: iso(1) }, 'A slip is mended.\n'));
  await update(edition, 'articles/a.md', 11);
  expect(await dateOf(newsroom, (each) => each.article('en', 'a'))).toBe(at(1));
  edition.close();
});

test('a list is as old as the newest thing it shows; what enters late or leaves is news, also after a restart', async () => {
  const edition = await trialEdition(texts, at(10));
  const { newsroom } = edition;
  for (const ask of [section, (each: Newsroom) => each.front('en'), articlesIn])
    expect(await dateOf(newsroom, ask)).toBe(at(5));
  expect(await dateOf(newsroom, (each) => each.feed('en', 9))).toBe(at(7));

  edition.write('articles/late.md', articleText({ date: iso(1) }));
  await update(edition, 'articles/late.md', 12);
  expect(await dateOf(newsroom, section)).toBe(at(12));
  expect(await dateOf(newsroom, (each) => each.section('en', 'culture', 1))).toBeUndefined();
  edition.remove('articles/b.md');
  await update(edition, 'articles/b.md', 13);
  expect(await dateOf(newsroom, section)).toBe(at(13));

  edition.database.close();
  const again = await reopenedEdition(edition.folder, at(20));
  expect(await dateOf(again.newsroom, section)).toBe(at(13));
  expect(await dateOf(again.newsroom, articlesIn)).toBe(at(13));
  again.close();
});

test('what goes public or expires by the clock dates its lists by that moment', async () => {
  const timed = { 'articles/d.md': articleText({ date: iso(8), expires: iso(12) }) };
  const edition = await trialEdition({ ...texts, ...timed }, at(7));
  expect(await dateOf(edition.newsroom, section)).toBe(at(5));
  edition.setNow(at(9));
  expect(await dateOf(edition.newsroom, section)).toBe(at(8));
  edition.setNow(at(14));
  expect(await dateOf(edition.newsroom, section)).toBe(at(12));
  edition.close();
});
