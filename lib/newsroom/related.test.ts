import { afterEach, expect, test } from 'vitest';
import { neighboursSql } from './lists.ts';
import { articleText, type TrialEdition, trialEdition } from './trialEdition.ts';

let edition: TrialEdition;
afterEach(() => edition.close());

const now = Date.UTC(2026, 6, 1);
const desks = Object.fromEntries(
  ['business', 'science', 'culture', 'world'].map((id) => [`authors/${id}.md`, `---\nname: ${id}\n---\n`]),
);

function story(day: number, section: string, tags: string[], fields: Record<string, unknown> = {}): string {
  const date = new Date(Date.UTC(2026, 4, day)).toISOString();
  return articleText({ date, section, tags, authors: [section], ...fields });
}

/** What somebody at the desk would put beside "villages": the other stories on shops online, then on rural life. */
const small: Record<string, string> = {
  ...desks,
  'articles/villages.md': story(20, 'business', ['E-commerce', 'Rural life', 'Trade']),
  'articles/parcels.md': story(2, 'business', ['E-commerce', 'Logistics', 'Trade']),
  'articles/money-by-text.md': story(5, 'business', ['Mobile money', 'Rural life']),
  'articles/claims.md': story(25, 'science', ['E-commerce', 'Rural life', 'Evidence']),
  'articles/containers.md': story(1, 'business', ['Trade', 'Shipping']),
  'articles/stamps.md': story(20, 'world', ['Post', 'Trade']),
  'articles/apples.md': story(20, 'science', ['Plants']),
  'articles/newspaper.md': story(20, 'culture', ['Printing']),
  'articles/smallpox.md': story(21, 'science', ['Medicine']),
  'articles/draft.md': story(20, 'business', ['E-commerce', 'Rural life', 'Trade'], { draft: true }),
  'articles/later.md': story(20, 'business', ['E-commerce', 'Rural life', 'Trade'], { date: '2027-01-01' }),
  'articles/gone.md': story(20, 'business', ['E-commerce', 'Rural life', 'Trade'], { expires: '2026-06-01' }),
  'articles/paid.md': story(20, 'business', ['E-commerce', 'Rural life', 'Trade'], {
    kind: 'sponsored',
    disclosure: 'Paid for by a shop.',
  }),
};

async function beside(slug: string): Promise<{ related: string[]; also?: string }> {
  const page = await edition.newsroom.article('en', slug);
  return { related: page?.related.map((card) => card.slug) ?? [], also: page?.checkAlso?.slug };
}

test('the related articles of a small edition are those a person would choose', async () => {
  edition = await trialEdition(small, now);
  expect((await beside('villages')).related).toEqual(['parcels', 'claims', 'money-by-text', 'containers']);
});

test('the one to check also is the next best, and not among the related', async () => {
  edition = await trialEdition(small, now);
  expect((await beside('villages')).also).toBe('stamps');
});

test('pinned articles come first, once, and never the article itself or an unpublished one', async () => {
  const pins = story(20, 'business', ['E-commerce'], { related: ['apples', 'villages', 'draft', 'apples', 'parcels'] });
  edition = await trialEdition({ ...small, 'articles/villages.md': pins }, now);
  const { related } = await beside('villages');
  expect(related.slice(0, 2)).toEqual(['apples', 'parcels']);
  expect(new Set([...related, 'villages', 'draft', 'paid', 'later', 'gone']).size).toBe(related.length + 5);
});

test('an article with nothing in common with another is told to check the newest', async () => {
  edition = await trialEdition(
    { ...desks, 'articles/a.md': story(1, 'business', []), 'articles/b.md': story(9, 'culture', []) },
    now,
  );
  expect(await beside('a')).toEqual({ related: [], also: 'b' });
});

test('an edition of one article has nothing beside it', async () => {
  edition = await trialEdition({ ...desks, 'articles/a.md': story(1, 'business', ['Trade']) }, now);
  expect(await beside('a')).toEqual({ related: [], also: undefined });
});

test('candidates are found by walking along an index, without sorting', async () => {
  edition = await trialEdition(desks, now);
  for (const side of ['newer', 'older'] as const) {
    const parameters = { list: 1, id: 1, now, limit: 8 };
    const plan = edition.database.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${neighboursSql(side)}`, parameters);
    expect(plan.map((step) => step.detail)).toEqual([
      expect.stringMatching(/^SEARCH e USING PRIMARY KEY \(list=\? AND article[<>]\?\)$/),
      'USING ROWID SEARCH ON TABLE leaving FOR IN-OPERATOR',
    ]);
  }
});
