import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asChange, asRead, castsDoubt, touches } from '../change.ts';
import { dependsOn, recordDependencies } from '../dependencies.ts';
import { createBatches } from '../index/batches.ts';
import { createFileStore } from '../index/fileStore.ts';
import { readTexts } from '../index/readTexts.ts';
import { storedByIds, storedBySlug } from './cards.ts';
import { everyAnswer } from './everyAnswer.ts';
import { listLanguages } from './listLanguages.ts';
import { newestOf } from './lists.ts';
import type { Newsroom } from './newsroom.ts';
import { relatedCandidates } from './relatedCandidates.ts';
import { articleText, deskFile, type TrialEdition, trialEdition } from './trialEdition.ts';

const now = Date.UTC(2026, 5, 1);
const dayOf = (day: number): string => new Date(Date.UTC(2026, 0, 1 + day, 12)).toISOString();
/** So many that each page reads a part of each list only. */
const days = 60;

/** Often one of those that lists begin with. */
const someDay = fc.oneof(fc.nat(days + 5), fc.integer({ min: days - 10, max: days + 5 }));

const edit = fc.record({
  slug: someDay,
  lang: fc.constantFrom('', '', '.ar'),
  /** Nothing means that the file is deleted. */
  text: fc.option(
    fc.record({
      /** Nothing for the day after which the file is named. */
      day: fc.option(fc.oneof({ weight: 9, arbitrary: someDay }, { weight: 1, arbitrary: fc.constant(400) })),
      section: fc.constantFrom('world', 'world', 'culture'),
      tags: fc.subarray(['Trade', 'Sea']),
      draft: fc.constantFrom(false, false, true),
      noindex: fc.constantFrom(false, false, true),
      expires: fc.constantFrom(undefined, undefined, '2026-05-05T00:00:00Z'),
    }),
    { freq: 3 },
  ),
});
type Edit = typeof edit extends fc.Arbitrary<infer One> ? One : never;
const slugOf = (day: number): string => `day-${day}`;
const pathOf = (slug: number, lang: string): string => `articles/day-${slug}${lang}.md`;

/** What pages read of lists, but for what the scores of related articles are made of. */
function questions({ desk, newsroom }: TrialEdition): (() => unknown)[] {
  const related = (slug: string) => () => {
    const article = storedBySlug(desk, 'en', slug);
    return article && relatedCandidates(desk, article).ids;
  };
  return [
    () => newestOf(desk, 'en', 'latest', '', 5),
    () => newestOf(desk, 'en', 'section', 'culture', 3),
    () => newsroom.front('en'),
    async () => (await newsroom.feed('en', 5)).map(({ slug }) => slug),
    async () => (await newsroom.feed('en', 5, { kind: 'topic', id: 'sea' })).map(({ slug }) => slug),
    ...[1, 2].map((month) => () => newsroom.month('en', 2026, month, 1)),
    () => listLanguages(desk, 'section', 'culture'),
    () => listLanguages(desk, 'topic', 'trade'),
    ...[3, 30, 58].map((day) => related(`day-${day}`)),
  ];
}

const site = { ...deskFile, 'site.yaml': 'languages: [en, ar]\nsections: [world, culture]\n' };
const files = (): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: days }, (_, day) => [
      pathOf(day, ''),
      articleText({ date: dayOf(day), tags: day % 2 ? ['Sea'] : ['Sea', 'Trade'] }),
    ]),
  );

async function sitemapOf(newsroom: Newsroom): Promise<unknown[]> {
  const entries: unknown[] = [];
  dependsOn('sitemap');
  for await (const file of newsroom.sitemaps(50)) entries.push(...((await newsroom.sitemap(file, 50)) ?? []));
  return entries;
}

/** What was asked, as a page keeps it: `check` asks again what a change names, and what it does not must not have changed. */
async function answersOf(asks: (() => unknown)[]) {
  let untouched = 0;
  const asked = asks.map((ask) => ({ ask, read: asRead(new Set()), answer: undefined as unknown }));
  const look = async (one: (typeof asked)[number]) => {
    const { result, keys } = await recordDependencies(async () => one.ask());
    Object.assign(one, { read: asRead(keys), answer: result });
  };
  for (const one of asked) await look(one);
  return {
    untouched: () => untouched,
    check: async (keys: Set<string>) => {
      const change = asChange(keys);
      for (const one of asked) {
        if (touches(change, one.read)) await look(one);
        else {
          untouched++;
          expect(await one.ask()).toEqual(one.answer);
        }
      }
    },
  };
}

/** Writes or removes what an edit says; gives back the path of its file. */
function carryOut(edition: TrialEdition, { slug, lang, text }: Edit): string {
  const path = pathOf(slug, lang);
  if (text) {
    const { day, ...fields } = text;
    edition.write(path, articleText({ ...fields, date: dayOf(day ?? slug) }));
  } else edition.remove(path);
  return path;
}

test('what pages read of lists stays true as long as no change names it', { timeout: 120_000 }, async () => {
  let untouched = 0;
  const property = fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
    const edition = await trialEdition({ ...site, ...files() }, now);
    try {
      const answers = await answersOf(questions(edition));
      for (const one of edits) {
        const keys = await edition.indexer.update([carryOut(edition, one)]);
        edition.refresh();
        expect(edition.newsroom.problems().filter(({ severity }) => severity === 'error')).toEqual([]);
        await answers.check(keys);
      }
      untouched += answers.untouched();
    } finally {
      await edition.close();
    }
  });
  await fc.assert(property, { numRuns: 60 });
  expect(untouched).toBeGreaterThan(500);
});

const step = fc.oneof(
  edit.map((one) => ({ edit: one, leave: [] as number[] })),
  // The same ones often, so that what was withdrawn is edited, removed, or found to be there after all.
  fc
    .uniqueArray(fc.integer({ min: days - 5, max: days - 1 }), { maxLength: 3 })
    .map((leave) => ({ leave, edit: undefined })),
);

test('so it does while articles leave their lists before they are removed, or stay after all', {
  timeout: 120_000,
}, async () => {
  const property = fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), async (steps) => {
    const texts: Record<string, string> = { ...site, ...files() };
    const edition = await trialEdition(texts, now);
    const { database, contentDir, newsroom, desk } = edition;
    const batches = createBatches({ database, contentDir, now: () => now, files: createFileStore(database) }, () => {});
    batches.filled();
    try {
      const answers = await answersOf([
        ...questions(edition),
        () => newsroom.archive('en', 2),
        () => newsroom.topics('en'),
        () => sitemapOf(newsroom),
      ]);
      for (const { edit, leave } of steps) {
        const path = edit && carryOut(edition, edit);
        if (path && edit.text) texts[path] = readFileSync(join(contentDir, path), 'utf8');
        else if (path) delete texts[path];
        const keys = path
          ? batches.texts(readTexts(contentDir, [{ path, kind: 'article' }], batches.site()))
          : batches.withdraw(leave.map((day) => pathOf(day, '')));
        await answers.check(keys);
        const listed = newestOf(desk, 'en', 'latest', '', 2 * days);
        expect(newsroom.archive('en', 1)?.list.total).toBe(listed.length);
        if (!path) expect(storedByIds(desk, listed).filter(({ slug }) => leave.map(slugOf).includes(slug))).toEqual([]);
      }
      await answers.check(batches.stay(Array.from({ length: days }, (_, day) => pathOf(day, ''))));
      const fresh = await trialEdition(texts, now);
      expect(await everyAnswer(newsroom, ['headline'])).toEqual(await everyAnswer(fresh.newsroom, ['headline']));
      fresh.close();
    } finally {
      await edition.close();
    }
  });
  await fc.assert(property, { numRuns: 40 });
});

/** Moves an article to another day and another one to its first day, so that pages between the two may stay as they are. */
const swap = fc.uniqueArray(fc.nat(days - 1), { minLength: 2, maxLength: 2 });

test('a check tells whether a page of a list shows the same after what came and went elsewhere in it', {
  timeout: 120_000,
}, async () => {
  const seen = { same: 0, other: 0 };
  const property = fc.asyncProperty(fc.array(swap, { minLength: 1, maxLength: 4 }), async (swaps) => {
    const edition = await trialEdition({ ...site, ...files() }, now);
    const { newsroom, indexer } = edition;
    try {
      const lists = [
        ...[1, 2, 3].map((page) => () => newsroom.archive('en', page)?.list),
        () => newsroom.section('en', 'world', 2)?.list,
        () => newsroom.topic('en', 'sea', 3)?.list,
      ];
      const look = (ask: (typeof lists)[number]) =>
        recordDependencies(async () => String(ask()?.cards.map(({ slug }) => slug)));
      for (const [from = 0, to = 0] of swaps) {
        const before = await Promise.all(lists.map(look));
        edition.remove(pathOf(from, ''));
        edition.write(`articles/again-${to}.md`, articleText({ date: dayOf(to), tags: ['Sea'] }));
        const keys = await indexer.update([pathOf(from, ''), `articles/again-${to}.md`]);
        edition.refresh();
        const change = asChange(keys);
        for (const [at, ask] of lists.entries()) {
          const { keys, checks, result } = before[at] ?? (await look(ask));
          const isDoubtful = castsDoubt(change, asRead(keys, checks));
          const isSame = [...checks.values()].every((check) => check());
          expect(checks.size).toBe(1);
          if (isSame) expect((await look(ask)).result).toBe(result);
          else expect(isDoubtful).toBe(true);
          if (isDoubtful) seen[isSame ? 'same' : 'other']++;
        }
      }
    } finally {
      await edition.close();
    }
  });
  await fc.assert(property, { numRuns: 25 });
  expect(seen.same).toBeGreaterThan(20);
  expect(seen.other).toBeGreaterThan(20);
});
