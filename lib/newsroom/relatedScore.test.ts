import { expect, test } from 'vitest';
import { type Frequencies, type Relation, relatedScore } from './relatedScore.ts';

const day = 86_400_000;
const frequencies: Frequencies = {
  total: 1000,
  topics: new Map([
    ['economy', 400],
    ['e-commerce', 6],
  ]),
  authors: new Map([['business-desk', 150]]),
  section: 200,
};
const own: Relation = { topics: ['economy', 'e-commerce'], authors: ['business-desk'], section: 'business', date: 0 };
const score = (other: Partial<Relation>): number =>
  relatedScore(own, { topics: [], authors: [], section: 'world', date: 300 * day, ...other }, frequencies);

test('a rare topic says more than a common topic, the author and the section together', () => {
  expect(score({ topics: ['e-commerce'] })).toBeGreaterThan(
    score({ topics: ['economy'], authors: ['business-desk'], section: 'business' }),
  );
});

test('two shared topics say more than one', () => {
  expect(score({ topics: ['e-commerce', 'economy'] })).toBeGreaterThan(score({ topics: ['e-commerce'] }));
});

test('of two that share the same the nearer in time is the more related', () => {
  expect(score({ topics: ['economy'], date: 2 * day })).toBeGreaterThan(
    score({ topics: ['economy'], date: -40 * day }),
  );
});

test('nearness in time never outweighs a shared topic of the usual kind', () => {
  expect(score({ topics: ['economy'] })).toBeGreaterThan(score({ date: 0 }));
});
