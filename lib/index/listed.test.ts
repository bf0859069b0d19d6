import { afterEach, expect, test } from 'vitest';
import { articleText, deskFile, type TrialEdition, trialEdition } from '../newsroom/trialEdition.ts';
import { createIndexer } from './indexer.ts';

let edition: TrialEdition;
afterEach(() => edition.close());

const story = (n: number): string => `articles/story-${n}.md`;
const added = (n: number): string => `articles/new-${n}.md`;
const numbers = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, n) => from + n);
const stories = (count: number): Record<string, string> => ({
  ...deskFile,
  ...Object.fromEntries(numbers(0, count).map((n) => [story(n), articleText()])),
});

/** What is there whenever lists are said to be as long as they will be, while these updates run side by side. */
async function whenListed(...updates: string[][]) {
  const { database, contentDir, newsroom } = edition;
  const seen: { total?: number; changed: number; waitsToGo: boolean }[] = [];
  const count = (sql: string): number => database.get<{ count: number }>(`SELECT count(*) AS count ${sql}`)?.count ?? 0;
  const indexer = createIndexer({
    database,
    contentDir,
    pause: () => new Promise(setImmediate),
    onListed: () => {
      edition.refresh();
      seen.push({
        total: newsroom.archive('en', 1)?.list.total,
        changed: count("FROM articles WHERE json_extract(data, '$.title') = 'Changed'"),
        waitsToGo: count('FROM leaving') > 0,
      });
    },
  });
  await Promise.all(updates.map((paths) => indexer.update(paths)));
  return seen;
}

test('lists are as long as they will be once what is new has come and what is gone has left, all else still to be read', async () => {
  edition = await trialEdition(stories(1_000));
  const changed = numbers(0, 600);
  const gone = numbers(700, 950);
  for (const n of changed) edition.write(story(n), articleText({ title: 'Changed' }));
  for (const n of numbers(0, 300)) edition.write(added(n), articleText({ date: '2020-01-01T12:00:00Z' }));
  for (const n of gone) edition.remove(story(n));
  const seen = await whenListed([...changed.map(story), ...numbers(0, 300).map(added)], gone.map(story));
  expect(seen.map(({ total }) => total)).toEqual(seen.map(() => 1_050));
  expect(seen[0]).toMatchObject({ waitsToGo: true });
  expect(seen[0]?.changed).toBeLessThan(600);
});

test('they are where nothing is new, or nothing is gone, and where one that is new is broken or gone again', async () => {
  edition = await trialEdition(stories(600));
  for (const n of numbers(0, 250)) edition.write(story(n), articleText({ title: 'Changed' }));
  expect(await whenListed(numbers(0, 250).map(story))).toMatchObject([{ total: 600 }]);
  for (const n of numbers(0, 250)) edition.remove(story(n));
  expect(await whenListed(numbers(0, 250).map(story))).toMatchObject([{ total: 350, waitsToGo: true }]);
  for (const n of numbers(0, 298)) edition.write(added(n), articleText());
  edition.write(added(298), '---\ntitle: [\n');
  expect(await whenListed(numbers(0, 300).map(added))).toMatchObject([{ total: 648 }]);
});

test('nobody is told of it where a few files are saved', async () => {
  edition = await trialEdition(stories(3));
  edition.write(added(1), articleText());
  edition.remove(story(1));
  expect(await whenListed([added(1), story(1)])).toEqual([]);
});
