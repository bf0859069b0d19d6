import { afterEach, expect, test } from 'vitest';
import { articleText, deskFile, type TrialEdition, trialEdition } from '../newsroom/trialEdition.ts';
import { newFirst } from './newFirst.ts';
import type { TextJob } from './readTexts.ts';

let edition: TrialEdition;
afterEach(() => edition.close());

const jobs = (paths: string[]): TextJob[] => paths.map((path) => ({ path, kind: 'article' }));
const numbered = (name: string, count: number) => Array.from({ length: count }, (_, n) => `articles/${name}-${n}.md`);

test('of many texts those that are new go before those that have changed, but for the latest and for authors', async () => {
  const known = numbered('known', 230);
  edition = await trialEdition({ ...deskFile, ...Object.fromEntries(known.map((path) => [path, articleText()])) });
  const [latest, changed] = [known.slice(0, 200), known.slice(200)];
  const fresh = numbered('new', 30);
  const mixed = changed.flatMap((path, at) => [path, fresh[at] ?? '']);
  const authors: TextJob[] = [{ path: 'authors/desk.md', kind: 'author' }];
  expect(newFirst(edition.database, [...authors, ...jobs([...latest, ...mixed])])).toEqual([
    ...authors,
    ...jobs([...latest, ...fresh, ...changed]),
  ]);
});
