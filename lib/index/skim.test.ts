import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { articleText, deskFile, type TrialEdition, trialEdition } from '../newsroom/trialEdition.ts';
import type { Database } from './database.ts';
import { createIndexer, type IndexerOptions } from './indexer.ts';

let edition: TrialEdition;
afterEach(() => edition.close());

const day = 86_400_000;
const first = Date.parse('2024-01-01T12:00:00Z');
/** More than the articles that lists begin with, so that what is older is none of them. */
const daily: Record<string, string> = {
  ...deskFile,
  ...Object.fromEntries(
    Array.from({ length: 450 }, (_, n) => [
      `articles/story-${n}.md`,
      articleText({ date: new Date(first + n * day).toISOString() }),
    ]),
  ),
};
const old = (fields: Record<string, unknown> = {}): string => articleText({ date: '2020-01-01T12:00:00Z', ...fields });
const paths = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, n) => `articles/new-${from + n}.md`);
/** What is skimmed only once it has been as it is for a while counts as read. */
const aWhile = 50;

/** An indexer of its own, and how often it wrote down each file. */
function open(options: Partial<IndexerOptions> = {}) {
  const written: string[] = [];
  const { contentDir } = edition;
  const database: Database = {
    ...edition.database,
    run: (sql, parameters) => {
      if (sql.startsWith('INSERT OR REPLACE INTO files')) written.push(String(parameters?.path));
      edition.database.run(sql, parameters);
    },
  };
  return { written, indexer: createIndexer({ database, contentDir, ...options }) };
}
const titles = (): string[] => {
  edition.refresh();
  return edition.database
    .all<{ title: string }>("SELECT json_extract(data, '$.title') AS title FROM articles WHERE slug LIKE 'new-%'")
    .map(({ title }) => title);
};

test('what is new is read while more is on its way, and not once more when all has come', async () => {
  edition = await trialEdition(daily, first + 500 * day);
  const { written, indexer } = open();
  const all = paths(0, 250);
  for (const path of all) edition.write(path, old({ title: 'New' }));
  await sleep(aWhile);
  await indexer.skim(all);
  expect(titles()).toHaveLength(250);
  edition.write('articles/new-7.md', old({ title: 'Newer' }));
  await indexer.update(all);
  expect(written.toSorted()).toEqual([...all, 'articles/new-7.md'].toSorted());
  expect(new Set(titles())).toEqual(new Set(['New', 'Newer']));
  // Whoever asks for it later has it read again.
  await indexer.update(all.slice(0, 3));
  expect(written).toHaveLength(254);
});

test('what has just been written is read once more, for it may become another without another time', async () => {
  edition = await trialEdition(daily, first + 500 * day);
  const { written, indexer } = open();
  edition.write('articles/new-1.md', old());
  await indexer.skim(['articles/new-1.md']);
  expect(titles()).toHaveLength(1);
  await indexer.update(['articles/new-1.md']);
  expect(written).toHaveLength(2);
});

test('of what is new that stays as it is which may stand in for another, or needs what has not come', async () => {
  edition = await trialEdition(daily, first + 500 * day);
  const { indexer } = open();
  edition.write('articles/new-1.md', old({ aliases: ['/articles/story-1'] }));
  edition.write('articles/new-2.md', old({ authors: ['ann'] }));
  edition.write('articles/new-3.md', old({ image: { src: 'new.svg', alt: 'A picture' } }));
  edition.write('articles/elsewhere/story-4.md', old({ title: 'Moved' }));
  await indexer.skim([...paths(1, 4), 'articles/elsewhere/story-4.md']);
  expect(titles()).toEqual([]);
  expect(edition.newsroom.problems()).toEqual([]);
  edition.write('authors/ann.md', '---\nname: Ann\n---\n');
  await indexer.update([...paths(1, 4), 'authors/ann.md']);
  expect(titles()).toHaveLength(3);
  expect(edition.newsroom.problems()).toEqual([]);
});

test('two parts are read one after the other by the first, and an update that begins meanwhile takes over', async () => {
  edition = await trialEdition(daily, first + 500 * day);
  const all = paths(0, 400);
  for (const path of all) edition.write(path, old({ title: 'New' }));
  await sleep(aWhile);
  let pauses = 0;
  let later: Promise<unknown> | undefined;
  const { written, indexer } = open({
    pause: async () => {
      await new Promise(setImmediate);
      pauses++;
      if (pauses === 1) {
        const before = written.length;
        await indexer.skim(all.slice(200));
        expect(written).toHaveLength(before);
      }
      if (pauses === 3) {
        edition.write('articles/new-200.md', old({ title: 'Newer' }));
        later = indexer.update(all);
      }
    },
  });
  await indexer.skim(all.slice(0, 200));
  await later;
  expect(titles()).toHaveLength(400);
  expect(titles().filter((title) => title === 'Newer')).toHaveLength(1);
  expect(written.toSorted()).toEqual(all.toSorted());
});

test('a text that becomes another between the look and the reading is left for later', async () => {
  edition = await trialEdition(daily, first + 500 * day);
  const { contentDir } = edition;
  edition.write('articles/new-1.md', old({ title: 'New' }));
  const database: Database = {
    ...edition.database,
    get: (sql, parameters) => {
      // Between the two, the index is asked which dates lists begin with.
      if (sql.includes('OFFSET :shown')) utimesSync(join(contentDir, 'articles/new-1.md'), 1, 1);
      return edition.database.get(sql, parameters);
    },
  };
  await createIndexer({ database, contentDir }).skim(['articles/new-1.md']);
  expect(titles()).toEqual([]);
});

test('a pin that waits for what is read early is settled with the rest', async () => {
  edition = await trialEdition({ ...daily, 'articles/pinning.md': old({ related: ['new-1'] }) }, first + 500 * day);
  expect(edition.newsroom.problems()).toHaveLength(1);
  edition.write('articles/new-1.md', old());
  await sleep(aWhile);
  const { indexer, written } = open();
  await indexer.skim(['articles/new-1.md']);
  await indexer.update(['articles/new-1.md']);
  expect(written).toHaveLength(1);
  expect(edition.newsroom.problems()).toEqual([]);
});
