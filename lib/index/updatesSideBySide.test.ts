import { afterEach, expect, test, vi } from 'vitest';
import { articleText, deskFile, type TrialEdition, trialEdition } from '../newsroom/trialEdition.ts';
import { createIndexer, type Indexer } from './indexer.ts';
import { createParseThread, type ParseThread } from './parseThread.ts';

let edition: TrialEdition;
afterEach(() => edition.close());

const many = (ending = '.md'): string[] => Array.from({ length: 250 }, (_, n) => `articles/story-${n}${ending}`);

/** An indexer that does something once, in its first pause, and the statuses that an address had after each batch. */
function interrupted(slug: string, work: (indexer: Indexer) => Promise<unknown>) {
  const statuses: string[] = [];
  let isDone = false;
  const { database, contentDir, newsroom } = edition;
  const indexer = createIndexer({
    database,
    contentDir,
    onChange: () => {
      const { status } = newsroom.address('en', 'article', slug);
      if (statuses.at(-1) !== status) statuses.push(status);
    },
    pause: async () => {
      if (isDone) return;
      isDone = true;
      await work(indexer);
    },
  });
  return { indexer, statuses };
}

test('what was read before a change of site.yaml does not go over what was read after it', async () => {
  edition = await trialEdition({ ...deskFile, 'site.yaml': 'languages: [en]\n' });
  const paths = many('.ar.md');
  for (const path of paths) edition.write(path, articleText());
  const { indexer } = interrupted('a', (nested) => {
    edition.write('site.yaml', 'languages: [en, ar]\n');
    return nested.update(['site.yaml']);
  });
  await indexer.update(paths);
  edition.refresh();
  expect(edition.newsroom.archive('ar', 1)?.list.total).toBe(250);
  expect(edition.newsroom.problems()).toEqual([]);
});

test('an article that moves is there all the time, even when its new text names a new author', async () => {
  edition = await trialEdition({ ...deskFile, 'articles/old/a.md': articleText() });
  const authors = Array.from({ length: 120 }, (_, n) => `authors/author-${n}.md`);
  for (const path of authors) edition.write(path, '---\nname: Somebody\n---\n');
  edition.remove('articles/old/a.md');
  edition.write('articles/new/a.md', articleText({ authors: ['author-0'] }));
  const { indexer, statuses } = interrupted('a', (nested) => nested.update(['articles/old/a.md']));
  await indexer.update([...authors, 'articles/new/a.md']);
  expect(statuses).toEqual(['public']);
});

test('an article that moves together with a change of site.yaml is there all the time', async () => {
  edition = await trialEdition({
    ...deskFile,
    ...Object.fromEntries(many().map((path) => [path, articleText()])),
    'site.yaml': 'languages: [en]\n',
    'articles/old/a.md': articleText(),
  });
  edition.move('articles/old/a.md', 'articles/a.md');
  edition.write('site.yaml', 'languages: [en, ar]\n');
  const { indexer, statuses } = interrupted('a', (nested) => nested.update(['articles/old/a.md']));
  await indexer.update(['site.yaml', 'articles/a.md']);
  expect(statuses).toEqual(['public']);
});

test('the files of a folder that comes are known before those of its old place are gone', async () => {
  edition = await trialEdition({ ...deskFile, 'articles/old/a.md': articleText() });
  for (const path of many()) edition.write(path, articleText());
  edition.move('articles/old', 'articles/new');
  const { indexer, statuses } = interrupted('a', (nested) => nested.update(['articles/old', 'articles/old/a.md']));
  await indexer.update(['articles/new', ...many()]);
  expect(statuses).toEqual(['public']);
});

test('whoever waits for an article that moved does not wait for what came later', async () => {
  edition = await trialEdition({ ...deskFile, 'articles/old/a.md': articleText() });
  for (const path of many()) edition.write(path, articleText());
  edition.move('articles/old/a.md', 'articles/new/a.md');
  let pauses = 0;
  const { database, contentDir } = edition;
  const indexer = createIndexer({
    database,
    contentDir,
    pause: async () => {
      pauses++;
      if (pauses > 1) return;
      await indexer.update(['articles/old/a.md', 'articles/new/a.md']);
      expect(pauses).toBe(1);
    },
  });
  await indexer.update(many());
  expect(pauses).toBeGreaterThan(1);
});

test('a picture that is told of once more while it is measured is left to whoever was told last', async () => {
  const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"/>';
  edition = await trialEdition({ ...deskFile, 'articles/a.svg': picture });
  const { database, contentDir } = edition;
  const indexer = createIndexer({ database, contentDir });
  const [first, second] = await Promise.all([indexer.update(['articles/a.svg']), indexer.update(['articles/a.svg'])]);
  expect([first.has('image:articles/a.svg'), second.has('image:articles/a.svg')]).toEqual([false, true]);
});

/** An indexer that begins something in a pause and does not wait for it, as the index thread does; `look` after each batch. */
function besides(
  begin: (indexer: Indexer, pause: number) => void,
  look = (): void => {},
  thread?: ParseThread,
): Indexer {
  const { database, contentDir } = edition;
  let pauses = 0;
  const indexer = createIndexer({
    database,
    contentDir,
    thread,
    onChange: look,
    pause: async () => {
      await new Promise(setImmediate);
      begin(indexer, ++pauses);
    },
  });
  return indexer;
}

/** So many articles that a change of `site.yaml`, after which all are read again, takes a few pauses. */
const known = (): Record<string, string> => ({
  ...deskFile,
  ...Object.fromEntries(Array.from({ length: 800 }, (_, n) => [`articles/known-${n}.md`, articleText()])),
  'site.yaml': 'languages: [en]\n',
});

test('an update whose files another one reads in its stead is done when they are in the index', async () => {
  edition = await trialEdition(known());
  for (const path of many()) edition.write(path, articleText());
  let reread: Promise<unknown> | undefined;
  await besides((indexer) => {
    if (reread) return;
    edition.write('site.yaml', 'languages: [en, ar]\n');
    reread = indexer.update(['site.yaml']);
  }).update(many());
  edition.refresh();
  expect(edition.newsroom.archive('en', 1)?.list.total).toBe(1_050);
  await reread;
});

test('an article that moves stays while a change of site.yaml reads its new place in another one’s stead', async () => {
  edition = await trialEdition({ ...known(), 'articles/old/a.md': articleText({ date: '2020-01-01T00:00:00Z' }) });
  for (const path of many()) edition.write(path, articleText());
  edition.move('articles/old/a.md', 'articles/a.md');
  const begun: Promise<unknown>[] = [];
  const statuses = new Set<string>();
  const look = () => statuses.add(edition.newsroom.address('en', 'article', 'a').status);
  await besides((indexer, pause) => {
    if (pause === 1) {
      edition.write('site.yaml', 'languages: [en, ar]\n');
      begun.push(indexer.update(['site.yaml']));
    }
    if (pause > 2) begun.push(indexer.update(['articles/old/a.md']));
  }, look).update([...many(), 'articles/a.md']);
  await Promise.all(begun);
  look();
  expect([...statuses]).toEqual(['public']);
});

test.each(['here', 'in the second thread'])(
  'of many that are renamed none is missed, read %s, however many are asked for meanwhile',
  async (where) => {
    const thread = createParseThread();
    const asked = vi.spyOn(thread, 'read');
    if (where !== 'here') {
      thread.start();
      await vi.waitUntil(thread.isReady, { timeout: 30_000 });
    }
    const names = Array.from({ length: 150 }, (_, n) => String(n).padStart(3, '0'));
    const old = names.map((name) => `articles/old-${name}.md`);
    edition = await trialEdition({ ...deskFile, ...Object.fromEntries(old.map((path) => [path, articleText()])) });
    const others = Array.from({ length: 400 }, (_, n) => `articles/other-${n}.md`);
    for (const path of others) edition.write(path, articleText());
    for (const path of old) edition.remove(path);
    for (const name of names)
      edition.write(`articles/zz-${name}.md`, articleText({ aliases: [`/articles/old-${name}`] }));
    const begun: Promise<unknown>[] = [];
    const missed = new Set<string>();
    const look = () => {
      for (const name of names) {
        const { status } = edition.newsroom.address('en', 'article', `old-${name}`);
        if (status !== 'public' && !edition.newsroom.alias(`/articles/old-${name}`)) missed.add(name);
      }
    };
    await besides(
      (indexer, pause) => {
        if (pause === 1) begun.push(indexer.update(old));
        if (pause === 2) for (const path of old) begun.push(indexer.update([path]));
      },
      look,
      thread,
    ).update([...others, ...names.map((name) => `articles/zz-${name}.md`)]);
    await Promise.all(begun);
    expect(begun.length).toBe(151);
    expect(asked.mock.calls.some(([, isUrgent]) => isUrgent)).toBe(where !== 'here');
    expect([...missed]).toEqual([]);
  },
);

test('whoever waits for something gone does not wait for all that is gone, told of meanwhile', async () => {
  const days = Array.from({ length: 900 }, (_, n) => new Date(Date.UTC(2020, 0, n)).toISOString());
  const paths = days.map((_, n) => `articles/gone-${n}.md`);
  edition = await trialEdition({
    ...deskFile,
    ...Object.fromEntries(days.map((date, n) => [paths[n], articleText({ date })])),
  });
  for (const path of paths) edition.remove(path);
  const indexer = besides(() => {});
  const left = () => edition.database.get<{ count: number }>('SELECT count(*) AS count FROM articles')?.count;
  const asked = indexer.update(paths.slice(0, 1)).then(left);
  const all = indexer.update(paths);
  expect(await asked).toBeGreaterThan(600);
  await all;
  expect(left()).toBe(0);
});

test('what is gone by the time it is read stays until what takes over its address, asked for later, is read', async () => {
  const date = '2020-01-01T00:00:00Z';
  edition = await trialEdition({ ...deskFile, 'articles/a.md': articleText({ date }) });
  const stories = Array.from({ length: 350 }, (_, n) => `articles/story-${n}.md`);
  for (const path of stories) edition.write(path, articleText());
  const authors = Array.from({ length: 350 }, (_, n) => `authors/author-${n}.md`);
  const begun: Promise<unknown>[] = [];
  const statuses = new Set<string>();
  const look = () => {
    const { status } = edition.newsroom.address('en', 'article', 'a');
    statuses.add(status === 'public' || edition.newsroom.alias('/articles/a') ? 'there' : 'missed');
  };
  const read = () =>
    edition.database.get<{ count: number }>("SELECT count(*) AS count FROM articles WHERE slug LIKE 'story-%'")?.count;
  await besides((indexer, pause) => {
    if (pause === 1) {
      edition.remove('articles/a.md');
      edition.write('articles/b.md', articleText({ date, aliases: ['/articles/a'] }));
      for (const path of authors) edition.write(path, '---\nname: Somebody\n---\n');
    }
    if (read() === 350 && begun.length === 0)
      begun.push(indexer.update([...authors, 'articles/b.md']), indexer.update(['articles/a.md']));
  }, look).update([...stories, 'articles/a.md']);
  await Promise.all(begun);
  look();
  expect([begun.length, ...statuses]).toEqual([2, 'there']);
});
