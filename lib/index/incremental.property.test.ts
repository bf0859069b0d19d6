import fc from 'fast-check';
import { expect, test } from 'vitest';
import { everyAnswer } from '../newsroom/everyAnswer.ts';
import { articleText, deskFile, trialEdition } from '../newsroom/trialEdition.ts';

const now = Date.UTC(2026, 5, 1);

const article = fc.record({
  path: fc.constantFrom('articles/a.md', 'articles/b.md', 'articles/2/a.md', 'articles/c.ar.md', 'articles/c.md'),
  /** Nothing means that the file is deleted. */
  text: fc.option(
    fc.record({
      title: fc.constantFrom('Bread', 'Light', 'Salt'),
      date: fc.constantFrom('2026-01-01T00:00:00Z', '2026-02-02T00:00:00Z', '2026-03-03', '2027-01-01'),
      section: fc.constantFrom('world', 'culture'),
      tags: fc.subarray(['Trade', 'Sea', 'sea']),
      authors: fc.constantFrom(['desk'], ['other', 'desk']),
      related: fc.subarray(['a', 'b', 'nowhere']),
      draft: fc.boolean(),
    }),
  ),
});

test('files that change one after the other, in any order, end as the same files read at once', {
  timeout: 120_000,
}, async () => {
  const property = fc.asyncProperty(
    fc.array(fc.array(article, { minLength: 1, maxLength: 3 }), { maxLength: 6 }),
    fc.nat(6),
    async (steps, authorAt) => {
      const site = { 'site.yaml': 'languages: [en, ar]\n' };
      const grown = await trialEdition({ ...deskFile, ...site }, now);
      const final: Record<string, string> = { ...deskFile, ...site, 'authors/other.md': '---\nname: Other\n---\n' };
      for (const [at, changes] of [...steps, []].entries()) {
        const paths: string[] = changes.map(({ path, text }) => {
          if (text) {
            final[path] = articleText(text);
            grown.write(path, articleText(text));
          } else {
            delete final[path];
            grown.remove(path);
          }
          return path;
        });
        if (at === Math.min(authorAt, steps.length)) {
          grown.write('authors/other.md', final['authors/other.md'] ?? '');
          paths.push('authors/other.md');
        }
        await grown.indexer.update(paths);
      }
      const fresh = await trialEdition(final, now);
      try {
        grown.refresh();
        const words = ['bread', 'light', 'trade'];
        expect(await everyAnswer(grown.newsroom, words)).toEqual(await everyAnswer(fresh.newsroom, words));
        expect(grown.newsroom.problems()).toEqual(fresh.newsroom.problems());
      } finally {
        grown.close();
        fresh.close();
      }
    },
  );
  await fc.assert(property, { numRuns: 40 });
});
