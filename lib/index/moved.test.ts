import { afterEach, expect, test } from 'vitest';
import { articleText, deskFile, type TrialEdition, trialEdition } from '../newsroom/trialEdition.ts';

let edition: TrialEdition;
afterEach(() => edition.close());

/** Moves the file, tells of its new place and then of its old one, and gives back what became stale. */
async function move(from: string, to: string): Promise<string[]> {
  edition.move(from, to);
  const come = await edition.indexer.update([to]);
  const gone = await edition.indexer.update([from]);
  edition.refresh();
  return [...come, ...gone];
}
const files = (): unknown[] =>
  edition.database.all<{ path: string }>('SELECT path FROM files ORDER BY path').map(({ path }) => path);
const found = (): number | undefined => edition.newsroom.search('en', 'headline', 1)?.list.total;

test('an article that is moved to another folder stays in its lists, and no page is made again for it', async () => {
  edition = await trialEdition({ ...deskFile, 'articles/a.md': articleText(), 'articles/b.md': articleText() });
  const keys = await move('articles/a.md', 'articles/2026/a.md');
  expect(new Set(keys)).toEqual(new Set(['sitemap']));
  expect(edition.newsroom.archive('en', 1)?.list.cards.map(({ slug }) => slug)).toHaveLength(2);
  expect(edition.newsroom.address('en', 'article', 'a').status).toBe('public');
  expect(files()).toEqual(['articles/2026/a.md', 'articles/b.md', 'authors/desk.md']);
  expect(found()).toBe(2);
});

test('what shows an article with pictures is made again, for beside its new place they may be others', async () => {
  const texts = {
    'articles/a.md': articleText().replace(/$/, '\n![A quay](quay.png)\n'),
    'articles/b.md': articleText({ image: { src: 'quay.png', alt: 'A quay' } }),
    'articles/c.md': articleText({ corrections: [{ date: '2026-01-02', text: 'Not this one: ![A quay](quay.png)' }] }),
  };
  edition = await trialEdition({ ...deskFile, ...texts });
  expect(await move('articles/a.md', 'articles/2026/a.md')).toContain('article:en:a');
  expect(await move('articles/b.md', 'articles/2026/b.md')).toContain('article:en:b');
  expect(await move('articles/c.md', 'articles/2026/c.md')).toContain('article:en:c');
});

test('what is changed with the move is there, in lists and search as well', async () => {
  edition = await trialEdition({ ...deskFile, 'articles/a.md': articleText({ tags: ['Old'] }) });
  edition.write('articles/a.md', articleText({ title: 'Moved and changed', tags: ['New'] }));
  const keys = await move('articles/a.md', 'articles/2026/a.md');
  expect(keys).toEqual(expect.arrayContaining(['list:en:topic:old', 'list:en:topic:new', 'search:en']));
  expect(edition.newsroom.archive('en', 1)?.list.cards.map(({ headline }) => headline)).toEqual(['Moved and changed']);
  expect([found(), edition.newsroom.search('en', 'moved', 1)?.list.total]).toEqual([0, 1]);
});

test('a second file with the address of one that is there is told of, and takes nothing over', async () => {
  edition = await trialEdition({ ...deskFile, 'articles/b/a.md': articleText() });
  edition.write('articles/c/a.md', articleText({ title: 'A rival' }));
  await edition.indexer.update(['articles/c/a.md']);
  edition.refresh();
  expect(edition.newsroom.archive('en', 1)?.list.cards.map(({ headline }) => headline)).toEqual(['A headline']);
  const told = edition.database.all('SELECT file FROM diagnostics');
  expect(told).toEqual([{ file: 'articles/c/a.md' }]);
});

test('an article that comes back to its first place is there once', async () => {
  edition = await trialEdition({ ...deskFile, 'articles/a.md': articleText() });
  await move('articles/a.md', 'articles/2026/a.md');
  await move('articles/2026/a.md', 'articles/a.md');
  expect(edition.newsroom.archive('en', 1)?.list.total).toBe(1);
  expect(files()).toEqual(['articles/a.md', 'authors/desk.md']);
});

const shown = (): string[] =>
  edition.database.all<{ path: string }>('SELECT path FROM articles WHERE shown = 1').map(({ path }) => path);
const duplicates = (): string[] =>
  edition.database
    .all<{ file: string }>("SELECT file FROM diagnostics WHERE source = 'duplicate'")
    .map(({ file }) => file);

test('of files with one address the first by path is shown, also after one of them has moved', async () => {
  edition = await trialEdition({
    ...deskFile,
    'articles/a/x.md': articleText({ title: 'One' }),
    'articles/c/x.md': articleText({ title: 'Other' }),
  });
  await move('articles/a/x.md', 'articles/d/x.md');
  expect([shown(), duplicates()]).toEqual([['articles/c/x.md'], ['articles/d/x.md']]);
  await move('articles/d/x.md', 'articles/b/x.md');
  expect([shown(), duplicates()]).toEqual([['articles/b/x.md'], ['articles/c/x.md']]);
});

test('the same holds for one that moves and is kept out', async () => {
  edition = await trialEdition({
    ...deskFile,
    'articles/a/x.md': articleText({ title: 'One' }),
    'articles/c/x.md': articleText({ title: 'Other' }),
  });
  edition.write('articles/a/x.md', articleText({ title: 'One', authors: ['nobody'] }));
  const keys = await move('articles/a/x.md', 'articles/d/x.md');
  expect(keys).toEqual(expect.arrayContaining(['article:en:x', 'sitemap']));
  expect([shown(), duplicates()]).toEqual([['articles/c/x.md'], ['articles/d/x.md']]);
});
