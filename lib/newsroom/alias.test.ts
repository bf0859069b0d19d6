import { afterEach, expect, test } from 'vitest';
import { articleText, deskFile, type TrialEdition, trialEdition } from './trialEdition.ts';

let edition: TrialEdition;
afterEach(() => edition.close());

test('an old address leads to its article while that is public, and is gone with it', async () => {
  const fields = { date: '2026-01-01T12:00:00Z', expires: '2026-01-03T12:00:00Z', aliases: ['/old'] };
  edition = await trialEdition({ ...deskFile, 'articles/a.md': articleText(fields) });
  const at = (moment: string) => {
    edition.setNow(Date.parse(moment));
    return [edition.newsroom.alias('/old'), edition.newsroom.isAliasGone('/old')];
  };
  expect(at('2026-01-01T11:00:00Z')).toEqual([undefined, false]);
  expect(at('2026-01-02T12:00:00Z')).toEqual(['/articles/a', false]);
  expect(at('2026-01-03T12:00:00Z')).toEqual([undefined, true]);
  expect(edition.newsroom.isAliasGone('/other')).toBe(false);
});

test('the old address of an expired draft never was one', async () => {
  const fields = { expires: '2026-01-03T12:00:00Z', aliases: ['/old'], draft: true };
  edition = await trialEdition({ ...deskFile, 'articles/a.md': articleText(fields) });
  expect(edition.newsroom.isAliasGone('/old')).toBe(false);
});
