import fc from 'fast-check';
import { expect, test } from 'vitest';
import { everyAnswer } from '../newsroom/everyAnswer.ts';
import { articleText, deskFile, trialEdition } from '../newsroom/trialEdition.ts';

const now = Date.UTC(2026, 5, 1);

/** Mostly the first, so that a file is often written again with little in it changed. */
const mostly = <T>(usual: T, ...others: T[]) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) });

const article = fc.record({
  path: mostly('articles/b.md', 'articles/a.md', 'articles/2/a.md', 'articles/c.ar.md', 'articles/c.md'),
  /** Nothing means that the file is deleted. */
  text: fc.option(
    fc.record({
      title: fc.constantFrom('Bread', 'Light', 'Salt'),
      date: mostly('2026-01-01T00:00:00Z', '2026-02-02T00:00:00Z', '2026-03-03', '2027-01-01'),
      section: fc.constantFrom('world', 'culture'),
      tags: fc.subarray(['Trade', 'Sea', 'sea']),
      authors: mostly(['desk'], ['other', 'desk']),
      related: fc.subarray(['a', 'b', 'nowhere']),
      draft: mostly(false, true),
      expires: mostly(undefined, '2026-05-05T00:00:00Z', '2027-07-07T00:00:00Z'),
      aliases: fc.subarray(['/old']),
    }),
  ),
});

test('files that change one after the other, in any order, end as the same files read at once', {
  timeout: 120_000,
}, async () => {
  const property = fc.asyncProperty(
    fc.array(fc.array(article, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 8 }),
    fc.nat(8),
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
