import fc from 'fast-check';
import { expect, test } from 'vitest';
import { everyAnswer } from '../newsroom/everyAnswer.ts';
import { articleText, deskFile, trialEdition } from '../newsroom/trialEdition.ts';
import { isPublic } from '../publication.ts';
import { openEditorsDesk } from './openEditorsDesk.ts';

const day = 86_400_000;
const start = Date.UTC(2026, 0, 1);
const story = fc.record({
  lang: fc.constantFrom('en', 'ar'),
  draft: fc.boolean(),
  date: fc.integer({ min: 0, max: 6 }),
  length: fc.option(fc.integer({ min: 1, max: 4 })),
});

test('nothing unpublished is on a public surface, even while every preview is being looked at', {
  timeout: 120_000,
}, async () => {
  const property = fc.asyncProperty(
    fc.array(story, { minLength: 1, maxLength: 6 }),
    fc.integer({ min: -1, max: 11 }),
    async (stories, at) => {
      const now = start + at * day;
      const texts = stories.map(({ lang, draft, date, length }, index) => {
        const moment = start + date * day;
        const text = articleText(
          {
            title: `mark${index}x headline`,
            summary: `mark${index}x summary`,
            date: new Date(moment).toISOString(),
            expires: length === null ? undefined : new Date(moment + length * day).toISOString(),
            draft,
            tags: ['Shared', `mark${index}x`],
            related: [`s${(index + 1) % 6}`],
          },
          `mark${index}x body\n`,
        );
        return [`articles/s${index}${lang === 'en' ? '' : `.${lang}`}.md`, text];
      });
      const edition = await trialEdition(
        { ...deskFile, 'site.yaml': 'languages: [en, ar]\n', ...Object.fromEntries(texts) },
        now,
      );
      try {
        const editors = openEditorsDesk(edition.desk, edition);
        const looking = stories.map(({ lang }, index) => editors.preview(lang, `s${index}`));
        const told = JSON.stringify(await everyAnswer(edition.newsroom, ['mark', 'body']));
        const previews = await Promise.all(looking);
        const afterwards = JSON.stringify(await everyAnswer(edition.newsroom, ['mark', 'body']));
        stories.forEach(({ draft, date, length }, index) => {
          const moment = start + date * day;
          const expires = length === null ? null : moment + length * day;
          const shown = isPublic({ draft, date: moment, expires }, now);
          expect(told.includes(`mark${index}x`), `story ${index}`).toBe(shown);
          expect(afterwards.includes(`mark${index}x`), `story ${index}, afterwards`).toBe(shown);
          expect(previews[index]?.article.headline).toBe(`mark${index}x headline`);
          expect(previews[index]?.state.status === 'public').toBe(shown);
          // A preview shows its own article, and of the others only what is public.
          const beside = JSON.stringify({ ...previews[index], article: { ...previews[index]?.article, topics: [] } });
          stories.forEach((other, otherIndex) => {
            const from = start + other.date * day;
            const to = other.length === null ? null : from + other.length * day;
            if (otherIndex !== index && beside.includes(`mark${otherIndex}x`))
              expect(isPublic({ draft: other.draft, date: from, expires: to }, now)).toBe(true);
          });
        });
      } finally {
        edition.close();
      }
    },
  );
  await fc.assert(property, { numRuns: 25 });
});
