import { afterEach, expect, test } from 'vitest';
import { articleText, deskFile, type TrialEdition, trialEdition } from '../newsroom/trialEdition.ts';
import { createIndexer } from './indexer.ts';

let edition: TrialEdition;
afterEach(() => edition.close());

/** An indexer of the same edition that notes when texts leave the full text, and when they may be merged. */
function watchedIndexer() {
  const noted: string[] = [];
  const { contentDir, database } = edition;
  const run: typeof database.run = (sql, parameters) => {
    const [, automerge] = /'automerge', (\d+)/.exec(sql) ?? [];
    if (automerge) noted.push(automerge === '0' ? 'later' : 'steadily');
    if (sql.startsWith('DELETE FROM search') && noted.at(-1) !== 'gone') noted.push('gone');
    database.run(sql, parameters);
  };
  return { noted, indexer: createIndexer({ database: { ...database, run }, contentDir }) };
}

async function editionOf(count: number): Promise<string[]> {
  const paths = Array.from({ length: count }, (_, n) => `articles/story-${n}.md`);
  edition = await trialEdition({ ...deskFile, ...Object.fromEntries(paths.map((path) => [path, articleText()])) });
  return paths;
}

test('the full text is not merged while a great many articles leave it at once', async () => {
  const paths = await editionOf(1_001);
  const { noted, indexer } = watchedIndexer();
  for (const path of paths) edition.remove(path);
  await indexer.update(paths);
  expect(noted).toEqual(['later', 'gone', 'steadily']);
  expect(edition.newsroom.search('en', 'paragraph', 1)?.list.total).toBe(0);
});

test('nor while a look at every file finds that they are gone', async () => {
  await editionOf(1_001);
  const { noted, indexer } = watchedIndexer();
  edition.remove('articles');
  await indexer.scan();
  expect(noted.slice(noted.indexOf('later'))).toEqual(['later', 'steadily', 'later', 'gone', 'steadily']);
});

test('it is merged as usual where a few leave it', async () => {
  const paths = await editionOf(3);
  const { noted, indexer } = watchedIndexer();
  for (const path of paths) edition.remove(path);
  await indexer.update(paths);
  expect(noted).toEqual(['gone']);
});
