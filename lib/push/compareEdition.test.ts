import { afterEach, beforeEach, expect, test } from 'vitest';
import { articleText, deskFile, reopenedEdition, type TrialEdition, trialEdition } from '../newsroom/trialEdition.ts';
import { compareEdition, compareSlugs } from './compareEdition.ts';
import { publicPages } from './publicPages.ts';
import { openPushStore, type PushStore } from './pushStore.ts';
import type { Receiver } from './told.ts';

const origin = 'https://paper.example';
const start = Date.UTC(2026, 5, 1);
const hour = 3_600_000;
let edition: TrialEdition;
let store: PushStore;
let now = start;

beforeEach(async () => {
  now = start;
  edition = await trialEdition(
    {
      ...deskFile,
      'site.yaml': 'languages: [en, ar]\nfeeds: {items: 2}\n',
      'articles/one.md': articleText({ tags: ['Salt'] }),
      'pages/about.md': '---\ntitle: About\n---\nUs.\n',
    },
    start,
  );
  store = openPushStore(edition.dataDir);
});
afterEach(() => {
  store.close();
  edition.close();
});

const comparison = (at = origin, receivers: Receiver[] = ['websub', 'indexnow']) => ({
  store,
  pages: publicPages(edition.database, edition.desk.site(), now),
  origin: at,
  receivers,
});
function compareAll(at?: string): void {
  for (const _ of compareEdition(comparison(at)));
}
function waiting(receiver: Receiver): string[] {
  return store.next(receiver, 1_000).map(({ address }) => address.replace(origin, ''));
}
/** What is to be told of a change of the edition, which counts as told then. */
async function toldOf(slugs: string[], ...changed: string[]): Promise<{ pages: string[]; feeds: string[] }> {
  if (changed.length > 0) await edition.indexer.update(changed);
  compareSlugs(
    comparison(),
    slugs.map((slug) => ({ kind: 'article', slug })),
  );
  const feeds = waiting('websub').filter((address) => address.endsWith('.xml'));
  const told = { pages: waiting('indexnow'), feeds };
  store.done([...store.next('websub', 1_000), ...store.next('indexnow', 1_000)]);
  return told;
}

test('an edition seen for the first time is not told, nor one that has not changed since', async () => {
  compareAll();
  compareAll();
  expect(store.size()).toBe(0);
  // The index is a cache: made anew, it holds the same.
  const again = await reopenedEdition(edition.folder, now);
  again.database.close();
  compareAll();
  expect(store.size()).toBe(0);
});

test('what changed while nobody looked is told once', async () => {
  compareAll();
  edition.write('articles/one.md', articleText({ title: 'Another headline' }));
  edition.write('articles/two.md', articleText());
  edition.remove('pages/about.md');
  await edition.indexer.scan();
  compareAll();
  expect(waiting('indexnow')).toEqual(['/articles/one', '/articles/two', '/about']);
  compareAll();
  expect(store.size()).toBe(3 + waiting('websub').length);
});

test('publishing, changing, renaming and deleting an article are told with the feeds that it is in', async () => {
  compareAll();
  edition.write('articles/two.md', articleText({ tags: ['Light'], date: '2026-02-01' }));
  expect(await toldOf(['two'], 'articles/two.md')).toEqual({
    pages: ['/articles/two'],
    feeds: ['/feed.xml', '/sections/world/feed.xml', '/topics/light/feed.xml', '/authors/desk/feed.xml'],
  });
  edition.write('articles/two.md', articleText({ tags: ['Light'], date: '2026-02-01', title: 'Mended' }));
  expect((await toldOf(['two'], 'articles/two.md')).pages).toEqual(['/articles/two']);
  edition.move('articles/two.md', 'articles/three.md');
  const renamed = await toldOf(['two', 'three'], 'articles/two.md', 'articles/three.md');
  expect(renamed.pages).toEqual(['/articles/two', '/articles/three']);
  edition.remove('articles/three.md');
  const deleted = await toldOf(['three'], 'articles/three.md');
  expect(deleted.pages).toEqual(['/articles/three']);
  // Its topic has no feed any more.
  expect(deleted.feeds).toEqual(['/feed.xml', '/sections/world/feed.xml', '/authors/desk/feed.xml']);
});

test('a file that only moves to another folder, or is saved as it was, is not told', async () => {
  compareAll();
  edition.move('articles/one.md', 'articles/2026/one.md');
  expect((await toldOf(['one'], 'articles/one.md', 'articles/2026/one.md')).pages).toEqual([]);
  edition.write('articles/2026/one.md', articleText({ tags: ['Salt'] }));
  expect((await toldOf(['one'], 'articles/2026/one.md')).pages).toEqual([]);
});

test('an old article is told without the feeds that it has left', async () => {
  for (const slug of ['a', 'b', 'c']) edition.write(`articles/${slug}.md`, articleText({ date: '2026-03-01' }));
  await edition.indexer.scan();
  compareAll();
  edition.write('articles/one.md', articleText({ tags: ['Salt'], title: 'Mended' }));
  expect(await toldOf(['one'], 'articles/one.md')).toEqual({
    pages: ['/articles/one'],
    feeds: ['/topics/salt/feed.xml'],
  });
});

test('an article is told when its moment comes, and when it expires', async () => {
  compareAll();
  const expires = new Date(start + 2 * hour).toISOString();
  edition.write('articles/two.md', articleText({ date: new Date(start + hour).toISOString(), expires }));
  expect((await toldOf(['two'], 'articles/two.md')).pages).toEqual([]);
  expect(comparison().pages.nextTurn()).toBe(start + hour);
  for (const _ of ['public', 'expired']) {
    const before = now;
    now += hour;
    const turned = comparison().pages.turnedSince(before);
    expect(turned).toEqual(['two']);
    expect((await toldOf(turned)).pages).toEqual(['/articles/two']);
  }
  expect(comparison().pages.nextTurn()).toBeUndefined();
});

test('a translation is told with the article whose page names it, in the feeds of both languages', async () => {
  compareAll();
  edition.write('articles/one.ar.md', articleText());
  const told = await toldOf(['one'], 'articles/one.ar.md');
  expect(told.pages.toSorted()).toEqual(['/ar/articles/one', '/articles/one']);
  expect(told.feeds).toContain('/ar/feed.xml');
  edition.remove('articles/one.ar.md');
  expect((await toldOf(['one'], 'articles/one.ar.md')).pages.toSorted()).toEqual(['/ar/articles/one', '/articles/one']);
});

test('drafts and what search engines should not have are not told, but that it was taken away is', async () => {
  compareAll();
  edition.write('articles/two.md', articleText({ draft: true }));
  edition.write('articles/three.md', articleText({ noindex: true }));
  edition.write('articles/four.md', articleText({ provenance: ['syndicated'], canonical: 'https://example.org/four' }));
  const told = await toldOf(['two', 'three', 'four'], 'articles/two.md', 'articles/three.md', 'articles/four.md');
  expect(told.pages).toEqual([]);
  expect(told.feeds).toContain('/feed.xml');
  edition.write('articles/one.md', articleText({ noindex: true }));
  expect((await toldOf(['one'], 'articles/one.md')).pages).toEqual(['/articles/one']);
});

test('another origin is another site', () => {
  compareAll();
  compareAll('https://new.example');
  expect(store.size()).toBe(0);
});

test('an address waits once, behind those that came before it', () => {
  for (const address of ['a', 'b', 'a']) store.add('indexnow', address);
  store.add('websub', 'a');
  expect(waiting('indexnow')).toEqual(['b', 'a']);
  expect(store.shorten(2)).toBe(1);
  expect(waiting('indexnow')).toEqual(['a']);
});

test('what was changed again while it was told is told again', () => {
  store.add('indexnow', 'a');
  const underWay = store.next('indexnow', 10);
  store.add('indexnow', 'a');
  store.done(underWay);
  expect(waiting('indexnow')).toEqual(['a']);
});
