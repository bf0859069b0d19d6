import { expect, test } from 'vitest';
import { keysBetween } from './moments.ts';
import { articleText, deskFile, trialEdition } from './trialEdition.ts';

test('more moments at once than can be told one by one concern the whole site', async () => {
  const scheduled = (hour: number) => articleText({ date: `2026-01-01T${hour}:00:00Z` });
  const edition = await trialEdition({
    ...deskFile,
    'articles/one.md': scheduled(10),
    'articles/two.md': scheduled(11),
    'articles/three.md': scheduled(12),
  });
  const keys = (most: number) => keysBetween(edition.desk, 0, Date.UTC(2026, 1), most);
  expect(keys(4)).not.toContain('site');
  expect(keys(3)).toContain('site');
  edition.close();
});
