import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asChange, asRead, touches } from '../change.ts';
import { recordDependencies } from '../dependencies.ts';
import { storedBySlug } from './cards.ts';
import { listLanguages } from './listLanguages.ts';
import { newestOf } from './lists.ts';
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

test('what pages read of lists stays true as long as no change names it', { timeout: 120_000 }, async () => {
  const files = Object.fromEntries(
    Array.from({ length: days }, (_, day) => [
      pathOf(day, ''),
      articleText({ date: dayOf(day), tags: day % 2 ? ['Sea'] : ['Sea', 'Trade'] }),
    ]),
  );
  let untouched = 0;
  const property = fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
    const edition = await trialEdition(
      { ...deskFile, 'site.yaml': 'languages: [en, ar]\nsections: [world, culture]\n', ...files },
      now,
    );
    try {
      const asked = questions(edition).map((ask) => ({ ask, read: asRead(new Set()), answer: undefined as unknown }));
      const look = async (one: (typeof asked)[number]) => {
        const { result, keys } = await recordDependencies(async () => one.ask());
        Object.assign(one, { read: asRead(keys), answer: result });
      };
      for (const one of asked) await look(one);
      for (const { slug, lang, text } of edits) {
        const path = pathOf(slug, lang);
        if (text) {
          const { day, ...fields } = text;
          edition.write(path, articleText({ ...fields, date: dayOf(day ?? slug) }));
        } else edition.remove(path);
        const change = asChange(await edition.indexer.update([path]));
        edition.refresh();
        expect(edition.newsroom.problems().filter(({ severity }) => severity === 'error')).toEqual([]);
        for (const one of asked) {
          if (touches(change, one.read)) await look(one);
          else {
            untouched++;
            expect(await one.ask()).toEqual(one.answer);
          }
        }
      }
    } finally {
      await edition.close();
    }
  });
  await fc.assert(property, { numRuns: 60 });
  expect(untouched).toBeGreaterThan(500);
});
