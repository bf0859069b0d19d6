import { expect, it } from 'vitest';
import { asChange, asRead } from '../lib/change.ts';
import { recordDependencies } from '../lib/dependencies.ts';
import { articleText, deskFile, trialEdition } from '../lib/newsroom/trialEdition.ts';
import { settled, staleness, subjectOf } from './staleness.ts';

const article = {
  ...asRead(new Set(['article:en:a', 'article:en:b', 'part:en:section:world:10:20'])),
  subject: 'article:en:a',
};
const list = asRead(new Set(['list:en:latest', 'article:en:a']));
const changes = (...keys: string[]) => [asChange(new Set(keys))];

it('tells the subject of a page from what surrounds it', () => {
  expect(staleness(article, changes('article:en:c'))).toBe(false);
  expect(staleness(article, changes('at:en:section:world:15', 'article:en:c'))).toBe('around');
  expect(staleness(article, changes('article:en:b'))).toBe('around');
  expect(staleness(article, changes('article:en:a'))).toBe('itself');
  expect(staleness(article, [...changes('article:en:b'), ...changes('article:en:a')])).toBe('itself');
});

it('takes everything for the subject of a list', () => {
  expect(staleness(list, changes('article:en:a'))).toBe('itself');
});

it('takes how many articles a list has for what surrounds those that are shown', () => {
  const page = asRead(new Set(['list:en:latest', 'part:en:latest:10:20', 'list:en:section:world', 'article:en:a']));
  expect(staleness(page, changes('list:en:latest'))).toBe('around');
  expect(staleness(page, changes('list:en:latest', 'at:en:latest:5'))).toBe('around');
  expect(staleness(page, changes('list:en:latest', 'at:en:latest:15'))).toBe('itself');
  expect(staleness(page, changes('list:en:latest', 'article:en:a'))).toBe('itself');
  expect(staleness(page, changes('list:en:section:world'))).toBe('itself');
});

it('takes what comes at the end of a page that is not full for one of the articles it shows', async () => {
  const files = { ...deskFile, 'articles/a.md': articleText({ date: '2026-03-01T00:00:00Z' }) };
  const edition = await trialEdition(files, Date.UTC(2026, 5, 1));
  const { keys } = await recordDependencies(async () => edition.newsroom.archive('en', 1));
  edition.write('articles/old.md', articleText({ date: '2026-02-01T00:00:00Z' }));
  const told = await edition.indexer.update(['articles/old.md']);
  expect(staleness(asRead(keys), [asChange(told)])).toBe('itself');
});

it('leaves to a check what becomes of a part of which only some is shown', () => {
  const part = 'part:en:latest:10:Infinity';
  const keys = new Set(['list:en:latest', part]);
  const page = (isSame: () => boolean) => asRead(keys, new Map([[part, isSame]]));
  const same = page(() => true);
  expect(staleness(same, changes('at:en:latest:15'))).toBe(false);
  expect(staleness(same, changes('list:en:latest', 'at:en:latest:15'))).toBe('around');
  for (const earlier of [false, 'around', 'itself'] as const) expect(settled(same, earlier)).toBe(earlier);
  const other = page(() => false);
  expect([settled(other, false), settled(other, 'around')]).toEqual(['itself', 'itself']);
  expect(settled({ ...other, subject: 'article:en:a' }, false)).toBe('around');
});

it('takes for another what can not be looked at', () => {
  const isSame = () => {
    throw new Error('The index is being made anew.');
  };
  const part = 'part:en:latest:10:Infinity';
  expect(settled(asRead(new Set([part]), new Map([[part, isSame]])), false)).toBe('itself');
});

it('adds to what was known before', () => {
  expect(staleness(article, changes('article:en:b'), 'itself')).toBe('itself');
  expect(staleness(article, changes('article:en:a'), 'around')).toBe('itself');
  expect(staleness(article, changes('article:en:c'), 'around')).toBe('around');
});

it('takes what an error lists for what surrounds it', () => {
  const subject = subjectOf({ kind: 'status', lang: 'en', status: 404 });
  expect(staleness({ ...list, subject }, changes('list:en:latest'))).toBe('around');
});
