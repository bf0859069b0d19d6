import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPublic } from '../publication.ts';
import { everyAnswer } from './everyAnswer.ts';
import { articleText, deskFile, trialEdition } from './trialEdition.ts';

const day = 86_400_000;
const start = Date.UTC(2026, 0, 1);
const languages = ['en', 'ar', 'zh'];

const story = fc.record({
  lang: fc.constantFrom(...languages),
  draft: fc.boolean(),
  date: fc.integer({ min: 0, max: 20 }),
  length: fc.option(fc.integer({ min: 1, max: 10 })),
  section: fc.constantFrom('world', 'culture'),
  tag: fc.constantFrom('Trade', 'Light', 'Bread'),
  kind: fc.constantFrom('news', 'opinion', 'sponsored'),
});
type Story = typeof story extends fc.Arbitrary<infer T> ? T : never;

function fileOf({ lang, draft, date, length, section, tag, kind }: Story, at: number): [string, string] {
  const moment = start + date * day;
  const text = articleText(
    {
      // Every text that a story shows anywhere carries its mark.
      title: `mark${at}x headline`,
      summary: `mark${at}x summary`,
      date: new Date(moment).toISOString(),
      expires: length === null ? undefined : new Date(moment + length * day).toISOString(),
      draft,
      section,
      tags: [tag, `mark${at}x`],
      kind,
      disclosure: kind === 'sponsored' ? 'Paid for.' : undefined,
      related: [`s${(at + 1) % 8}`],
      aliases: at === 0 ? ['/old'] : undefined,
    },
    `mark${at}x body needle\n`,
  );
  return [`articles/s${at}${lang === 'en' ? '' : `.${lang}`}.md`, text];
}

test('nothing unpublished appears in any answer, at any moment', { timeout: 120_000 }, async () => {
  const property = fc.asyncProperty(
    fc.array(story, { minLength: 1, maxLength: 8 }),
    fc.array(fc.integer({ min: -1, max: 32 }), { minLength: 1, maxLength: 3 }),
    async (stories, days) => {
      const site = `languages: [${languages.join(', ')}]\n`;
      const edition = await trialEdition(
        { ...deskFile, 'site.yaml': site, ...Object.fromEntries(stories.map(fileOf)) },
        start,
      );
      try {
        for (const at of days) {
          const now = start + at * day;
          edition.setNow(now);
          const told = JSON.stringify(await everyAnswer(edition.newsroom, ['needle', 'mark']));
          stories.forEach(({ draft, date, length, lang }, index) => {
            const moment = start + date * day;
            const expires = length === null ? null : moment + length * day;
            const shown = isPublic({ draft, date: moment, expires }, now);
            expect(told.includes(`mark${index}x`), `story ${index}`).toBe(shown);
            expect(edition.newsroom.address(lang, 'article', `s${index}`).status === 'public').toBe(shown);
          });
        }
      } finally {
        edition.close();
      }
    },
  );
  await fc.assert(property, { numRuns: 30 });
});
