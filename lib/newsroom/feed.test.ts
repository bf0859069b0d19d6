import { afterEach, expect, test } from 'vitest';
import { recordDependencies } from '../dependencies.ts';
import { articleText, deskFile, type TrialEdition, trialEdition } from './trialEdition.ts';

let edition: TrialEdition;
afterEach(() => edition.close());

test('a feed is stale when a syndicated article that was kept from machines is kept no longer', async () => {
  const canonical = 'https://elsewhere.example/original';
  edition = await trialEdition({ ...deskFile, 'articles/a.md': articleText({ canonical, noindex: true }) });
  const { result, keys } = await recordDependencies(() => edition.newsroom.feed('en', 10));
  expect(result).toEqual([]);
  edition.write('articles/a.md', articleText({ canonical }));
  const changed = await edition.indexer.update(['articles/a.md']);
  expect((await edition.newsroom.feed('en', 10)).map(({ slug }) => slug)).toEqual(['a']);
  expect(keys.isDisjointFrom(changed)).toBe(false);
});
