import { afterEach, expect, test } from 'vitest';
import { articleText, deskFile, type TrialEdition, trialEdition } from '../newsroom/trialEdition.ts';
import { createIndexer } from './indexer.ts';

let edition: TrialEdition;
afterEach(() => edition.close());

const day = 86_400_000;
const first = Date.parse('2024-01-01T12:00:00Z');
/** An article of the day with this number. */
const text = (n: number, fields: Record<string, unknown> = {}): string =>
  articleText({ date: new Date(first + n * day).toISOString(), ...fields });
const pathOf = (n: number): string => `articles/story-${n}.md`;
/** One article a day. */
const daily = (days: number): Record<string, string> => ({
  ...deskFile,
  ...Object.fromEntries(Array.from({ length: days }, (_, n) => [pathOf(n), text(n)])),
});
const titleOf = (n: number): string | undefined => {
  edition.refresh();
  const row = edition.database.get<{ data: string }>('SELECT data FROM articles WHERE slug = :slug', {
    slug: `story-${n}`,
  });
  return row && JSON.parse(row.data).title;
};

test('of a delivery that is skimmed only what lists begin with is read', async () => {
  edition = await trialEdition(daily(450), first + 500 * day);
  const [early, late] = [3, 440];
  for (const n of [early, late]) edition.write(pathOf(n), text(n, { title: 'Changed' }));
  edition.write(pathOf(451), text(451, { title: 'Added' }));
  const paths = [early, late, 451].map(pathOf);
  const keys = await edition.indexer.skim(paths);
  expect([early, late, 451].map(titleOf)).toEqual(['A headline', 'Changed', 'Added']);
  expect([keys.has('article:en:story-440'), keys.has('article:en:story-3')]).toEqual([true, false]);
  await edition.indexer.update(paths);
  expect(titleOf(early)).toBe('Changed');
});

test('a skimmed article whose new author is still on the way stays as it was', async () => {
  edition = await trialEdition(daily(5), first + 10 * day);
  edition.write(pathOf(4), text(4, { title: 'Changed', authors: ['new'] }));
  await edition.indexer.skim([pathOf(4)]);
  expect(titleOf(4)).toBe('A headline');
  edition.write('authors/new.md', '---\nname: Somebody\n---\n');
  await edition.indexer.update([pathOf(4), 'authors/new.md']);
  expect(titleOf(4)).toBe('Changed');
  expect(edition.newsroom.problems()).toEqual([]);
});

test('nothing is taken out where a delivery is skimmed, and no configuration is read', async () => {
  edition = await trialEdition(daily(5), first + 10 * day);
  edition.remove(pathOf(4));
  edition.write('site.yaml', 'name: Another\n');
  await edition.indexer.skim([pathOf(4), 'site.yaml']);
  expect([titleOf(4), edition.newsroom.site().name.en === 'Another']).toEqual(['A headline', false]);
});

test('the latest of many that are changed, and of many that are gone, wait for nobody', async () => {
  edition = await trialEdition(daily(800), first + 900 * day);
  const { database, contentDir } = edition;
  const changed = Array.from({ length: 300 }, (_, n) => n * 2);
  const gone = changed.map((n) => n + 1);
  for (const n of changed) edition.write(pathOf(n), text(n, { title: 'Changed' }));
  for (const n of gone) edition.remove(pathOf(n));
  const seen: boolean[] = [];
  const indexer = createIndexer({
    database,
    contentDir,
    pause: async () => {
      seen.push(
        titleOf(598) === 'Changed',
        titleOf(599) === undefined,
        titleOf(0) === 'Changed',
        titleOf(1) === undefined,
      );
    },
  });
  await indexer.update(changed.map(pathOf));
  expect(seen.slice(0, 4)).toEqual([true, false, false, false]);
  seen.length = 0;
  await indexer.update(gone.map(pathOf));
  expect(seen.slice(0, 4)).toEqual([true, true, true, false]);
});
