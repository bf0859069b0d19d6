import { afterEach, expect, test } from 'vitest';
import { sectionsInUse } from './sections.ts';
import { articleText, deskFile, type TrialEdition, trialEdition } from './trialEdition.ts';

let edition: TrialEdition;
afterEach(() => edition.close());

test('without site.yaml the sections are those that articles use, in alphabetical order, also of capitals and accents', async () => {
  const sections = ['world', 'Arts & Culture', 'école', 'business', 'Zoology'];
  edition = await trialEdition({
    ...deskFile,
    ...Object.fromEntries(sections.map((section, at) => [`articles/a${at}.md`, articleText({ section })])),
    'articles/draft.md': articleText({ section: 'hidden', draft: true }),
  });
  const used = sectionsInUse(edition.database, { ...edition.desk.site(), sections: [] }, Date.now());
  expect(used.map(({ id }) => id)).toEqual(['Arts & Culture', 'business', 'école', 'world', 'Zoology']);
  expect(edition.newsroom.section('en', 'Arts & Culture', 1)?.list.total).toBe(1);
});
