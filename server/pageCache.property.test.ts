import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordDependencies } from '../lib/dependencies.ts';
import { createBatches } from '../lib/index/batches.ts';
import { isOfLists } from '../lib/index/changedKeys.ts';
import { createFileStore } from '../lib/index/fileStore.ts';
import { readTexts } from '../lib/index/readTexts.ts';
import type { CardList } from '../lib/model/views.ts';
import { keysBetween } from '../lib/newsroom/moments.ts';
import type { Newsroom } from '../lib/newsroom/newsroom.ts';
import { articleText, deskFile, trialEdition } from '../lib/newsroom/trialEdition.ts';
import { makePage, type Page } from './page.ts';
import { NoSuchPageError, PageCache } from './pageCache.ts';

const begin = Date.UTC(2026, 4, 1);
const day = 86_400_000;
const days = 50;
const dateOf = (of: number): string => new Date(Date.UTC(2026, 0, 1 + of)).toISOString();

type Answer = { list: CardList } | undefined;

/** Pages that show a part of a list, by their numbers. */
const asks: ((newsroom: Newsroom) => Answer | Promise<Answer>)[] = [
  ...[1, 2, 3, 4].map((page) => (newsroom: Newsroom) => newsroom.archive('en', page)),
  ...[1, 2, 3].map((page) => (newsroom: Newsroom) => newsroom.section('en', 'world', page)),
  ...[1, 2].map((page) => (newsroom: Newsroom) => newsroom.section('en', 'culture', page)),
  ...[1, 2, 3].map((page) => (newsroom: Newsroom) => newsroom.topic('en', 'sea', page)),
  ...[1, 2].map((page) => (newsroom: Newsroom) => newsroom.topic('en', 'trade', page)),
  ...[1, 2, 3].map((page) => (newsroom: Newsroom) => newsroom.author('en', 'desk', page)),
  ...[1, 2].map((page) => (newsroom: Newsroom) => newsroom.month('en', 2026, 1, page)),
  (newsroom) => newsroom.month('en', 2026, 2, 1),
];

const article = fc.nat(days + 5);
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      write: article,
      // Some of them are still to come.
      on: fc.oneof(article, fc.constantFrom(115, 118, 121, 124)),
      tags: fc.subarray(['Trade', 'Sea']),
      section: fc.constantFrom('world', 'culture'),
      draft: fc.constantFrom(false, false, false, true),
      expires: fc.constantFrom(undefined, undefined, '2026-05-05T00:00:00Z'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ remove: fc.uniqueArray(article, { maxLength: 25 }) }) },
  { weight: 2, arbitrary: fc.record({ withdraw: fc.uniqueArray(article, { maxLength: 8 }) }) },
  { weight: 1, arbitrary: fc.record({ move: article, to: fc.constantFrom('x', 'y') }) },
  { weight: 1, arbitrary: fc.record({ pass: fc.integer({ min: 1, max: 3 }) }) },
  // Before and after it is read, a page takes so many turns of the event loop.
  {
    weight: 25,
    arbitrary: fc.record({ ask: fc.nat(asks.length - 1), before: fc.nat(2), after: fc.nat(3) }),
  },
  { weight: 2, arbitrary: fc.constant({ tellLists: true }) },
  { weight: 2, arbitrary: fc.record({ turns: fc.integer({ min: 1, max: 4 }) }) },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn++) await new Promise(setImmediate);
};
const files = (): Record<string, string> => ({
  ...deskFile,
  'site.yaml': 'languages: [en]\nsections: [world, culture]\n',
  ...Object.fromEntries(
    Array.from({ length: days }, (_, at) => [
      `articles/day-${at}.md`,
      articleText({ date: dateOf(at), tags: at % 2 ? ['Sea'] : ['Sea', 'Trade'] }),
    ]),
  ),
});

/** An edition, a cache of its pages, and what is told to it: of lists as a whole late, as by `gatherKeys`. */
async function open() {
  const edition = await trialEdition(files(), begin);
  const { database, contentDir, newsroom } = edition;
  let now = begin;
  const batches = createBatches({ database, contentDir, now: () => now, files: createFileStore(database) }, () => {});
  batches.filled();
  const cache = new PageCache(50_000_000);
  const moved = new Map<number, string>();
  const pathOf = (slug: number): string => moved.get(slug) ?? `articles/day-${slug}.md`;
  let ofLists = new Set<string>();
  const tell = (keys: Set<string>): void => {
    for (const key of keys) if (isOfLists(key)) ofLists.add(key);
    cache.evict(new Set([...keys].filter((key) => !isOfLists(key))));
  };
  const tellLists = (): void => {
    cache.evict(ofLists);
    ofLists = new Set();
  };
  const answer = async (at: number): Promise<Answer> => asks[at]?.(newsroom);
  const make = async (at: number, before = 0, after = 0): Promise<Page> => {
    const { result, keys, checks } = await recordDependencies(async () => {
      await turns(before);
      const answered = await answer(at);
      await turns(after);
      return answered;
    });
    if (!result) throw new NoSuchPageError(String(at));
    const headers = { 'content-type': 'application/json' };
    return makePage({ status: 200, headers, body: Buffer.from(JSON.stringify(result)), keys, checks });
  };
  const ask = (at: number, before = 0, after = 0, wait = 3): Promise<unknown> =>
    cache.get(String(at), () => make(at, before, after), { wait }).catch(() => {});
  const texts = (path: string) =>
    tell(batches.texts(readTexts(contentDir, [{ path, kind: 'article' }], batches.site())));
  const asked: Promise<unknown>[] = [];
  const carryOut = async (one: Step): Promise<void> => {
    if ('write' in one) {
      const { write: slug, on, ...fields } = one;
      edition.write(pathOf(slug), articleText({ ...fields, date: dateOf(on) }));
      texts(pathOf(slug));
    } else if ('remove' in one) {
      const gone = one.remove.map(pathOf);
      for (const path of gone) edition.remove(path);
      tell(batches.remove(gone.map((path) => ({ path, kind: 'article' }))));
    } else if ('withdraw' in one) tell(batches.withdraw(one.withdraw.map(pathOf)));
    else if ('move' in one) {
      const [from, to] = [pathOf(one.move), `articles/${one.to}/day-${one.move}.md`];
      if (from === to || !existsSync(join(contentDir, from))) return;
      edition.move(from, to);
      moved.set(one.move, to);
      texts(to);
      tell(batches.remove([{ path: from, kind: 'article' }]));
    } else if ('pass' in one) {
      const earlier = now;
      now += one.pass * day;
      edition.setNow(now);
      cache.evict(keysBetween(edition.desk, earlier, now));
    } else if ('ask' in one) asked.push(ask(one.ask, one.before, one.after));
    else if ('turns' in one) await turns(one.turns);
    else tellLists();
  };
  return {
    carryOut,
    answer,
    ask,
    fresh: (at: number): Answer => {
      const page = cache.fresh(String(at));
      return page && JSON.parse(page.identity.body.toString());
    },
    isToldAll: () => ofLists.size === 0,
    settle: async () => {
      await Promise.all(asked);
      tellLists();
    },
    close: () => edition.close(),
  };
}

/** As a page keeps it. */
const plain = (answer: Answer): Answer => answer && JSON.parse(JSON.stringify(answer));

test('a page that counts as fresh shows what is so now, whatever changed while it was made or in doubt', {
  timeout: 120_000,
}, async () => {
  let compared = 0;
  const property = fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 60 }), async (steps) => {
    const trial = await open();
    try {
      for (const at of asks.keys()) await trial.ask(at);
      for (const one of steps) {
        await trial.carryOut(one);
        for (const at of asks.keys()) {
          const shown = trial.fresh(at);
          if (!shown) continue;
          compared++;
          const answer = plain(await trial.answer(at));
          if (trial.isToldAll()) expect(shown).toEqual(answer);
          // How many there are is told of with the list; a list that was empty names no part of itself.
          else if (answer && shown.list.total > 0) expect(shown.list.cards).toEqual(answer.list.cards);
        }
      }
      await trial.settle();
      for (const at of asks.keys()) {
        // The first may find one under way that has not seen everything.
        for (let time = 0; time < 2; time++) await trial.ask(at, 0, 0, 10_000);
        expect(trial.fresh(at)).toEqual(plain(await trial.answer(at)));
      }
    } finally {
      trial.close();
    }
  });
  await fc.assert(property, { numRuns: 30 });
  expect(compared).toBeGreaterThan(1_000);
});
