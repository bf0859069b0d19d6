import { afterEach, expect, test } from 'vitest';
import { asChange, asRead, touches } from '../change.ts';
import { recordDependencies } from '../dependencies.ts';
import { articleText, deskFile, type TrialEdition, trialEdition } from './trialEdition.ts';

let edition: TrialEdition;
afterEach(() => edition.close());

const now = Date.UTC(2026, 11, 1);
const story = (day: number): string =>
  articleText({ date: new Date(Date.UTC(2026, 0, 1 + day)).toISOString(), tags: ['Everything'] });

async function staleAfter(path: string, text: string, slug: string): Promise<boolean> {
  const { keys } = await recordDependencies(async () => edition.newsroom.article('en', slug));
  edition.write(path, text);
  const changed = await edition.indexer.update([path]);
  return touches(asChange(changed), asRead(keys));
}

test('a new article makes stale the pages near it that it could be related to, and no others', async () => {
  const days = Array.from({ length: 200 }, (_, day) => [`articles/day-${day}.md`, story(day)]);
  edition = await trialEdition({ ...deskFile, ...Object.fromEntries(days) }, now);
  expect(await staleAfter('articles/new.md', story(199.5), 'day-40')).toBe(false);
  expect(await staleAfter('articles/newer.md', story(199.6), 'day-199')).toBe(true);
  expect(await staleAfter('articles/back-dated.md', story(40.5), 'day-40')).toBe(true);
});

test('an edited article makes stale the pages that show its card, and no others', async () => {
  const days = Array.from({ length: 60 }, (_, day) => [`articles/day-${day}.md`, story(day)]);
  edition = await trialEdition({ ...deskFile, ...Object.fromEntries(days) }, now);
  const shown = (await edition.newsroom.article('en', 'day-30'))?.related[0]?.slug ?? '';
  const edited = (slug: string): string => {
    const day = Number(slug.replace('day-', ''));
    return story(day).replace('A headline', 'A better headline');
  };
  expect(await staleAfter('articles/day-50.md', edited('day-50'), 'day-30')).toBe(false);
  expect(await staleAfter(`articles/${shown}.md`, edited(shown), 'day-30')).toBe(true);
});
