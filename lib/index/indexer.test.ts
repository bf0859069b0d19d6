import { mkdirSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { articleText, deskFile, type TrialEdition, trialEdition } from '../newsroom/trialEdition.ts';
import { articleId } from './articleId.ts';
import { createIndexer } from './indexer.ts';

let edition: TrialEdition;
afterEach(() => edition.close());

const headlines = (): string[] => edition.newsroom.archive('en', 1)?.list.cards.map((card) => card.headline) ?? [];
const rules = (): string[] => edition.newsroom.problems().map(({ file, rule }) => `${file} ${rule}`);

test('a scan of unchanged files reads nothing and makes nothing stale', async () => {
  edition = await trialEdition({ ...deskFile, 'articles/a.md': articleText() });
  expect(await edition.indexer.scan()).toEqual(new Set());
});

test('a changed file is found by its size or time, and what it was before is gone', async () => {
  edition = await trialEdition({ ...deskFile, 'articles/a.md': articleText({ title: 'Before' }) });
  edition.write('articles/a.md', articleText({ title: 'After it' }));
  await edition.indexer.scan();
  expect(headlines()).toEqual(['After it']);
  expect(edition.newsroom.search('en', 'before', 1)?.list.total).toBe(0);
  expect(edition.newsroom.search('en', 'after', 1)?.list.total).toBe(1);
});

test('a file of the same length is found although its time was set back', async () => {
  edition = await trialEdition({ ...deskFile, 'articles/a.md': articleText({ title: 'One' }) });
  const file = join(edition.contentDir, 'articles/a.md');
  const longAgo = new Date('2020-01-01');
  utimesSync(file, longAgo, longAgo);
  await edition.indexer.scan();
  edition.write('articles/a.md', articleText({ title: 'Two' }));
  utimesSync(file, longAgo, longAgo);
  await edition.indexer.scan();
  expect(headlines()).toEqual(['Two']);
});

test('an edit that keeps an article in its lists makes only what shows it stale', async () => {
  edition = await trialEdition({ ...deskFile, 'articles/a.md': articleText({ tags: ['Trade'] }) });
  edition.write('articles/a.md', articleText({ tags: ['Trade'], title: 'Another headline' }));
  const keys = await edition.indexer.update(['articles/a.md']);
  expect(keys).toEqual(new Set(['article:en:a', 'search:en', 'news']));
});

test('a new topic makes the list it enters and the one it leaves stale, and no other', async () => {
  edition = await trialEdition({ ...deskFile, 'articles/a.md': articleText({ tags: ['Trade'] }) });
  edition.write('articles/a.md', articleText({ tags: ['Light'] }));
  const keys = await edition.indexer.update(['articles/a.md']);
  expect([...keys].filter((key) => key.startsWith('list:')).sort()).toEqual([
    'list:en:topic:light',
    'list:en:topic:trade',
  ]);
  expect(keys).toContain('topics:en');
});

test('a new article makes stale the lists it enters', async () => {
  edition = await trialEdition({ ...deskFile, 'articles/a.md': articleText() });
  edition.write('articles/b.md', articleText({ date: '2026-01-01T13:00:00Z', tags: ['Trade'] }));
  const keys = await edition.indexer.update(['articles/b.md']);
  const id = articleId(Date.parse('2026-01-01T13:00:00Z'), 'en', 'b');
  expect([...keys].sort()).toEqual([
    'article:en:b',
    ...['author:desk', 'latest', 'month:2026-01', 'section:world', 'topic:trade'].map((list) => `at:en:${list}:${id}`),
    'list:en:author:desk',
    'list:en:latest',
    'list:en:month:2026-01',
    'list:en:section:world',
    'list:en:topic:trade',
    'news',
    'search:en',
    'sitemap',
    'topics:en',
  ]);
});

test('a file that is written again without a change makes nothing stale', async () => {
  edition = await trialEdition({ ...deskFile, 'articles/a.md': articleText() });
  edition.write('articles/a.md', articleText());
  expect(await edition.indexer.update(['articles/a.md'])).toEqual(new Set());
});

test('a bad or half-written file leaves the last good version as it was, also over a restart', async () => {
  edition = await trialEdition({ ...deskFile, 'articles/a.md': articleText({ title: 'Good' }) });
  for (const bad of ['', '---\ntitle: [\n', articleText({ title: '' }), articleText({ date: 'yesterday' })]) {
    edition.write('articles/a.md', bad);
    await edition.indexer.update(['articles/a.md']);
    await edition.indexer.scan();
    expect(headlines()).toEqual(['Good']);
    expect(edition.newsroom.problems().length).toBeGreaterThan(0);
  }
  edition.write('articles/a.md', articleText({ title: 'Mended' }));
  await edition.indexer.update(['articles/a.md']);
  expect(headlines()).toEqual(['Mended']);
  expect(rules()).toEqual([]);
});

test('an article waits for its author, and comes with the author', async () => {
  edition = await trialEdition({ 'articles/a.md': articleText({ authors: ['desk'] }) });
  expect(headlines()).toEqual([]);
  expect(rules()).toEqual(['articles/a.md author-unknown']);
  edition.write('authors/desk.md', '---\nname: The desk\n---\n');
  await edition.indexer.update(['authors/desk.md']);
  expect(headlines()).toEqual(['A headline']);
  expect(rules()).toEqual([]);
});

test('a vanished author keeps the last name until no article needs it, and the articles say so', async () => {
  edition = await trialEdition({
    ...deskFile,
    'authors/other.md': '---\nname: Another desk\n---\n',
    'articles/a.md': articleText(),
  });
  edition.remove('authors/desk.md');
  await edition.indexer.update(['authors/desk.md']);
  expect(edition.newsroom.archive('en', 1)?.list.cards[0]?.byline[0]?.name).toBe('The desk');
  expect(rules()).toEqual(['articles/a.md author-unknown']);
  edition.write('articles/a.md', articleText({ authors: ['other'] }));
  await edition.indexer.update(['articles/a.md']);
  expect(rules()).toEqual([]);
  expect(await edition.newsroom.author('en', 'desk', 1)).toBeUndefined();
});

test('of two files with one address the first by path is shown, and the second takes its place', async () => {
  edition = await trialEdition({
    ...deskFile,
    'articles/2026/a.md': articleText({ title: 'Second' }),
    'articles/2025/a.md': articleText({ title: 'First' }),
  });
  expect(headlines()).toEqual(['First']);
  expect(edition.newsroom.problems()[0]).toMatchObject({
    file: 'articles/2026/a.md',
    rule: 'slug-duplicate',
    message: expect.stringContaining('articles/2025/a.md'),
  });
  edition.remove('articles/2025/a.md');
  await edition.indexer.update(['articles/2025/a.md']);
  expect(headlines()).toEqual(['Second']);
  expect(rules()).toEqual([]);
});

test('a renamed folder takes its articles with it', async () => {
  edition = await trialEdition({ ...deskFile, 'articles/old/a.md': articleText() });
  edition.move('articles/old', 'articles/new');
  await edition.indexer.update(['articles/old', 'articles/new']);
  expect(headlines()).toEqual(['A headline']);
  expect(rules()).toEqual([]);
  edition.remove('articles/new');
  await edition.indexer.update(['articles/new']);
  expect(headlines()).toEqual([]);
  expect(edition.newsroom.archive('en', 1)?.list.total).toBe(0);
});

test('of what is told at once, what is gone goes first, then comes what is new, and what has changed is last', async () => {
  edition = await trialEdition({
    ...deskFile,
    'articles/changed.md': articleText(),
    'articles/gone.md': articleText(),
    'articles/moved.md': articleText(),
  });
  const { contentDir, database } = edition;
  const stale: string[] = [];
  const onChange = (keys: Set<string>) => stale.push(...[...keys].filter((key) => key.startsWith('article:')));
  edition.write('articles/changed.md', articleText({ title: 'Another headline' }));
  edition.write('articles/new.md', articleText());
  edition.remove('articles/gone.md');
  edition.move('articles/moved.md', 'articles/2026/moved.md');
  edition.write('articles/2026/moved.md', articleText({ title: 'Moved' }));
  const names = ['changed.md', 'gone.md', 'moved.md', '2026/moved.md', 'new.md'];
  await createIndexer({ database, contentDir, onChange }).update(names.map((name) => `articles/${name}`));
  expect(stale).toEqual(['article:en:gone', 'article:en:moved', 'article:en:new', 'article:en:changed']);
});

test('an article that is moved is never missed, whichever of its two places is looked at first', async () => {
  edition = await trialEdition({ ...deskFile, 'articles/9/a.md': articleText() });
  const statuses = new Set<string>();
  const look = () => statuses.add(edition.newsroom.address('en', 'article', 'a').status);
  const { database, contentDir } = edition;
  const indexer = createIndexer({ database, contentDir, onChange: look });
  const paths = Array.from({ length: 500 }, (_, n) => `articles/2/new-${n}.md`);
  for (const path of paths) edition.write(path, articleText());
  edition.move('articles/9/a.md', 'articles/1/a.md');
  await indexer.update(['articles/9/a.md', ...paths, 'articles/1/a.md']);
  edition.move('articles/1/a.md', 'articles/9/a.md');
  await indexer.update(['articles/1', 'articles/9']);
  expect([...statuses]).toEqual(['public']);
});

test('a redirect from an article that is gone is there before it goes', async () => {
  edition = await trialEdition({ ...deskFile, 'articles/a.md': articleText(), 'articles/z.md': articleText() });
  const leads = new Set<string | undefined>();
  const { newsroom, database, contentDir } = edition;
  const look = () => {
    const isThere = newsroom.address('en', 'article', 'a').status === 'public';
    leads.add(isThere ? 'itself' : newsroom.alias('/articles/a'));
  };
  const indexer = createIndexer({ database, contentDir, onChange: look });
  edition.write('articles/z.md', articleText({ aliases: ['/articles/a'] }));
  const paths = Array.from({ length: 500 }, (_, n) => `articles/new-${n}.md`);
  for (const path of paths) edition.write(path, articleText());
  edition.remove('articles/a.md');
  await indexer.update(['articles/a.md', ...paths, 'articles/z.md']);
  expect([...leads]).toEqual(['itself', '/articles/z']);
});

test('an article that a scan meets on its way to another place is not missed', async () => {
  edition = await trialEdition({ ...deskFile, 'articles/1/a.md': articleText(), 'articles/b.md': articleText() });
  const statuses = new Set<string>();
  const { database, contentDir } = edition;
  let isUnderWay = true;
  const indexer = createIndexer({
    database,
    contentDir,
    onChange: () => statuses.add(edition.newsroom.address('en', 'article', 'a').status),
    onProgress: () => {
      if (isUnderWay) edition.write('articles/2/a.md', articleText());
      isUnderWay = false;
    },
  });
  edition.remove('articles/1/a.md');
  edition.remove('articles/b.md');
  await indexer.scan();
  expect([...statuses]).toEqual(['public']);
  expect(edition.newsroom.address('en', 'article', 'b').status).toBe('unknown');
});

test('a new time zone or language of site.yaml is applied to every article', async () => {
  edition = await trialEdition({
    ...deskFile,
    'articles/a.md': articleText({ date: '2026-01-01' }),
    'articles/a.ar.md': articleText({ title: 'عنوان' }),
  });
  edition.write('site.yaml', 'timeZone: Asia/Tokyo\nlanguages: [en, ar]\n');
  await edition.indexer.update(['site.yaml']);
  expect(edition.newsroom.archive('en', 1)?.list.cards[0]?.published).toBe(Date.parse('2025-12-31T15:00:00Z'));
  expect(edition.newsroom.archive('ar', 1)?.list.cards.map((card) => card.headline)).toEqual(['عنوان']);
});

test('a half-written site.yaml changes nothing', async () => {
  edition = await trialEdition({ ...deskFile, 'site.yaml': 'name: Gazette\n', 'articles/a.md': articleText() });
  for (const bad of ['', 'name: [\n']) {
    edition.write('site.yaml', bad);
    await edition.indexer.update(['site.yaml']);
    edition.refresh();
    expect(edition.newsroom.frame('en').siteName).toBe('Gazette');
  }
});

test('an unknown pinned article is reported until it is there', async () => {
  edition = await trialEdition({ ...deskFile, 'articles/a.md': articleText({ related: ['b'] }) });
  expect(rules()).toEqual(['articles/a.md related-unknown']);
  edition.write('articles/b.md', articleText({ title: 'Pinned' }));
  await edition.indexer.update(['articles/b.md']);
  expect(rules()).toEqual([]);
  expect((await edition.newsroom.article('en', 'a'))?.related.map((card) => card.headline)).toEqual(['Pinned']);
});

test('a link that leads to itself hides nothing that was saved beside it', async () => {
  edition = await trialEdition({ ...deskFile });
  symlinkSync('round', join(edition.contentDir, 'articles-round'));
  symlinkSync('articles-round', join(edition.contentDir, 'round'));
  edition.write('articles/a.md', articleText({ title: 'Beside it' }));
  await edition.indexer.update(['round', 'articles-round', 'articles/a.md']);
  expect(headlines()).toEqual(['Beside it']);
});

test('files outside the content folder are never read', async () => {
  edition = await trialEdition({ ...deskFile });
  expect(await edition.indexer.update(['../secret.md', '/etc/passwd', 'articles/../../x.md'])).toEqual(new Set());
});

test('an empty content folder is an edition without articles', async () => {
  edition = await trialEdition();
  expect(edition.newsroom.front('en')).toEqual({ lead: undefined, seconds: [], sections: [], latest: [] });
  expect(edition.newsroom.archive('en', 1)?.list).toEqual({ cards: [], page: 1, pages: 1, total: 0 });
  expect(rules()).toEqual([]);
});

test('a file that is not UTF-8 is told, and what was good before stays', async () => {
  edition = await trialEdition({ ...deskFile, 'articles/a.md': articleText({ title: 'Cafe' }) });
  edition.write('articles/a.md', Buffer.from(articleText({ title: 'Caf\u00e9' }), 'latin1'));
  edition.write('articles/b.md', Buffer.from(articleText({ title: 'Th\u00e9' }), 'utf16le'));
  await edition.indexer.scan();
  expect(headlines()).toEqual(['Cafe']);
  expect(edition.newsroom.problems().filter(({ rule }) => rule === 'encoding')).toMatchObject([
    { file: 'articles/a.md', line: 2, column: 12 },
    { file: 'articles/b.md', line: 2 },
  ]);
});

test('an index that has no room keeps what it has, blames no file, and takes the rest once there is room', async () => {
  edition = await trialEdition({ ...deskFile, 'articles/a.md': articleText({ title: 'Before' }) });
  const { database } = edition;
  const pages = database.get<{ page_count: number }>('PRAGMA page_count')?.page_count ?? 0;
  database.all(`PRAGMA max_page_count = ${pages}`);
  edition.write('articles/a.md', articleText({ title: 'After' }));
  edition.write('articles/b.md', articleText({ title: 'Long' }, 'A word. '.repeat(20_000)));
  await expect(edition.indexer.update(['articles/a.md', 'articles/b.md'])).rejects.toThrow('full');
  expect((await edition.newsroom.article('en', 'a'))?.headline).toBe('Before');
  expect(edition.newsroom.address('en', 'article', 'b').status).toBe('unknown');
  database.all(`PRAGMA max_page_count = ${pages * 100}`);
  await edition.indexer.scan();
  expect((await edition.newsroom.article('en', 'a'))?.headline).toBe('After');
  expect((await edition.newsroom.article('en', 'b'))?.headline).toBe('Long');
});

test('a folder in the place of an article takes it out', async () => {
  edition = await trialEdition({ ...deskFile, 'articles/a.md': articleText() });
  edition.remove('articles/a.md');
  edition.write('articles/a.md/b.md', articleText({ title: 'Inside' }));
  await edition.indexer.update(['articles/a.md']);
  expect(headlines()).toEqual(['Inside']);
});

test.each([
  ['site.yaml', 'a folder'],
  ['front.yaml', 'a folder'],
  ['site.yaml', 'a link that leaves'],
])('where %s is %s, everything else is read, and it is said', async (file, how) => {
  edition = await trialEdition({ ...deskFile, 'articles/a.md': articleText() });
  if (how === 'a folder') mkdirSync(join(edition.contentDir, file));
  else symlinkSync('/etc/hostname', join(edition.contentDir, file));
  edition.write('articles/b.md', articleText({ title: 'Another one' }));
  await edition.indexer.scan();
  expect(headlines().sort()).toEqual(['A headline', 'Another one']);
  expect(rules()).toContain(`${file} unreadable`);
  edition.remove(file);
  await edition.indexer.scan();
  expect(rules()).toEqual([]);
});

test('the last good site.yaml stays where it cannot be read any more', async () => {
  edition = await trialEdition({ ...deskFile, 'site.yaml': 'name: The Good\n', 'articles/a.md': articleText() });
  edition.remove('site.yaml');
  mkdirSync(join(edition.contentDir, 'site.yaml'));
  await edition.indexer.scan();
  expect(edition.newsroom.site().name).toEqual({ en: 'The Good' });
});

test.each<[string, Record<string, unknown>]>([
  ['has a mistake', { date: 'never' }],
  ['names an author who is not there', { authors: ['nobody'] }],
])('an article whose file %s keeps its last good version when it is moved', async (_why, mistake) => {
  const good = { aliases: ['/old'], tags: ['Trade'] };
  edition = await trialEdition({ ...deskFile, 'articles/a.md': articleText(good) });
  edition.write('articles/a.md', articleText({ ...good, title: 'Another', ...mistake }));
  await edition.indexer.update(['articles/a.md']);
  expect(headlines()).toEqual(['A headline']);
  edition.move('articles/a.md', 'articles/2026/a.md');
  const keys = await edition.indexer.update(['articles/a.md', 'articles/2026/a.md']);
  expect(keys).toContain('article:en:a');
  expect(headlines()).toEqual(['A headline']);
  expect(edition.newsroom.alias('/old')).toBe('/articles/a');
  edition.move('articles/2026/a.md', 'articles/2025/a.md');
  await edition.indexer.scan();
  expect(headlines()).toEqual(['A headline']);
  edition.write('articles/2025/a.md', articleText({ ...good, title: 'Mended' }));
  await edition.indexer.update(['articles/2025/a.md']);
  expect(headlines()).toEqual(['Mended']);
  edition.remove('articles/2025/a.md');
  await edition.indexer.update(['articles/2025/a.md']);
  expect(headlines()).toEqual([]);
  expect(edition.newsroom.alias('/old')).toBeUndefined();
});

test('a broken copy takes nothing over from the file that is still there', async () => {
  edition = await trialEdition({ ...deskFile, 'articles/a.md': articleText() });
  edition.write('articles/2026/a.md', articleText({ date: 'never' }));
  await edition.indexer.update(['articles/2026/a.md']);
  expect(headlines()).toEqual(['A headline']);
  edition.remove('articles/a.md');
  await edition.indexer.update(['articles/a.md']);
  expect(headlines()).toEqual([]);
});
