import { expect, test } from 'vitest';
import { recordDependencies } from '../dependencies.ts';
import { articleText, deskFile, trialEdition } from './trialEdition.ts';

test('a page that its list no longer reaches to is not the same', async () => {
  const paths = Array.from({ length: 25 }, (_, n) => `articles/${n}.md`);
  const edition = await trialEdition({
    ...deskFile,
    ...Object.fromEntries(paths.map((path, n) => [path, articleText({ tags: ['Sea'], date: `${2025 - n}-01-01` })])),
  });
  try {
    const look = () => recordDependencies(async () => edition.newsroom.topic('en', 'sea', 2)?.list.cards.length);
    const { result, checks } = await look();
    const isSame = () => [...checks.values()].every((check) => check());
    expect([result, isSame()]).toEqual([5, true]);
    const gone = paths.slice(0, 20);
    for (const path of gone) edition.remove(path);
    await edition.indexer.update(gone);
    edition.refresh();
    expect([(await look()).result, isSame()]).toEqual([undefined, false]);
  } finally {
    edition.close();
  }
});
