import { afterEach, expect, test } from 'vitest';
import { articleText, deskFile, reopenedEdition, type TrialEdition, trialEdition } from '../newsroom/trialEdition.ts';
import { createBatches } from './batches.ts';
import { createFileStore } from './fileStore.ts';
import { createIndexer } from './indexer.ts';
import { readTexts } from './readTexts.ts';
import { savedLimits } from './textBatches.ts';

let edition: TrialEdition;
afterEach(() => edition.close());

const pathOf = (n: number): string => `articles/story-${n}.md`;
const numbers = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, n) => from + n);
const stories = (count: number): Record<string, string> => ({
  ...deskFile,
  ...Object.fromEntries(numbers(0, count).map((n) => [pathOf(n), articleText({ title: `Story ${n}` })])),
});
const total = (): number | undefined => {
  edition.refresh();
  return edition.newsroom.archive('en', 1)?.list.total;
};
const withdrawn = (): unknown[] => edition.database.all('SELECT article FROM leaving');

test('lists are told once that many have gone, and each page when its article is removed', async () => {
  edition = await trialEdition(stories(300));
  const { database, contentDir } = edition;
  const told: { lists: number; articles: number }[] = [];
  const onChange = (keys: Set<string>): void => {
    const count = (kind: string) => [...keys].filter((key) => key.startsWith(kind)).length;
    told.push({ lists: count('list:') + count('at:'), articles: count('article:') });
  };
  const gone = numbers(0, 250).map(pathOf);
  for (const path of gone) edition.remove(path);
  await createIndexer({ database, contentDir, onChange }).update(gone);
  expect(total()).toBe(50);
  expect(withdrawn()).toEqual([]);
  expect(told[0]).toMatchObject({ articles: 0 });
  expect(told[0]?.lists).toBeGreaterThan(250);
  expect(told.slice(1).map(({ lists }) => lists)).toEqual(told.slice(1).map(() => 0));
  expect(told.reduce((sum, { articles }) => sum + articles, 0)).toBe(250);
});

test('one that comes back while many are taken out stays, told of or not', async () => {
  edition = await trialEdition(stories(300));
  const { database, contentDir, newsroom } = edition;
  const gone = numbers(0, 250).map(pathOf);
  for (const path of gone) edition.remove(path);
  let pauses = 0;
  const indexer = createIndexer({
    database,
    contentDir,
    pause: async () => {
      if (++pauses !== 1) return;
      expect(total()).toBe(50);
      edition.write(pathOf(7), articleText({ title: 'Story 7' }));
      edition.write(pathOf(8), articleText({ title: 'Another headline' }));
      await indexer.update([pathOf(8)]);
      expect(total()).toBe(51);
    },
  });
  await indexer.update(gone);
  expect(total()).toBe(52);
  expect([7, 8, 9].map((n) => newsroom.address('en', 'article', `story-${n}`).status)).toEqual([
    'public',
    'public',
    'unknown',
  ]);
});

test('what a process had begun to take out when it ended is there again, if its file is', async () => {
  edition = await trialEdition(stories(3));
  const { database, contentDir, folder } = edition;
  const files = createFileStore(database);
  createBatches({ database, contentDir, now: Date.now, files }, () => {}).withdraw([pathOf(1)]);
  expect(total()).toBe(2);
  database.close();
  edition = await reopenedEdition(folder, Date.now());
  expect([total(), withdrawn()]).toEqual([3, []]);
});

test('what is out of all lists and not removed yet is in no sitemap, no news and no search', async () => {
  edition = await trialEdition(stories(3), Date.parse('2026-01-02T00:00:00Z'));
  const { database, contentDir, newsroom, indexer } = edition;
  const seen = async () => [
    newsroom.search('en', 'story', 1)?.list.total,
    newsroom.news().length,
    (await newsroom.sitemap({ set: 'articles', page: 1 }, 1_000))?.length,
  ];
  expect(await seen()).toEqual([3, 3, 3]);
  const batches = createBatches({ database, contentDir, now: Date.now, files: createFileStore(database) }, () => {});
  edition.remove(pathOf(1));
  expect([...batches.withdraw([pathOf(1)])]).toEqual(expect.arrayContaining(['sitemap', 'news', 'search:en']));
  edition.refresh();
  expect(await seen()).toEqual([2, 2, 2]);
  await indexer.update([pathOf(1)]);
  edition.refresh();
  expect(await seen()).toEqual([2, 2, 2]);
});

test('of many that are gone at once those are removed last of all whose lists are right', async () => {
  edition = await trialEdition(stories(700));
  const { database, contentDir, newsroom } = edition;
  const changed = numbers(300, 700);
  for (const n of changed) edition.write(pathOf(n), articleText({ title: 'Changed' }));
  for (const n of numbers(0, 250)) edition.remove(pathOf(n));
  const told: string[] = [];
  const onChange = (keys: Set<string>): void => {
    const [article = ''] = [...keys].filter((key) => key.startsWith('article:'));
    if (article) told.push(Number(article.slice('article:en:story-'.length)) < 250 ? 'removed' : 'changed');
  };
  const indexer = createIndexer({ database, contentDir, onChange });
  const reading = indexer.update(changed.map(pathOf));
  await Promise.all([reading, indexer.update(numbers(0, 250).map(pathOf))]);
  expect(told.indexOf('removed')).toBeGreaterThan(told.lastIndexOf('changed'));
  edition.refresh();
  expect([newsroom.address('en', 'article', 'story-3').status, total(), withdrawn()]).toEqual(['unknown', 450, []]);
});

test('whoever waits for one of many that are gone has it removed at once', async () => {
  edition = await trialEdition(stories(700));
  const { database, contentDir } = edition;
  const changed = numbers(300, 700);
  for (const n of changed) edition.write(pathOf(n), articleText({ title: 'Changed' }));
  for (const n of numbers(0, 250)) edition.remove(pathOf(n));
  let isDone = false;
  const indexer = createIndexer({ database, contentDir, pause: () => new Promise(setImmediate) });
  const all = Promise.all([indexer.update(changed.map(pathOf)), indexer.update(numbers(0, 250).map(pathOf))]).then(
    () => {
      isDone = true;
    },
  );
  await indexer.update([pathOf(7)]);
  expect(isDone).toBe(false);
  expect(database.get('SELECT 1 FROM articles WHERE path = :path', { path: pathOf(7) })).toBeUndefined();
  await all;
  expect([total(), withdrawn()]).toEqual([450, []]);
});

test('one that was withdrawn and comes back as a file that is kept out is in its lists again at once', async () => {
  edition = await trialEdition(stories(3));
  const { database, contentDir, indexer } = edition;
  const batches = createBatches({ database, contentDir, now: Date.now, files: createFileStore(database) }, () => {});
  edition.remove(pathOf(1));
  batches.withdraw([pathOf(1)]);
  expect(total()).toBe(2);
  edition.write(pathOf(1), articleText({ title: 'Back', authors: ['nobody'] }));
  batches.texts(readTexts(contentDir, [{ path: pathOf(1), kind: 'article' }], batches.site()));
  expect(total()).toBe(3);
  await indexer.update([pathOf(1)]);
  expect([total(), withdrawn()]).toEqual([3, []]);
});

test('of many that only moved nothing is left to be erased, and nobody waits for others', async () => {
  edition = await trialEdition(stories(1_000));
  const { database, contentDir } = edition;
  const indexer = createIndexer({ database, contentDir, pause: () => new Promise(setImmediate) });
  for (const n of numbers(0, 250)) edition.move(pathOf(n), `articles/old/story-${n}.md`);
  await indexer.update(['articles/old']);
  for (const n of numbers(300, 1_000)) edition.write(pathOf(n), articleText({ title: 'Changed' }));
  const ended: string[] = [];
  await Promise.all([
    indexer.update(numbers(300, 1_000).map(pathOf)).then(() => ended.push('others')),
    indexer.update(numbers(0, 250).map(pathOf)).then(() => ended.push('moved')),
  ]);
  expect(ended).toEqual(['moved', 'others']);
  expect([total(), withdrawn()]).toEqual([1_000, []]);
});

test('of many that are renamed none is missing in lists, and none there twice', async () => {
  edition = await trialEdition(stories(300));
  const { database, contentDir } = edition;
  const gone = numbers(0, 280);
  const renamed = gone.filter((n) => n >= 30);
  for (const n of gone) edition.remove(pathOf(n));
  for (const n of renamed)
    edition.write(`articles/new-${n}.md`, articleText({ title: `Story ${n}`, aliases: [`/articles/story-${n}`] }));
  const totals = new Set<number | undefined>();
  const indexer = createIndexer({ database, contentDir, onChange: () => totals.add(total()) });
  await Promise.all([indexer.update(renamed.map((n) => `articles/new-${n}.md`)), indexer.update(gone.map(pathOf))]);
  expect([...totals]).toEqual([270]);
  expect(withdrawn()).toEqual([]);
});

test.each([
  ['in their update', { together: true, length: 0 }],
  ['in a small one that takes several batches', { together: false, length: 40_000 }],
])(
  'what takes over the addresses of many that are gone is read before what others have still to read, %s',
  async (_, { together, length }) => {
    edition = await trialEdition(stories(900));
    const { database, contentDir } = edition;
    const gone = numbers(0, 250);
    const renamed = gone.slice(0, 150);
    const changed = numbers(300, 900);
    for (const n of changed) edition.write(pathOf(n), articleText({ title: 'Changed' }));
    for (const n of gone) edition.remove(pathOf(n));
    const newPath = (n: number): string => `articles/new-${n}.md`;
    for (const n of renamed)
      edition.write(newPath(n), articleText({ aliases: [`/articles/story-${n}`] }, `${'x'.repeat(length)}\n`));
    const told: string[] = [];
    const onChange = (keys: Set<string>): void => {
      told.push(...[...keys].filter((key) => key.startsWith('article:en:')));
    };
    const indexer = createIndexer({ database, contentDir, onChange, pause: () => new Promise(setImmediate) });
    const others = changed.map(pathOf);
    const texts = together ? [[...others, ...renamed.map(newPath)]] : [renamed.map(newPath), others];
    await Promise.all([...texts, gone.map(pathOf)].map((paths) => indexer.update(paths)));
    const isNew = (key: string): boolean => key.startsWith('article:en:new-');
    const between = told.slice(told.findIndex(isNew), told.findLastIndex(isNew) + 1);
    // A first batch of each update is read before anything is known to be gone.
    expect(between.filter((key) => !isNew(key)).length).toBeLessThanOrEqual(savedLimits.files);
    expect(new Set(told).size).toBeGreaterThanOrEqual(changed.length + 2 * renamed.length);
  },
);

test('texts that somebody waits for, too long to be read at once, are not held up by many that leave, nor hold them up', {
  timeout: 20_000,
}, async () => {
  edition = await trialEdition(stories(600));
  const { database, contentDir } = edition;
  const changed = numbers(300, 600);
  for (const n of changed) edition.write(pathOf(n), articleText({ title: 'Changed' }, `${'x'.repeat(40_000)}\n`));
  for (const n of numbers(0, 250)) edition.remove(pathOf(n));
  // As the index thread does it: whoever pauses waits for what is first, and for nothing else.
  const waiting: { paths: string[]; isFirst: boolean }[] = [];
  const running: Promise<unknown>[] = [];
  const answerWaiting = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const answered = indexer.update(next.paths);
      if (next.isFirst) await answered;
      else running.push(answered);
    }
  };
  let pauses = 0;
  const indexer = createIndexer({
    database,
    contentDir,
    pause: async () => {
      await new Promise(setImmediate);
      if (++pauses === 1)
        waiting.push(
          { paths: changed.slice(0, 50).map(pathOf), isFirst: true },
          { paths: changed.map(pathOf), isFirst: false },
        );
      await answerWaiting();
    },
  });
  await indexer.update(numbers(0, 250).map(pathOf));
  await Promise.all(running);
  expect([running.length, total(), withdrawn()]).toEqual([1, 350, []]);
});

test('a standing page that is gone among many goes at once, though an article of its name comes', async () => {
  const about = 'pages/about.md';
  edition = await trialEdition({ ...stories(900), [about]: '---\ntitle: About\n---\nText.\n' });
  const { database, contentDir } = edition;
  const gone = [about, ...numbers(0, 250).map(pathOf)];
  const changed = numbers(300, 900).map(pathOf);
  for (const path of gone) edition.remove(path);
  for (const path of changed) edition.write(path, articleText({ title: 'Changed' }));
  edition.write('articles/about.md', articleText({ date: '2020-01-01T12:00:00Z' }));
  const told: string[] = [];
  const onChange = (keys: Set<string>): void => {
    told.push(...[...keys].filter((key) => key === 'pages' || key.startsWith('article:en:story-')));
  };
  const indexer = createIndexer({ database, contentDir, onChange, pause: () => new Promise(setImmediate) });
  await Promise.all([[...changed, 'articles/about.md'], gone].map((paths) => indexer.update(paths)));
  expect(told).toHaveLength(851);
  expect(told.indexOf('pages')).toBeLessThan(400);
});

test('what is gone does not come back into lists because everything is read anew', async () => {
  edition = await trialEdition(stories(600));
  const { database, contentDir } = edition;
  const totals: (number | undefined)[] = [];
  const begun: Promise<unknown>[] = [];
  let pauses = 0;
  const indexer = createIndexer({
    database,
    contentDir,
    onChange: () => totals.push(total()),
    pause: async () => {
      await new Promise(setImmediate);
      if (++pauses !== 3) return;
      edition.write('site.yaml', 'timeZone: Asia/Tokyo\n');
      begun.push(indexer.update(['site.yaml']));
    },
  });
  const gone = numbers(0, 500).map(pathOf);
  for (const path of gone) edition.remove(path);
  await indexer.update(gone);
  await Promise.all(begun);
  expect([begun.length, ...new Set(totals)]).toEqual([1, 100]);
  expect(withdrawn()).toEqual([]);
});

test('what is renamed and waits for a new author is in lists once all the time', async () => {
  edition = await trialEdition(stories(300));
  const { database, contentDir } = edition;
  const renamed = numbers(0, 280);
  const newPath = (n: number): string => `articles/new-${n}.md`;
  for (const n of renamed) edition.remove(pathOf(n));
  for (const n of renamed)
    edition.write(newPath(n), articleText({ authors: ['ann'], aliases: [`/articles/story-${n}`] }));
  const totals = new Set<number | undefined>();
  const indexer = createIndexer({ database, contentDir, onChange: () => totals.add(total()) });
  await indexer.update(renamed.map(newPath));
  edition.write('authors/ann.md', '---\nname: Ann\n---\n');
  await indexer.update(['authors/ann.md', ...renamed.flatMap((n) => [newPath(n), pathOf(n)])]);
  expect([...totals]).toEqual([300]);
});
