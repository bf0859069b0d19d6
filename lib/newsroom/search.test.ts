import { afterEach, expect, test } from 'vitest';
import { articleText, deskFile, type TrialEdition, trialEdition } from './trialEdition.ts';

let edition: TrialEdition;
afterEach(() => edition.close());

const found = (query: string): string[] =>
  edition.newsroom.search('en', query, 1)?.list.cards.map((card) => card.slug) ?? [];

async function open(): Promise<void> {
  edition = await trialEdition({
    ...deskFile,
    'articles/village.md': articleText({ title: 'A village shop', tags: ['Café society'] }, 'Nothing of note.\n'),
    'articles/chinese.md': articleText({ title: '农村电子商务' }, '电商是否提高了农民收入？\n'),
    'articles/long.md': articleText({ title: 'A long read' }, 'Far down there is a village in the text.\n'),
    'articles/arabic.md': articleText({ title: 'التجارة الإلكترونية' }, 'نص\n'),
  });
}

test('a word in the headline counts for more than one in the text', async () => {
  await open();
  expect(found('village')).toEqual(['village', 'long']);
});

test('every word must occur, the last one may be a beginning, and accents and case do not matter', async () => {
  await open();
  expect(found('village nothing')).toEqual(['village']);
  expect(found('VILLA')).toEqual(['village', 'long']);
  expect(found('cafe')).toEqual(['village']);
});

test('Chinese is found by any part of a sentence, and Arabic by its words', async () => {
  await open();
  expect(found('电子')).toEqual(['chinese']);
  expect(found('农民收入')).toEqual(['chinese']);
  expect(found('收农')).toEqual([]);
  expect(found('التجارة')).toEqual(['arabic']);
});

test('operators, quotes and emptiness in a query are text', async () => {
  await open();
  for (const query of [
    'village AND',
    '"',
    'headline:village',
    'NEAR(village shop)',
    '*',
    '',
    'a"b',
    "'; DROP TABLE x",
    '^village',
    '-village',
  ])
    expect(() => found(query), query).not.toThrow();
  expect(found('village OR nowhere')).toEqual([]);
});

test('there is no page beyond the last', async () => {
  await open();
  expect(edition.newsroom.search('en', 'village', 2)).toBeUndefined();
  expect(edition.newsroom.search('en', 'nowhere', 1)?.list).toEqual({ cards: [], page: 1, pages: 1, total: 0 });
});
