import { afterEach, expect, test } from 'vitest';
import { articleText, deskFile, type TrialEdition, trialEdition } from '../newsroom/trialEdition.ts';
import type { Database } from './database.ts';
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

test('a skimmed article that names what is still on the way stays as it was, and nobody is told of a problem', async () => {
  edition = await trialEdition(daily(5), first + 10 * day);
  edition.write(pathOf(4), text(4, { title: 'Changed', authors: ['new'] }));
  edition.write(pathOf(5), text(5, { image: { src: 'new.svg', alt: 'A picture' } }));
  edition.write(pathOf(6), `${text(6)}\n![A picture](new.svg)\n`);
  edition.write(`articles/moved/story-3.md`, text(3, { title: 'Moved' }));
  await edition.indexer.skim([pathOf(4), pathOf(5), pathOf(6), 'articles/moved/story-3.md']);
  expect([3, 4, 5, 6].map(titleOf)).toEqual(['A headline', 'A headline', undefined, undefined]);
  expect(edition.newsroom.problems()).toEqual([]);
  edition.remove('articles/moved/story-3.md');
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

test('an article that is gone by the time its delivery is skimmed stays until what takes over its address is read', async () => {
  edition = await trialEdition(daily(5), first + 10 * day);
  edition.write(pathOf(4), text(4, { title: 'Changed' }));
  const { contentDir, newsroom } = edition;
  /** Runs before the index is asked which dates lists begin with: the path has been looked at, its text was not read. */
  const database: Database = {
    ...edition.database,
    get: (sql, parameters) => {
      if (sql.includes('OFFSET :shown')) edition.remove(pathOf(4));
      return edition.database.get(sql, parameters);
    },
  };
  await createIndexer({ database, contentDir }).skim([pathOf(4)]);
  expect(newsroom.address('en', 'article', 'story-4').status).toBe('public');
});

test('the latest of many that are changed, and of many that are gone, wait for nobody', async () => {
  edition = await trialEdition(daily(800), first + 900 * day);
  const { database, contentDir, newsroom } = edition;
  const changed = Array.from({ length: 300 }, (_, n) => n * 2);
  const gone = changed.map((n) => n + 1);
  for (const n of changed) edition.write(pathOf(n), text(n, { title: 'Changed' }));
  for (const n of gone) edition.remove(pathOf(n));
  const seen: boolean[] = [];
  const totals: (number | undefined)[] = [];
  const indexer = createIndexer({
    database,
    contentDir,
    pause: async () => {
      totals.push(newsroom.archive('en', 1)?.list.total);
      seen.push(
        titleOf(598) === 'Changed',
        titleOf(599) === undefined,
        titleOf(0) === 'Changed',
        titleOf(1) === undefined,
      );
    },
  });
  await indexer.update(changed.map(pathOf));
  // Others that wait come before all of it.
  expect(seen.slice(0, 8)).toEqual([false, false, false, false, true, false, false, false]);
  seen.length = 0;
  totals.length = 0;
  await indexer.update(gone.map(pathOf));
  // All that is gone leaves the lists before any of it is removed, the latest first.
  expect(totals[0]).toBe(500);
  expect(seen.slice(0, 8)).toEqual([true, false, true, false, true, true, true, false]);
});

test('of many the latest are read first, and then what is new before what has changed', async () => {
  edition = await trialEdition(daily(400), first + 500 * day);
  const { database, contentDir } = edition;
  const changed = Array.from({ length: 300 }, (_, n) => n + 100);
  const added = Array.from({ length: 60 }, (_, n) => n + 1_000);
  for (const n of changed) edition.write(pathOf(n), text(n, { title: 'Changed' }));
  for (const n of added) edition.write(pathOf(n), text(n - 1_000));
  const read: [number, number][] = [];
  const onChange = (): void => {
    read.push([
      changed.filter((n) => titleOf(n) === 'Changed').length,
      added.filter((n) => titleOf(n) !== undefined).length,
    ]);
  };
  await createIndexer({ database, contentDir, onChange }).update([...changed, ...added].map(pathOf));
  expect(read.slice(0, 2)).toEqual([
    [100, 0],
    [140, 60],
  ]);
});

test('the first of many are in no larger batch than others, whatever their length', async () => {
  edition = await trialEdition(deskFile);
  const { database, contentDir } = edition;
  const long = 'A sentence that is about as long as others.\n\n'.repeat(9_000);
  const paths = Array.from({ length: 12 }, (_, n) => pathOf(n));
  for (const path of paths) edition.write(path, articleText({}, long));
  const batches: number[] = [];
  const onChange = (keys: Set<string>): void => {
    batches.push([...keys].filter((key) => key.startsWith('article:')).length);
  };
  await createIndexer({ database, contentDir, onChange }).update(paths);
  expect(batches.reduce((sum, count) => sum + count)).toBe(12);
  expect(Math.max(...batches)).toBeLessThan(5);
});
